import type { RescoredVersion, Rescoring, Unscored } from '#application/rescore.ts';
import { type Change, changedPlays, meanChange } from '#application/score-change.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import { counted } from '../counted.ts';
import { plain, type Terminal } from '../terminal.ts';

function signed(value: number, digits = 0): string {
  const text = value.toFixed(digits);
  // What rounds to nothing is neither more nor less.
  if (Number(text) === 0) return (0).toFixed(digits);
  return value > 0 ? `+${text}` : text;
}

/** How far a number moved, over the plays in which it did. */
function changeWords(change: Change): string {
  const { up, down, largest, oneSided } = change;
  if (changedPlays(change) === 0) return 'no change';
  const moved = largest
    ? [
        `${up} up, ${down} down, mean ${signed(meanChange(change), 1)}, largest ${signed(largest.by)} (${largest.play})`,
      ]
    : [];
  const apart = oneSided > 0 ? [`${oneSided} scored on one side only`] : [];
  return [...moved, ...apart].join('; ');
}

function markWords({ passMark, rise, fall }: RescoredVersion): string {
  if (passMark === null) return 'Pass mark: none in this version.';
  return `Pass mark ${passMark}: ${counted(rise, 'play rises', 'plays rise')} to it, ${counted(fall, 'falls', 'fall')} below it.`;
}

function versionLines(version: RescoredVersion, paint: Terminal['paint']): readonly string[] {
  const { scenario, hash, title, plays, changed, total, skills, firstBy, otherRules } = version;
  const first = plain([...firstBy].map(([rubric, times]) => `${rubric} (${times})`).join(', '));
  const wide = Math.max(...[...skills.keys()].map((name) => name.length), 5);
  return [
    paint('bold', plain(`${scenario}, version ${hash.slice(0, 12)}: ${title}`)),
    `  First scored by ${first}${otherRules > 0 ? `; ${otherRules} by other rules, so part of what changes is the rules' and not the rubric's` : ''}.`,
    `  ${changed} of ${counted(plays, 'play')} ${changed === 1 ? 'changes' : 'change'}.`,
    ...[['total', total] as const, ...skills].map(
      ([name, change]) => `    ${plain(name).padEnd(wide)}  ${changeWords(change)}`,
    ),
    `  ${markWords(version)}`,
    '',
  ];
}

/** The plays that could not be scored, all of them by name, under each reason. */
function unscoredLines(unscored: readonly Unscored[], paint: Terminal['paint']): readonly string[] {
  if (unscored.length === 0) return [];
  const reasons = new Map<string, string[]>();
  for (const { play, why } of unscored) reasons.set(why, [...(reasons.get(why) ?? []), play]);
  return [
    paint(
      'yellow',
      `${counted(unscored.length, 'play')} cannot be evaluated any more and ${unscored.length === 1 ? 'is' : 'are'} in none of the numbers.`,
    ),
    ...[...reasons].flatMap(([why, plays]) => [
      `  ${plain(why)} ${counted(plays.length, 'play')}:`,
      ...plays.map((play) => `    ${play}`),
    ]),
    '',
  ];
}

function contradictedLines(
  { rubric, version }: Rubric,
  { contradicted, rules }: Rescoring,
  paint: Terminal['paint'],
): readonly string[] {
  if (contradicted.length === 0) return [];
  return [
    paint(
      'yellow',
      `${counted(contradicted.length, 'play')} first scored by ${plain(rubric)} ${version} and the rules ${rules} ${contradicted.length === 1 ? 'comes' : 'come'} to something else by this file: it was changed and kept its version. No second outcome of these is stored; raise its "version:".`,
    ),
    ...contradicted.map((play) => `    ${play}`),
    '',
  ];
}

/** What a rubric changes, by scenario and version: numbers of different versions are never put together. */
export function rescoringLines(rubric: Rubric, rescoring: Rescoring, { paint }: Terminal): readonly string[] {
  const { versions, unscored, rules } = rescoring;
  const plays = versions.reduce((sum, each) => sum + each.plays, unscored.length);
  return [
    `${counted(plays, 'play')} by ${plain(rubric.rubric)} ${rubric.version} and the rules ${rules}, beside what each first came to:`,
    '',
    ...versions.flatMap((version) => versionLines(version, paint)),
    ...contradictedLines(rubric, rescoring, paint),
    ...unscoredLines(unscored, paint),
  ];
}
