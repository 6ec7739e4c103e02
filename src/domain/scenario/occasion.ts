/**
 * The occasions on which a customer answers what was said before going on with the moment's own
 * line. A key is an occasion; the first that fits, in the order of `REACTION_ORDER`, is used.
 */
export const REACTION_ORDER = [
  'rude',
  'reprimand',
  'dispute',
  'request.dismissed',
  'excuse.customer',
  'excuse.other-party',
  'excuse.system',
  'excuse.org-chart',
  'excuse.fairness',
  'promise.vague',
  'promise.proxy',
  'promise.overcertain',
  'promise.unique-claim',
  'effort',
  'escalate',
  'apology.conditional',
  'apology.repeated',
  'picks',
  'counter',
  'choice.too-many',
  'choice.gesture',
  'remedy.given',
  'apology.sincere',
  'ownership',
  'choice.ask',
  'promise.honest',
  'promise.bounded',
  'followup.cause',
  'followup.prevention',
  'apology.perfunctory',
  'sympathy',
  'empathy',
  'goal',
  'next-steps',
  'followup.thanks',
  'repeats',
  'asked.order',
  'asked.name',
  'asked',
  'nothing',
] as const;

/** Occasions that something other than a reply brings about. */
export const EVENT_OCCASIONS = [
  'silence',
  'hangs-up',
  'promise.kept',
  'promise.broken',
  'early-notice',
  'call.opens',
  'call.ends',
] as const;

export const OCCASIONS = [...REACTION_ORDER, ...EVENT_OCCASIONS] as const;
export type Occasion = (typeof OCCASIONS)[number];
