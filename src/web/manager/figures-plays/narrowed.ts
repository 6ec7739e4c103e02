import type { Path, ScenarioFigures } from '#contract/figures.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { periodWords } from '../figures/months.ts';
import { inWords } from '../figures/number-words.ts';
import type { PlaysSearch } from '../figures/plays-search.ts';
import { versionNames } from '../figures/version-names.ts';
import { byWords } from '../figures-path/step-words.ts';

/** What is known by name of what an address holds as ids; what is not known yet is told without its name. */
export interface Names {
  readonly person?: string | undefined;
  readonly scenarios: ScenarioFigures['scenarios'];
  readonly path?: Path | undefined;
}

export interface Word {
  readonly words: string;
  /** What to take out of the address with it. */
  readonly keys: readonly (keyof PlaysSearch)[];
}

const VERDICT: Readonly<Record<NonNullable<PlaysSearch['verdict']>, string>> = {
  missed: 'missed',
  partly: 'shown in part',
  met: 'met',
};

const THAT: Readonly<Record<NonNullable<PlaysSearch['that']>, string>> = {
  'gave-something': 'Something was given',
  'own-authority': 'Given within their own authority',
  escalated: 'Handed on',
  needless: 'Handed on without need',
  'missed-update': 'An update was missed',
  'sent-update': 'An update was sent',
  assigned: 'Assigned',
  'kept-promise': 'A promise was kept',
  'broke-promise': 'A promise was broken',
  'named-prevention': 'Named what keeps it from happening again',
};

const CAME_ON: Readonly<Record<NonNullable<PlaysSearch['cameOn']>, string>> = {
  better: 'First and latest plays of those who came on',
  same: 'First and latest plays of those who stayed as they were',
  worse: 'First and latest plays of those who fell back',
  any: 'First and latest plays',
};

const REMEDY: Readonly<Record<NonNullable<PlaysSearch['remedyWas']>, string>> = {
  offered: 'Offered',
  given: 'Given',
  fitting: 'Given and fitting',
};

const DISPUTE: Readonly<Record<NonNullable<PlaysSearch['disputeIs']>, string>> = {
  waiting: 'Dispute waiting',
  accepted: 'Dispute accepted',
  declined: 'Dispute declined',
};

function wordOf(words: string | false | undefined, ...keys: Word['keys']): readonly Word[] {
  return words ? [{ words, keys }] : [];
}

/** The step by the titles of its places; an id alone tells nobody anything. */
function stepWords(step: string, path: Path | undefined): string {
  const found = path?.steps.find(({ id }) => id === step);
  if (!path || !found) return 'One way through it';
  const titleOf = (place: string) => path.places.find(({ id }) => id === place)?.title ?? inWords(place);
  return `From “${titleOf(found.from)}” to “${titleOf(found.to)}”, ${byWords(found)}`;
}

/** What an address narrows the plays to, in words, that of the number that was followed first. */
export function narrowed(search: PlaysSearch, { person, scenarios, path }: Names): readonly Word[] {
  const { skill, verdict, that, remedy, remedyWas = 'offered', ending, place, step } = search;
  const { disputedRule, disputedSkill, disputeIs, from, to, scenario, mode } = search;
  const remedyName = scenarios.flatMap(({ remedies }) => remedies).find(({ id }) => id === remedy)?.what;
  const endingName = scenarios.flatMap(({ endings }) => endings).find(({ id }) => id === ending)?.title;
  const placeName = path?.places.find(({ id }) => id === place)?.title;
  const period = periodWords(from, to);
  return [
    ...wordOf(search.person && (person ?? 'One person'), 'person'),
    ...wordOf(
      skill && `${SKILL_NAMES[skill]} ${verdict ? VERDICT[verdict] : 'had its occasion'}`,
      'skill',
      'verdict',
    ),
    ...wordOf(that && THAT[that], 'that'),
    ...wordOf(search.cameOn && CAME_ON[search.cameOn], 'cameOn'),
    ...wordOf(remedy && `${REMEDY[remedyWas]}: ${remedyName ?? inWords(remedy)}`, 'remedy', 'remedyWas'),
    ...wordOf(ending && `Ended with “${endingName ?? inWords(ending)}”`, 'ending'),
    ...wordOf(place && `Came to “${placeName ?? inWords(place)}”`, 'place'),
    ...wordOf(step && stepWords(step, path), 'step'),
    ...wordOf(
      disputedRule &&
        `${disputeIs ? DISPUTE[disputeIs] : 'Disputed'}: ${disputedSkill ? `${SKILL_NAMES[disputedSkill]}, ` : ''}${inWords(disputedRule)}`,
      'disputedRule',
      'disputedSkill',
      'disputeIs',
    ),
    ...wordOf(scenario && (versionNames(scenarios).get(scenario) ?? 'One version of a scenario'), 'scenario'),
    ...wordOf(mode && (mode === 'practice' ? 'Shared practice' : 'Assessments'), 'mode'),
    ...wordOf(
      (from !== undefined || to !== undefined) && period.charAt(0).toUpperCase() + period.slice(1),
      'from',
      'to',
    ),
  ];
}
