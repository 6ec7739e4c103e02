/** What a new assignment begins with, where the way to it has chosen that. */
export interface AssignSearch {
  /** By its id, as the library has it. */
  readonly scenario?: string;
  readonly teams?: readonly string[];
  readonly people?: readonly string[];
}

const ID = /^[A-Za-z0-9-]{1,64}$/;
/** An address has its limits, and so has the header that carries it. */
const MOST_IN_ADDRESS = 200;

function idsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [])
    .filter((id): id is string => typeof id === 'string' && ID.test(id))
    .slice(0, MOST_IN_ADDRESS);
}

/** Of the address of a new assignment, what is understood. */
export function assignSearch({ scenario, teams, people }: Record<string, unknown>): AssignSearch {
  const [teamIds, personIds] = [idsOf(teams), idsOf(people)];
  return {
    ...(typeof scenario === 'string' && ID.test(scenario) && { scenario }),
    ...(teamIds.length > 0 && { teams: teamIds }),
    ...(personIds.length > 0 && { people: personIds }),
  };
}
