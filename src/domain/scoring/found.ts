import type { Behaviour } from '../language/behaviour.ts';
import type { Finding } from '../language/finding.ts';
import { sentencesOf } from '../language/sentences-of.ts';
import type { ReplyEntry } from '../play/play-state.ts';
import type { Evidence } from './receipt.ts';

export interface Found {
  readonly reply: ReplyEntry;
  readonly finding: Finding;
}

export function quote({ reply, finding }: Found): Evidence {
  const { start, end } = finding;
  return { reply: reply.index, start, end, words: reply.text.slice(start, end) };
}

/** What is said from the finding on, up to the end of its sentence, in lower case. */
export function restOfSentence({ reply, finding }: Found): string {
  const sentence = sentencesOf(reply.text).find(({ end }) => end > finding.start);
  return reply.text.slice(finding.start, sentence?.end).toLowerCase();
}

/** A whole reply as evidence, for points earned by what it leaves out or by all of it. */
export function whole(reply: ReplyEntry): Evidence {
  return { reply: reply.index, start: 0, end: reply.text.length, words: reply.text };
}

/** Findings of the same words once each: to say a thing twice is to say it once. */
export function distinct(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter((each) => {
    const words = quote(each).words.toLowerCase();
    return !seen.has(words) && seen.add(words);
  });
}

/** What was firmly found of some behaviours, in the order in which it was said. */
export function find(said: readonly ReplyEntry[], any: readonly Behaviour[]): Found[] {
  return said.flatMap((reply) =>
    reply.findings
      .filter((finding) => !finding.possible && any.includes(finding.label))
      .map((finding) => ({ reply, finding }))
      .sort((a, b) => a.finding.start - b.finding.start || (a.finding.label < b.finding.label ? -1 : 1)),
  );
}

/** Less likely than this, hardly anybody would have heard it so: it is neither asked about nor told. */
export const WORTH_ASKING = 0.25;

/** What may have been said of some behaviours and was not counted, in the order in which it was said. */
export function doubted(said: readonly ReplyEntry[], any: readonly Behaviour[]): Found[] {
  return said.flatMap((reply) =>
    reply.findings
      .filter((each) => each.possible && each.confidence >= WORTH_ASKING && any.includes(each.label))
      .map((finding) => ({ reply, finding }))
      .sort((a, b) => a.finding.start - b.finding.start),
  );
}

export function isBefore(one: Found, other: Found): boolean {
  return (
    one.reply.index < other.reply.index ||
    (one.reply.index === other.reply.index && one.finding.start < other.finding.start)
  );
}
