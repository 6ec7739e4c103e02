import { evaluateOn } from '#application/evaluate-record.ts';
import { evaluatedPlay } from '#application/evaluated-play.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import type { Ground, Task, TaskAnswers } from './task.ts';

/** Each is some hundred kilobytes, and as much again compiled. */
const MOST_HELD = 100;

/** By key, the one used last at the end. */
const held = new Map<string, Ground>();

function hold(ground: Ground): void {
  held.delete(ground.key);
  held.set(ground.key, ground);
  const [longestUnused] = held.keys();
  if (held.size > MOST_HELD && longestUnused !== undefined) held.delete(longestUnused);
}

/** Runs in a worker thread, which does nothing else. */
export function evaluateTask({ grounds, records }: Task): TaskAnswers {
  grounds.forEach(hold);
  return records.map(({ text, ground }) => {
    const on = held.get(ground);
    if (!on) return { kind: 'ground-missing' };
    hold(on);
    // Written by canonicalJson from a record that was read.
    const record = JSON.parse(text) as PlayRecord;
    const verdict = evaluateOn(on.edition, on.rubric, record, english);
    return verdict.ok
      ? { kind: 'evaluated', play: evaluatedPlay(verdict.outcome, on.edition) }
      : { kind: 'refused', refusal: verdict.refusal };
  });
}
