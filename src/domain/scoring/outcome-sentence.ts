import { mood } from '../customer/state.ts';
import { isFirm } from '../play/ledger-entry.ts';
import type { PlayState } from '../play/play-state.ts';
import type { StageSet } from '../play/stage-set.ts';

const LEFT = { calm: 'calm', uneasy: 'still uneasy', upset: 'upset', furious: 'furious' } as const;

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** One sentence: how the customer was left, and what became of the promises. */
export function outcomeSentence(play: PlayState, set: StageSet): string {
  const name = `${set.persona.first} ${set.persona.last}`;
  const walked = play.ending === set.edition.scenario['walks-away'];
  const left = walked
    ? `${name} left the conversation, ${LEFT[mood(play.customer)]}`
    : `${name} was ${LEFT[mood(play.customer)]} at the end`;
  const firm = play.ledger.filter(isFirm);
  const kept = firm.filter((entry) => entry.status === 'kept').length;
  const broken = firm.filter((entry) => entry.status === 'broken').length;
  const said = firm.filter(({ source }) => source === 'said');
  if (kept + broken === 0) {
    const chosen = firm.length > said.length ? ', and what was chosen is under way' : '';
    if (said.length === 0) return `${left}; you made no promise with a time to it${chosen}.`;
    const later = said.some(({ due }) => due === null || due > play.clock);
    return later
      ? `${left}; what you promised falls due after this play.`
      : `${left}; the play had no occasion to show whether you keep what you promised.`;
  }
  const parts = [
    ...(kept > 0 ? [`${counted(kept, 'promise')} kept`] : []),
    ...(broken > 0 ? [`${counted(broken, 'promise')} broken`] : []),
  ];
  return `${left}; ${parts.join(', ')}.`;
}
