import { mood } from '../customer/state.ts';
import type { Condition } from '../scenario/condition.ts';
import { isOwed } from './ledger-entry.ts';
import { lastReply, type PlayState } from './play-state.ts';

/** What of a play the conditions of a branch ask about. */
export type BranchState = Pick<
  PlayState,
  'transcript' | 'customer' | 'visits' | 'tries' | 'picked' | 'given' | 'revealed' | 'ledger'
>;

function holds(condition: Condition, state: BranchState): boolean {
  const reply = lastReply(state);
  switch (condition.kind) {
    case 'behaviour':
      return (
        reply?.findings.some((finding) => !finding.possible && condition.any.includes(finding.label)) ?? false
      );
    case 'mood':
      return condition.any.includes(mood(state.customer));
    case 'options': {
      const options = reply?.options ?? 0;
      return options >= condition.min && options <= condition.max;
    }
    case 'visited':
      return (state.visits[condition.moment] ?? 0) > 0;
    case 'remedy':
      return reply?.remedies.includes(condition.remedy) ?? false;
    case 'picked':
      return state.picked === condition.remedy;
    case 'given':
      return state.given.includes(condition.remedy);
    case 'knows':
      return state.revealed.includes(condition.fact);
    case 'promised':
      return state.ledger.some((entry) => entry.source === 'said' && isOwed(entry));
    case 'tries':
      return state.tries >= condition.min;
  }
}

/** Whether a branch takes the reply just heard: every condition holds. */
export function takes(conditions: readonly Condition[], state: BranchState): boolean {
  return conditions.every((condition) => holds(condition, state) !== condition.not);
}
