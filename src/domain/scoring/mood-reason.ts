import type { Cause } from '../customer/cause.ts';
import type { Row } from '../customer/gains.ts';
import { SHAPES, type Shape } from '../customer/shapes.ts';
import type { Behaviour } from '../language/behaviour.ts';
import { MOODS } from '../scenario/mood.ts';
import type { Turn } from './turns.ts';

/** What moved the customer, as a debrief names it. */
const MOVED_BY: Readonly<Record<Row | 'silence' | 'time', string>> = {
  apology: 'the apology',
  'apology-worn': 'one apology more',
  empathy: 'seeing what it was like for them',
  explanation: 'the explanation',
  excuse: 'the excuse',
  argue: 'being argued with',
  ask: 'being asked what they want',
  options: 'having a choice',
  'options-many': 'too long a list of choices',
  fix: 'having it put right',
  compensation: 'what was given',
  excess: 'more than was called for',
  fast: 'how fast it went',
  late: 'how late it came',
  'red-tape': 'the extra effort',
  'bounded-promise': 'a promise with a time to it',
  'honest-unknown': 'an honest "I do not know yet"',
  'hollow-promise': 'words that promise nothing',
  steer: 'seeing a plan',
  'promise-kept': 'a promise kept',
  'promise-broken': 'a promise broken',
  update: 'word in time',
  'update-worn': 'one update more',
  thanks: 'being thanked',
  'follow-up': 'hearing from you days later',
  silence: 'the silence',
  time: 'the time that passed',
};

/** What of the row for arguing it was: each is felt in the same way and is another thing to leave out. */
const ARGUED_BY: Readonly<Partial<Record<Behaviour, string>>> = {
  reprimand: 'what was said against a colleague',
  'excuse.customer': 'being told that it was their own doing',
  'request.dismissed': 'being turned down with nothing in its place',
  'apology.conditional': 'an apology with an "if" in it',
  rude: 'being insulted',
};

const SENTENCE = Object.fromEntries(SHAPES.map(({ code, sentence }) => [code, sentence])) as Record<
  Shape,
  string
>;

/** Shapes that explain why little came of something; the first found is told. */
const HELD_BACK: readonly Shape[] = ['before-acknowledgement', 'worn', 'third-in-a-row', 'late', 'repeat'];

/** A change of anger below this is not worth a word. */
const NOTICEABLE = 0.01;

const anger = ({ change }: Cause) => change.anger ?? 0;

function strongest(causes: readonly Cause[], sign: 1 | -1): Cause | undefined {
  return [...causes]
    .filter((cause) => sign * anger(cause) >= NOTICEABLE)
    .sort((a, b) => sign * (anger(b) - anger(a)))[0];
}

/** What speaks to anger: only what holds these back explains why a customer stayed angry. */
const SPEAKS_TO_ANGER: ReadonlySet<Cause['row']> = new Set<Cause['row']>([
  'apology',
  'apology-worn',
  'empathy',
  'explanation',
  'excuse',
]);

function heldBack(causes: readonly Cause[]): string | undefined {
  const speaking = causes.filter(({ row }) => SPEAKS_TO_ANGER.has(row));
  const shape = HELD_BACK.find((code) =>
    speaking.some(({ row, shapes }) => {
      if (!shapes.includes(code)) return false;
      // What only the same reply had done before is nothing that "you had done before".
      return code !== 'repeat' || causes.find((each) => each.row === row)?.shapes.includes('repeat');
    }),
  );
  return shape && SENTENCE[shape];
}

/**
 * Why the customer's mood is what it is after something was said or done, in one sentence: "Stayed furious: you
 * explained before you had acknowledged anything, ...".
 */
export function moodReason({ before, after, causes, earlier }: Turn): string {
  const rose = strongest(causes, 1);
  const fell = strongest(causes, -1);
  const step = MOODS.indexOf(after) - MOODS.indexOf(before);
  const brought = ({ row, behaviour }: Cause) =>
    (row === 'argue' && behaviour ? ARGUED_BY[behaviour] : undefined) ?? MOVED_BY[row];
  if (step < 0) return `Calmer, ${after} now: ${fell ? brought(fell) : 'the anger went on fading'}.`;
  if (step > 0) {
    const sinking = strongest(earlier, 1);
    if (rose) return `Angrier, ${after} now: ${brought(rose)}.`;
    return `Angrier, ${after} now: ${sinking ? `${brought(sinking)} before this, which is still sinking in` : 'the anger went on rising'}.`;
  }
  const hot = after === 'upset' || after === 'furious';
  const why = heldBack(causes);
  if (rose && (!fell || anger(rose) + anger(fell) > 0))
    return `Stayed ${after}, and angrier within: ${brought(rose)}.`;
  if (hot && why) return `Stayed ${after}: ${why}.`;
  if (fell) return `Stayed ${after}, and calmer within: ${brought(fell)}.`;
  return hot ? `Stayed ${after}: nothing here spoke to the anger.` : `Stayed ${after}.`;
}
