import { LABELS, type Label } from '#domain/language/behaviour.ts';
import type { Judgement } from '#domain/language/model/clause-model.ts';
import type { Judged } from './calibrate.ts';

const MOST = 60;
const SHORTEST = 12;
const LONGEST = 60;

/**
 * Labelled words to show beside what the model finds: short ones of which the model is sure although it did not
 * know their writer, and as unlike each other as a first-come choice makes them.
 */
export function chooseExamples(
  judged: readonly Judged[],
  judgements: readonly Judgement[],
): Readonly<Record<Label, readonly string[]>> {
  const chosen = LABELS.map((_name, label): readonly string[] => {
    const candidates = judged.flatMap(({ example, sums }) =>
      example.gold.flatMap((span) => {
        const length = span.end - span.start;
        if (span.label !== label || length < SHORTEST || length > LONGEST) return [];
        const inside = example.units.flatMap((unit, index) =>
          unit.start >= span.start - 1 && unit.end <= span.end + 1 ? [sums[index]?.[label] ?? 0] : [],
        );
        const sum = Math.max(...inside);
        return sum >= (judgements[label]?.firm ?? 0)
          ? [{ words: example.text.slice(span.start, span.end), sum }]
          : [];
      }),
    );
    candidates.sort((a, b) => b.sum - a.sum || (a.words < b.words ? -1 : 1));
    const used = new Set<string>();
    const few: string[] = [];
    for (const { words } of candidates) {
      const heads = words.split(' ');
      const opening = heads.slice(0, 2).join(' ');
      const rest = heads.slice(-2).join(' ');
      if (used.has(opening) || used.has(rest)) continue;
      used.add(opening);
      used.add(rest);
      few.push(words);
      if (few.length === MOST) break;
    }
    return few;
  });
  return Object.fromEntries(LABELS.map((name, at) => [name, chosen[at]])) as Record<Label, readonly string[]>;
}
