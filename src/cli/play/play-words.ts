import type { Entry } from '#domain/play/play-state.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Mood } from '#domain/scenario/mood.ts';
import type { Style, Terminal } from '../terminal.ts';
import { spanWords } from './clock-words.ts';
import { moneyText } from './money-text.ts';

const MOOD_STYLES: Readonly<Record<Mood, Style>> = {
  calm: 'green',
  uneasy: 'cyan',
  upset: 'yellow',
  furious: 'red',
};

/** What the trainee knows before the play. */
export function briefLines({ scenario }: Edition, { paint }: Terminal): readonly string[] {
  const { facts, remedies } = scenario;
  return [
    paint('bold', scenario.title),
    `${scenario.industry} · ${scenario.channel}`,
    '',
    scenario.brief.you,
    scenario.brief.situation,
    '',
    'What you know:',
    ...facts.known.map((fact) => `  - ${fact}`),
    `What you may do: refund ${Math.round(facts.authority.refund * 100)}%, give up to ${moneyText(facts.authority.gesture)} on top.`,
    ...Object.values(remedies).map(
      ({ what, cost, within }) =>
        `  - ${what} (costs us ${moneyText(cost)}${within === 'supervisor' ? ', needs a supervisor' : ''})`,
    ),
    '',
  ];
}

/** One line of the conversation. */
export function entryLine(entry: Entry, customer: string, { paint }: Terminal): string {
  switch (entry.kind) {
    case 'customer':
      return `${paint(MOOD_STYLES[entry.mood], `${customer} (${entry.mood}):`)} ${entry.text}`;
    case 'narration':
      return paint('dim', `* ${entry.text}`);
    case 'silence':
      return paint('dim', `* ${spanWords(entry.seconds)} of silence.`);
    case 'nothing-sent':
      return paint('dim', entry.moment === 'follow-up-call' ? '* You did not call.' : '* You sent nothing.');
    case 'act':
      return [
        paint('dim', `* ${entry.label}.`),
        ...(entry.text === null ? [] : [`${paint('bold', 'You write:')} ${entry.text}`]),
        paint('dim', `* ${entry.answer}`),
      ].join('\n');
    case 'promise-kept':
      return paint(
        'dim',
        entry.late ? '* You did what you had promised, late.' : '* You did what you had promised.',
      );
    case 'reply':
      return `${paint('bold', 'You:')} ${entry.text}`;
  }
}
