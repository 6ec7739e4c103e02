import type { Behaviour } from '../language/behaviour.ts';
import type { Finding } from '../language/finding.ts';
import type { LanguagePack } from '../language/pack.ts';
import { MAX_OPTIONS } from '../scenario/max-options.ts';
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

type Remedies = Readonly<Record<string, Remedy>>;

/** Words only, with one space around each, so that a mention is found as whole words. */
function plainWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[^a-z0-9£$€₹%']+/g, ' ')
    .trim()} `;
}

const plainOf = new WeakMap<readonly string[], readonly string[]>();

/** Whether a text has any of some phrases in it, as whole words or as the beginning of longer ones. */
export function contains(text: string, phrases: readonly string[]): boolean {
  const words = plainWords(text);
  const plain = plainOf.get(phrases) ?? phrases.map((phrase) => plainWords(phrase).trimEnd());
  plainOf.set(phrases, plain);
  return plain.some((phrase) => words.includes(phrase));
}

const mentionsOf = new WeakMap<Remedies, readonly (readonly [string, readonly string[]])[]>();

/** The mentions of a scenario's remedies made plain, once for each scenario. */
function plainMentions(remedies: Remedies): readonly (readonly [string, readonly string[]])[] {
  const known = mentionsOf.get(remedies);
  if (known) return known;
  // A mention may be the beginning of a longer word: "refund" also means "refunded".
  const made = Object.entries(remedies).map(
    ([id, remedy]) => [id, remedy.mentions.map((mention) => plainWords(mention).trimEnd())] as const,
  );
  mentionsOf.set(remedies, made);
  return made;
}

/** Ids of the remedies whose words a text contains, in the order of the text. */
export function mentioned(text: string, remedies: Remedies): string[] {
  const words = plainWords(text);
  return plainMentions(remedies)
    .map(([id, mentions]) => {
      const places = mentions.map((mention) => words.indexOf(mention)).filter((place) => place >= 0);
      return { id, at: places.length > 0 ? Math.min(...places) : -1 };
    })
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
}

const REFUSING: ReadonlySet<Behaviour> = new Set<Behaviour>(['request.dismissed', 'effort', 'excuse.system']);

function refuses(firm: readonly Finding[]): boolean {
  return firm.some(({ label }) => REFUSING.has(label));
}

/** Whether what stands before a mention of the remedy offers it. */
function offered(text: string, id: string, remedies: Remedies, pack: LanguagePack): boolean {
  const lower = text.toLowerCase().replace(/[\u2018\u2019]/g, "'");
  return (remedies[id]?.mentions ?? []).some((mention) => {
    const at = lower.indexOf(mention.toLowerCase());
    const before = at < 0 ? '' : lower.slice(Math.max(0, at - 90), at);
    return (
      at >= 0 && pack.offering.test(before) && !pack.negators.test(before.slice(before.search(pack.offering)))
    );
  });
}

export interface Offer {
  /** Remedies named in a reply that offers something. */
  readonly remedies: readonly string[];
  /** Things put up for choice: the more certain of what was counted and what was named. */
  readonly options: number;
}

/** What a reply puts on the table. */
export function offerIn(
  text: string,
  findings: readonly Finding[],
  scenario: Scenario,
  pack: LanguagePack,
): Offer {
  const firm = findings.filter((finding) => !finding.possible);
  const counted = firm.filter((finding) => finding.label === 'choice.option').length;
  const remedies = mentioned(text, scenario.remedies);
  // Two remedies in one question are an offer however it is worded.
  const asked = remedies.length >= 2 && text.includes('?');
  if (!asked && !firm.some((finding) => OFFERING.has(finding.label))) {
    // One thing plainly offered in words that no rule for a behaviour knows: "I can divert it to your mobile".
    const plain = refuses(firm) ? [] : remedies.filter((id) => offered(text, id, scenario.remedies, pack));
    return { remedies: plain, options: 0 };
  }
  const choosing = asked || counted >= 1 || firm.some((finding) => finding.label === 'choice.ask');
  return {
    remedies,
    options: Math.min(MAX_OPTIONS, choosing ? Math.max(counted, remedies.length) : counted),
  };
}
