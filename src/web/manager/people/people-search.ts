/** What the list of people is narrowed to; in the address, so that going back finds it again. */
export interface PeopleSearch {
  readonly search?: string;
  readonly team?: string;
}

export function peopleSearch({ search, team }: Record<string, unknown>): PeopleSearch {
  return {
    ...(typeof search === 'string' && search !== '' && { search: search.slice(0, 80) }),
    ...(typeof team === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(team) && { team }),
  };
}
