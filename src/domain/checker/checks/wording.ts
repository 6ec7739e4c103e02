import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Spoken } from '../../scenario/scenario-schema.ts';
import { type CheckIssue, issue, type View } from '../view.ts';

/** US school grades (Kincaid 1975); people talk at five to eight, and twelve is a leading article. */
const HARDEST_SPOKEN = 10;
const HARDEST_TOLD = 13;
/** The measure says little about a few words. */
const ENOUGH_WORDS = 14;

interface Text {
  readonly path: readonly (string | number)[];
  readonly about: string;
  readonly text: string;
  readonly spoken: boolean;
}

/** How hard a text reads, in school grades; `undefined` where it is too short to say. */
function gradeOf(text: string): number | undefined {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length < ENOUGH_WORDS) return undefined;
  const sentence = Math.max(1, text.split(/[.!?:;]+(?:\s|$)/).filter((each) => /\w/.test(each)).length);
  return fleschKincaid({ sentence, word: words.length, syllable: syllable(words.join(' ')) });
}

function spokenTexts(path: readonly (string | number)[], about: string, spoken: Spoken | undefined): Text[] {
  if (spoken === undefined) return [];
  if (typeof spoken === 'string') return [{ path, about, text: spoken, spoken: true }];
  return Object.entries(spoken).flatMap(([mood, text]) =>
    text === undefined ? [] : [{ path: [...path, mood], about, text, spoken: true }],
  );
}

function textsOf({ scenario }: View): readonly Text[] {
  return [
    { path: ['brief', 'situation'], about: 'brief', text: scenario.brief.situation, spoken: false },
    ...Object.entries(scenario.moments).flatMap(([id, moment]) => [
      ...spokenTexts(['moments', id, 'customer'], id, moment.customer),
      ...spokenTexts(['moments', id, 'again'], id, moment.again),
    ]),
    ...Object.entries(scenario.endings).flatMap(([id, ending]) => [
      { path: ['endings', id, 'text'], about: id, text: ending.text, spoken: false },
      ...spokenTexts(['endings', id, 'customer'], id, ending.customer),
    ]),
    ...scenario.afterwards.flatMap((event, index) => [
      { path: ['afterwards', index, 'event'], about: event.id, text: event.event, spoken: false },
      ...spokenTexts(['afterwards', index, 'customer'], event.id, event.customer),
    ]),
  ];
}

/** What reads harder than people speak, and what nobody says. Advice only: the ear decides. */
export function checkWording(view: View): CheckIssue[] {
  return textsOf(view).flatMap(({ path, about, text, spoken }) => {
    const issues: CheckIssue[] = [];
    const grade = gradeOf(text);
    const hardest = spoken ? HARDEST_SPOKEN : HARDEST_TOLD;
    if (grade !== undefined && grade > hardest) {
      issues.push(
        issue(view, 'hard-to-read', {
          path,
          about,
          expected: `a text that reads at grade ${hardest} or below`,
          found: `grade ${grade.toFixed(0)}`,
          mend: 'Use shorter sentences and the words of every day.',
        }),
      );
    }
    const phrase = spoken ? view.stockPhrases.map((each) => each.exec(text)?.[0]).find(Boolean) : undefined;
    if (phrase !== undefined) {
      issues.push(
        issue(view, 'stock-phrase', {
          path,
          about,
          expected: 'words that a person would say',
          found: `"${phrase}"`,
          mend: 'Say it as this customer would, at this moment.',
        }),
      );
    }
    return issues;
  });
}
