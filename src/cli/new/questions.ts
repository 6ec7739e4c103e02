import { DEFAULT_ANSWERS, type ScaffoldAnswers, type ScaffoldRemedy } from '#domain/scenario/scaffold.ts';
import { CHANNELS, FAULTS, LEVELS, RELATIONSHIPS } from '#domain/scenario/scenario-schema.ts';
import { money } from '#domain/scenario/units.ts';
import type { LineSource } from '../play/line-source.ts';
import type { Terminal } from '../terminal.ts';
import { type Answer, ask, type Question } from './ask.ts';

const MAX_REMEDIES = 4;

function textOf(min: number, max: number) {
  return (text: string): Answer<string> =>
    text.length >= min && text.length <= max && !text.includes('{{')
      ? { ok: true, value: text }
      : { ok: false, expected: `a text of ${min} to ${max} characters without {{ }}` };
}

function oneOf<Word extends string>(words: readonly Word[]) {
  return (text: string): Answer<Word> => {
    const word = words.find((each) => each === text.toLowerCase());
    return word ? { ok: true, value: word } : { ok: false, expected: `one of ${words.join(', ')}` };
  };
}

function amountIn(currency: string | undefined, least: number) {
  return (text: string): Answer<string> => {
    const read = money.safeParse(text.toUpperCase());
    const fits =
      read.success && read.data.cents >= least && (currency === undefined || read.data.currency === currency);
    return fits
      ? { ok: true, value: text.toUpperCase() }
      : {
          ok: false,
          expected: `an amount such as 40 ${currency ?? 'EUR'}${least > 0 ? ', more than 0' : ''}`,
        };
  };
}

function wordList(text: string): Answer<readonly string[]> {
  const words = text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return words.length > 0 && words.every((each) => each.length >= 2 && each.length <= 60)
    ? { ok: true, value: words }
    : { ok: false, expected: 'words of 2 to 60 characters with commas between them' };
}

/** Asks an author for all that a first scenario needs; an empty line takes what is in brackets. */
export async function askForScenario(lines: LineSource, terminal: Terminal): Promise<ScaffoldAnswers> {
  const put = <Value>(words: string, fallback: string, read: Question<Value>['read']) =>
    ask({ words, fallback, read }, lines, terminal);
  const usual = DEFAULT_ANSWERS;
  const title = await put('Title', usual.title, textOf(2, 200));
  const industry = await put('Industry', usual.industry, textOf(2, 60));
  const channel = await put(`Channel (${CHANNELS.join(', ')})`, usual.channel, oneOf(CHANNELS));
  const level = await put(`How bad is it (${LEVELS.join(', ')})`, usual.level, oneOf(LEVELS));
  const fault = await put(`Whose fault is it (${FAULTS.join(', ')})`, usual.fault, oneOf(FAULTS));
  const relationship = await put(
    `How well do they know you (${RELATIONSHIPS.join(', ')})`,
    usual.relationship,
    oneOf(RELATIONSHIPS),
  );
  const history = await put('Who is the customer, in a few words', usual.history, textOf(2, 200));
  const remedies: ScaffoldRemedy[] = [];
  let currency: string | undefined;
  while (remedies.length < MAX_REMEDIES) {
    const number = remedies.length + 1;
    const known = usual.remedies[remedies.length];
    const what = await put(
      known ? `Remedy ${number}, as the customer would call it` : `Remedy ${number} (empty: no more)`,
      known?.what ?? '',
      known ? textOf(2, 200) : textOf(0, 200),
    );
    if (what === '') break;
    // What it is worth is a guess as long as nobody says otherwise; the currency is that of the first.
    const amount = known?.value.replace(/[A-Z]{3}$/, currency ?? 'EUR') ?? `10 ${currency}`;
    const cost = known?.cost.replace(/[A-Z]{3}$/, currency ?? 'EUR') ?? `5 ${currency}`;
    const value = await put('  What it is worth to the customer', amount, amountIn(currency, 1));
    currency = value.slice(-3);
    remedies.push({
      what,
      value,
      cost: await put('  What it costs the firm', cost.replace(/[A-Z]{3}$/, currency), amountIn(currency, 0)),
      mentions: await put(
        '  Words that mean it, with commas',
        known && what === known.what ? known.mentions.join(', ') : what.slice(0, 60),
        wordList,
      ),
    });
  }
  const first = await put(
    `Which do they want first (1 to ${remedies.length})`,
    '1',
    (text): Answer<number> =>
      /^[1-4]$/.test(text) && Number(text) <= remedies.length
        ? { ok: true, value: Number(text) - 1 }
        : { ok: false, expected: `a number from 1 to ${remedies.length}` },
  );
  return { title, industry, channel, level, fault, relationship, history, remedies, first };
}
