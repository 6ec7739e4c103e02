import { Text } from '@mantine/core';
import type { ScenarioFigures } from '#contract/figures.ts';
import { countOf, shareWords } from '../figures/number-words.ts';

type Attempts = ScenarioFigures['scenarios'][number]['attempts'];

/** Attempts that were begun and not finished: known by their number only, as an unfinished play stays in its browser. */
export function DropOff({ attempts: { begun, finished } }: { readonly attempts: Attempts }) {
  if (begun === 0) return null;
  const left = begun - finished;
  return (
    <section className="card path-drop" aria-label="Begun and finished">
      <Text fw={600}>
        {left === 0
          ? `Every assigned attempt that was begun is finished (${begun})`
          : `Of ${countOf(begun, 'assigned attempt that was begun', 'assigned attempts that were begun')}, ${left} ${left === 1 ? 'is' : 'are'} not finished (${shareWords(left, begun)})`}
      </Text>
      {left > 0 && (
        <Text size="sm" className="soft">
          Where they stopped is not known here: an unfinished play stays in the browser it was begun in.
        </Text>
      )}
    </section>
  );
}
