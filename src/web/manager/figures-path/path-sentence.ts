import type { Path } from '#contract/figures.ts';
import { countOf, shareWords } from '../figures/number-words.ts';

/** What the path comes to, from its numbers: how the plays ended most often, and whether they went on from there. */
export function pathSentence({ plays, people, places }: Path): string {
  const base = `${countOf(plays, 'play')} by ${countOf(people, 'person', 'people')}`;
  const endings = places.filter(({ kind }) => kind === 'ending').sort((a, b) => b.visits - a.visits);
  const [most, second] = endings;
  if (!most) return `${base}.`;
  if (!second) return `${base}: every one ended with “${most.title}”.`;
  const all = endings.reduce((sum, { visits }) => sum + visits, 0);
  return most.visits === second.visits
    ? `${base}: as many ended with “${most.title}” as with “${second.title}”, ${most.visits} each.`
    : `${base}: ${most.visits} of them (${shareWords(most.visits, all)}) ended with “${most.title}”.`;
}
