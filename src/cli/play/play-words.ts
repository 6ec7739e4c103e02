import type { Entry, PlayState, Stage } from '#domain/play/play-state.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Mood } from '#domain/scenario/mood.ts';
import type { Money } from '#domain/scenario/units.ts';
import type { Style, Terminal } from '../terminal.ts';

const MOOD_STYLES: Readonly<Record<Mood, Style>> = {
  calm: 'green',
  uneasy: 'cyan',
  upset: 'yellow',
  furious: 'red',
};

function moneyText({ cents, currency }: Money): string {
  return `${cents % 100 === 0 ? cents / 100 : (cents / 100).toFixed(2)} ${currency}`;
}

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
      return paint('dim', `* ${entry.seconds} seconds of silence.`);
    case 'nothing-sent':
      return paint('dim', '* You sent nothing.');
    case 'reply':
      return `${paint('bold', 'You:')} ${entry.text}`;
  }
}

const STAGE_HELP: Readonly<Record<Stage, string>> = {
  briefing: '',
  conversation:
    'Type what you say. /options shows replies to choose from, /back undoes the last reply, /quit stops.',
  afterwards:
    'Type an update to the customer, or /pass to send nothing. /options, /back and /quit work as before.',
  'follow-up': 'Type the message you send now, or /pass to send none.',
  debrief: '',
};

/** What can be typed, told when a stage is reached. */
export function stageHelp(play: PlayState): string {
  return STAGE_HELP[play.stage];
}
