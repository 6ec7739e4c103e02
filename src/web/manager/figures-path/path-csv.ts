import type { Path } from '#contract/figures.ts';
import type { Csv } from '../figures/csv-button.tsx';
import { byWords } from './step-words.ts';
import { waysOf } from './ways.ts';

/** Every step of a path as a line of a table. */
export function pathCsv(path: Path): Csv {
  const titles = new Map(path.places.map(({ id, title }) => [id, title]));
  return {
    name: 'paths',
    head: ['from', 'to', 'by', 'words of the option', 'times', 'all that went on from there'],
    rows: () => {
      const ways = waysOf(path);
      return ways.flatMap(({ from, to, steps }) => {
        const all = ways.filter((way) => way.from === from).reduce((sum, { times }) => sum + times, 0);
        return steps.map((step) => [
          titles.get(from) ?? from,
          to.title,
          byWords(step),
          step.says ?? '',
          step.times,
          all,
        ]);
      });
    },
  };
}
