import type { Coverage } from '#domain/checker/coverage.ts';
import { MAX_TURNS } from '#domain/checker/random-plays.ts';
import type { ExampleResult } from '#domain/checker/run-examples.ts';
import { counted } from '../counted.ts';
import type { Terminal } from '../terminal.ts';

/** What is wrong with the examples, and how many are right. */
export function exampleLines(results: readonly ExampleResult[], { paint }: Terminal): readonly string[] {
  if (results.length === 0) return ['No examples.'];
  const passed = results.filter((each) => each.passed).length;
  const untried = results.filter(({ led }) => led.length === 0);
  const failed = results.filter((each) => !each.passed && each.led.length > 0);
  return [
    paint(
      failed.length === 0 ? 'green' : 'red',
      `${passed} of ${counted(results.length, 'example')} lead where they say.`,
    ),
    ...failed.map(
      ({ moment, index, say, to, led, heard }) =>
        `  ${moment}, example ${index + 1}: expected "${say}" to lead to "${to}", found that it leads to ${led.map((each) => `"${each}"`).join(' or ')}; it is read as ${heard.join(', ') || 'nothing'}.`,
    ),
    ...untried.map(
      ({ moment, index, say }) =>
        `  ${moment}, example ${index + 1}: "${say}" was not tried, for no play found comes there in that mood.`,
    ),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)}%`;
}

/** How often each moment, way and ending was come to, and what never was. */
export function coverageLines(coverage: Coverage, seed: number, { paint }: Terminal): readonly string[] {
  const { plays, ended, walkedAway, medianReplies, moments, endings } = coverage;
  const going = plays - ended;
  const wide = Math.max(...moments.flatMap(({ ways }) => ways.map(({ words }) => words.length)), 20) + 2;
  const row = (name: string, number: number, rest = '') =>
    `${name.padEnd(Math.min(wide, 70))} ${String(number).padStart(7)}${rest === '' ? '' : `  ${rest}`}`;
  const never = [
    ...moments.flatMap(({ id, visits, ways }) =>
      visits === 0
        ? [`  moment ${id}`]
        : ways.filter(({ taken }) => taken === 0).map(({ words }) => `  ${id}: ${words}`),
    ),
    ...endings.filter((each) => each.plays === 0).map(({ id }) => `  ending ${id}`),
  ];
  return [
    `${counted(plays, 'play')} at random, seed ${seed}: ${ended} came to an ending${walkedAway > 0 ? `, ${walkedAway} because the customer had had enough` : ''}${going > 0 ? `; ${going} went on for more than ${MAX_TURNS} turns` : ''}.`,
    `Median replies to the end: ${medianReplies ?? 'none ended'}`,
    '',
    paint('bold', 'Moments, with how often each was visited and each way taken'),
    ...moments.flatMap(({ id, visits, ways }) => [
      row(id, visits),
      ...ways.map(({ words, to, taken }) => row(`  ${words}`, taken, `-> ${to ?? 'as its words are read'}`)),
    ]),
    '',
    paint('bold', 'Endings'),
    ...endings.map(({ id, kind, plays: times }) => row(`${id} (${kind})`, times, share(times, plays))),
    '',
    ...(never.length === 0
      ? [paint('green', 'Everything was come to at least once.')]
      : [paint('yellow', 'Never taken in these plays'), ...never]),
  ];
}
