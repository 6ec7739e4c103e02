import { actEvent, replyEvent, silenceEvent, withEvent } from '#application/play-along.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import { MAX_EVENTS, type PlayEvent, type PlayRecord } from '#domain/play/record.ts';
import { type OpenOption, openOptions, type Replay, replay } from '#domain/play/replay.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { plain, plainDeep, type Terminal } from '../terminal.ts';
import type { Command } from './command.ts';
import { type Here, hereLines, leftLines, timeLine } from './here.ts';
import type { LineSource } from './line-source.ts';
import { briefLines, entryLine } from './play-words.ts';
import { promiseLines } from './promise-lines.ts';
import { readCommand } from './read-command.ts';
import { helpLines, stageHelp } from './stage-help.ts';

export interface PlayNeeds {
  readonly edition: Edition;
  readonly pack: LanguagePack;
  /** What has been played so far: shown, dimmed, and gone on from. */
  readonly begun: PlayRecord;
  readonly lines: LineSource;
  readonly terminal: Terminal;
  /** Told the record after every step. */
  readonly keep: (record: PlayRecord) => Promise<void>;
}

/** The conversation up to where it is gone on with. */
function showEarlier({ transcript }: PlayState, customer: string, terminal: Terminal): void {
  const uncoloured: Terminal = { ...terminal, paint: (_style, text) => text };
  for (const entry of transcript)
    terminal.out(terminal.paint('dim', entryLine(plainDeep(entry), customer, uncoloured)));
}

const hereOf = ({ play, snapshot }: Replay): Here => ({ play, set: snapshot.context.set });

/** What is due and can be done at the point just reached, and where `before` was elsewhere what can be typed. */
function showHere(here: Here, before: PlayState | undefined, { out, paint }: Terminal): void {
  const { stage, moment } = here.play;
  if (stage === 'debrief') return;
  const stayed = before?.stage === 'afterwards' && before.moment === moment;
  for (const line of stayed ? leftLines(here) : hereLines(here)) out(line);
  const called = moment === 'follow-up-call' && before?.moment !== moment;
  if (before?.stage !== stage || called) out(paint('dim', stageHelp(here)));
}

/** What is new on the screen after a step; after stepping back, what the reply to be given anew answers. */
function showStep(
  before: PlayState | undefined,
  after: PlayState,
  customer: string,
  echoed: boolean,
  terminal: Terminal,
): void {
  const said = before?.transcript.length ?? 0;
  const steppedBack = after.transcript.length < said;
  const from = steppedBack ? after.transcript.findLastIndex((entry) => entry.kind !== 'reply') : said;
  for (const entry of after.transcript.slice(from)) {
    const onScreen = entry.kind === 'reply' && entry.option === null && echoed;
    if (!onScreen) terminal.out(entryLine(plainDeep(entry), customer, terminal));
  }
}

function eventOf(command: Command, play: PlayState): PlayEvent | undefined {
  switch (command.kind) {
    case 'say':
      return replyEvent(play, command.text, command.option);
    case 'back':
      return { kind: 'step-back', at: play.clock, to: command.to };
    case 'pass':
      return { kind: 'let-pass', at: play.clock };
    case 'wait':
      return silenceEvent(play, command.seconds);
    case 'act':
      return actEvent(play, command.act, command.text);
    case 'do':
      return { kind: 'keep', at: play.clock, promise: command.place };
    default:
      return undefined;
  }
}

/** What a command that changes nothing tells; nothing for the others. */
function told(
  command: Command,
  here: Here,
  shown: readonly OpenOption[],
  { paint }: Terminal,
): readonly string[] {
  const { play, set } = here;
  switch (command.kind) {
    case 'refuse':
      return [plain(command.words)];
    case 'options':
      return [
        ...shown.map(({ text }, index) => `  ${index + 1}  ${plain(text)}`),
        paint('dim', 'Type a number, or your own words.'),
      ];
    case 'promises':
      return play.ledger.length > 0
        ? [timeLine(here), ...promiseLines(plainDeep(play.ledger), set, null)]
        : ['You have promised nothing so far.'];
    case 'help':
      return [...helpLines(here), ...hereLines(here)];
    default:
      return [];
  }
}

/** Plays one scenario in the terminal, until it ends, is quit or the input ends; gives the record. */
export async function runPlay({
  edition,
  pack,
  begun,
  lines,
  terminal,
  keep,
}: PlayNeeds): Promise<PlayRecord> {
  const { out } = terminal;
  let record = begun;
  let now: Replay | undefined;
  const customer = plain(`${record.persona.first} ${record.persona.last}`);

  const take = async (event: PlayEvent): Promise<void> => {
    const { record: longer, result } = withEvent(edition, record, event, pack);
    if (!result.ok) return out(plain(result.fault.reason));
    await keep(longer);
    showStep(now?.play, result.play, customer, lines.echoes, terminal);
    showHere(hereOf(result), now?.play, terminal);
    record = longer;
    now = result;
  };

  for (const line of briefLines(plainDeep(edition), terminal)) out(line);
  const earlier = record.events.length > 0 ? replay(edition, record, pack) : undefined;
  if (earlier?.ok) {
    showEarlier(earlier.play, customer, terminal);
    now = earlier;
    await keep(record);
    showHere(hereOf(earlier), undefined, terminal);
  } else await take({ kind: 'begin', at: 0 });

  let shown: readonly OpenOption[] = [];
  while (now && now.snapshot.status !== 'done' && record.events.length < MAX_EVENTS) {
    const here = hereOf(now);
    const line = await lines.next('> ');
    const command = line === undefined ? { kind: 'quit' as const } : readCommand(line, here, shown);
    if (command.kind === 'quit') break;
    if (command.kind === 'options') shown = openOptions(here.play, here.set);
    for (const each of told(command, here, shown, terminal)) out(each);
    const event = eventOf(command, here.play);
    if (event) {
      shown = [];
      await take(event);
    }
  }
  return record;
}
