export interface Principle {
  /** What it says, in few words. */
  readonly name: string;
  /** Where research corrects the rule of thumb; told with the coaching. */
  readonly research?: string;
}

/** The principles of customer recovery that points are given by. */
export const PRINCIPLES: Readonly<Record<string, Principle>> = {
  P1: {
    name: 'No excuses about departments, colleagues or suppliers',
    research:
      'An explanation is no excuse. Told as something you own, after the apology, it helps; only the blame that is shifted hurts.',
  },
  P2: { name: 'Let the customer vent, and listen for the clue' },
  P3: {
    name: 'Do not argue who is right',
    research:
      'Fairness is what satisfies people in the end. What is meant is: do not sit in judgement over who is right.',
  },
  P4: { name: 'Never tell off colleagues in front of a customer' },
  P5: { name: 'Admit a mistake when one was made' },
  P6: {
    name: 'A sincere apology, whatever happened',
    research:
      'Once, early and meant. A second apology helps half as much, and from the third on being sorry again wears the customer out.',
  },
  P7: {
    name: 'Say that you would feel the same',
    research: 'Empathy practised without feedback gets worse, not better. Look at how each attempt landed.',
  },
  P8: { name: 'Say that you aim to fix it, and steer to a plan' },
  P9: {
    name: 'Promise only what you are sure of',
    research:
      'An apology that promises to do better, and is then broken, leaves people worse off than silence.',
  },
  P10: { name: 'No white lies' },
  P11: { name: 'Updates on a schedule' },
  P12: { name: 'Answer and call back promptly' },
  P13: { name: 'Fix it properly the first time' },
  P14: { name: 'Be the customer’s advocate; use the authority you have' },
  P15: { name: 'No extra work for the customer' },
  P16: { name: 'Ask what they want' },
  P17: { name: 'Look for something like the extreme request' },
  P18: {
    name: 'Two or three choices that fit',
    research: 'Having a choice helps a little. It does not stand in for the apology or the repair.',
  },
  P19: {
    name: 'Putting it back is the first step; add something',
    research:
      'Up to about what was lost it helps, a little above it helps no more, and far above, or without an apology, it offends.',
  },
  P20: { name: 'Say what happens next' },
  P21: { name: 'Follow up days later' },
};

/** The name of a principle, or its number where there is none. */
export function principleName(id: string): string {
  return PRINCIPLES[id]?.name ?? id;
}
