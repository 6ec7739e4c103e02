/**
 * What a reply can do. The labels are those of the labelling guide; the acts are further things the
 * play needs to know which no labelled corpus covers.
 */
export const LABELS = [
  'apology.sincere',
  'apology.perfunctory',
  'apology.conditional',
  'sympathy',
  'ownership',
  'excuse.other-party',
  'excuse.system',
  'excuse.customer',
  'excuse.org-chart',
  'excuse.fairness',
  'promise.overcertain',
  'promise.vague',
  'promise.proxy',
  'promise.unique-claim',
  'promise.bounded',
  'promise.honest',
  'choice.option',
  'choice.ask',
  'choice.gesture',
  'followup.check-back',
  'followup.cause',
  'followup.prevention',
  'followup.thanks',
  'empathy',
  'goal',
  'next-steps',
  'effort',
  'request.dismissed',
  'reprimand',
  'dispute',
] as const;

export const ACTS = [
  'remedy.given',
  'escalate',
  'rude',
  'accommodation',
  'resolution',
  'extra-check',
] as const;

export type Label = (typeof LABELS)[number];
export type Act = (typeof ACTS)[number];
export type Behaviour = Label | Act;

export const BEHAVIOURS: readonly Behaviour[] = [...LABELS, ...ACTS];

/**
 * Names a trainer may write in a `when` for several behaviours at once. `apology` leaves out the
 * conditional one, sympathy and ownership on purpose: none of them is an apology.
 */
export const FAMILIES = {
  apology: ['apology.sincere', 'apology.perfunctory'],
  excuse: ['excuse.other-party', 'excuse.system', 'excuse.customer', 'excuse.org-chart', 'excuse.fairness'],
  argument: ['dispute', 'excuse.customer', 'request.dismissed', 'reprimand', 'rude'],
  'hollow promise': ['promise.overcertain', 'promise.vague', 'promise.proxy', 'promise.unique-claim'],
  'sound promise': ['promise.bounded', 'promise.honest', 'followup.check-back'],
  offer: ['choice.option', 'choice.gesture', 'remedy.given'],
  explanation: ['followup.cause'],
} as const satisfies Record<string, readonly Behaviour[]>;

export type Family = keyof typeof FAMILIES;

/** Behaviours that make things worse for the customer. */
export const COSTLY: ReadonlySet<Behaviour> = new Set<Behaviour>([
  ...FAMILIES.excuse,
  ...FAMILIES['hollow promise'],
  'apology.conditional',
  'effort',
  'request.dismissed',
  'reprimand',
  'dispute',
  'rude',
  'escalate',
]);
