import type { Behaviour } from '../language/behaviour.ts';
import type { Finding } from '../language/finding.ts';
import type { Remedy, Scenario } from '../scenario/scenario-schema.ts';

/** Behaviours by which a remedy is put on the table; in any other sentence its name is only talk. */
const OFFERING = new Set<Behaviour>([
  'choice.option',
  'choice.gesture',
  'choice.ask',
  'remedy.given',
  'promise.bounded',
  'followup.check-back',
  'next-steps',
  'goal',
]);

/** Ids of the remedies whose words a text contains, in the order of the text. */
export function mentioned(text: string, remedies: Readonly<Record<string, Remedy>>): string[] {
  const words = ` ${text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[^a-z0-9£$€₹%']+/g, ' ')} `;
  return Object.entries(remedies)
    .map(([id, remedy]) => ({
      id,
      at: Math.min(
        ...remedy.mentions.map((mention) => {
          const found = words.indexOf(` ${mention.toLowerCase().replace(/[^a-z0-9£$€₹%']+/g, ' ')}`);
          return found < 0 ? Number.POSITIVE_INFINITY : found;
        }),
      ),
    }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
}

export interface Offer {
  /** Remedies named in a reply that offers something. */
  readonly remedies: readonly string[];
  /** Things put up for choice: the more certain of what was counted and what was named. */
  readonly options: number;
}

/** What a reply puts on the table. */
export function offerIn(text: string, findings: readonly Finding[], scenario: Scenario): Offer {
  const firm = findings.filter((finding) => !finding.possible);
  const counted = firm.filter((finding) => finding.label === 'choice.option').length;
  const remedies = mentioned(text, scenario.remedies);
  // Two remedies in one question are an offer however it is worded.
  const asked = remedies.length >= 2 && text.includes('?');
  if (!asked && !firm.some((finding) => OFFERING.has(finding.label))) return { remedies: [], options: 0 };
  const choosing = asked || counted >= 1 || firm.some((finding) => finding.label === 'choice.ask');
  return { remedies, options: choosing ? Math.max(counted, remedies.length) : counted };
}
