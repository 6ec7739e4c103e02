import type { CountedPlaysQuery } from '#contract/counted-plays.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import { type FiguresSearch, figuresSearch, matching } from './figures-search.ts';

/** What narrows the plays behind a number, beyond what narrows all figures. */
type Behind = Omit<CountedPlaysQuery, 'from' | 'to' | 'scenario' | 'mode' | 'cursor' | 'limit'>;
export type PlaysSearch = FiguresSearch & Behind;

const ID = /^[A-Za-z0-9-]{1,64}$/;
const VERDICTS = ['missed', 'partly', 'met'] as const;
const THAT = [
  'gave-something',
  'own-authority',
  'escalated',
  'needless',
  'missed-update',
  'sent-update',
  'assigned',
  'kept-promise',
  'broke-promise',
  'named-prevention',
] as const satisfies readonly Behind['that'][];
const CAME_ON = ['better', 'same', 'worse', 'any'] as const;
const REMEDY_WAS = ['offered', 'given', 'fitting'] as const;
const DISPUTE_IS = ['waiting', 'accepted', 'declined'] as const;
const LONGEST_STEP = 200;

function among<Word extends string>(value: unknown, words: readonly Word[]): value is Word {
  return words.some((word) => word === value);
}

/** Of the address of the plays behind a number, what is understood. */
export function playsSearch(given: Record<string, unknown>): PlaysSearch {
  const { person, skill, verdict, that, remedy, remedyWas, ending, place, step } = given;
  const { disputedRule, disputedSkill, disputeIs, cameOn } = given;
  return {
    ...figuresSearch(given),
    ...(matching(person, ID) && { person }),
    ...(among(skill, SKILLS) && { skill }),
    ...(among(verdict, VERDICTS) && { verdict }),
    ...(among(that, THAT) && { that }),
    ...(among(cameOn, CAME_ON) && { cameOn }),
    ...(matching(remedy, ID) && { remedy }),
    ...(among(remedyWas, REMEDY_WAS) && { remedyWas }),
    ...(matching(ending, ID) && { ending }),
    ...(matching(place, ID) && { place }),
    ...(typeof step === 'string' && step !== '' && step.length <= LONGEST_STEP && { step }),
    ...(matching(disputedRule, ID) && { disputedRule }),
    ...(among(disputedSkill, SKILLS) && { disputedSkill }),
    ...(among(disputeIs, DISPUTE_IS) && { disputeIs }),
  };
}
