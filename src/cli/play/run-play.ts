import { replyEvent, withEvent } from '#application/play-along.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import { MAX_EVENTS, type PlayEvent, type PlayRecord } from '#domain/play/record.ts';
import { type OpenOption, openOptions, type Replay, replay } from '#domain/play/replay.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { plain, plainDeep, type Terminal } from '../terminal.ts';
import type { LineSource } from './line-source.ts';
import { briefLines, entryLine, stageHelp } from './play-words.ts';
import { type Command, readCommand } from './read-command.ts';

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
  if (before?.stage !== after.stage && after.stage !== 'debrief')
    terminal.out(terminal.paint('dim', stageHelp(after)));
}

function eventOf(command: Command, play: PlayState): PlayEvent | undefined {
  switch (command.kind) {
    case 'say':
      return replyEvent(play, command.text, command.option);
    case 'back':
      return { kind: 'step-back', at: play.clock, to: command.to };
    case 'pass':
      return { kind: 'let-pass', at: play.clock };
    default:
      return undefined;
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
  const { out, paint } = terminal;
  let record = begun;
  let now: Replay | undefined;
  const customer = plain(`${record.persona.first} ${record.persona.last}`);

  const take = async (event: PlayEvent): Promise<void> => {
    const { record: longer, result } = withEvent(edition, record, event, pack);
    if (!result.ok) return out(plain(result.fault.reason));
    await keep(longer);
    showStep(now?.play, result.play, customer, lines.echoes, terminal);
    record = longer;
    now = result;
  };

  for (const line of briefLines(plainDeep(edition), terminal)) out(line);
  const earlier = record.events.length > 0 ? replay(edition, record, pack) : undefined;
  if (earlier?.ok) {
    showEarlier(earlier.play, customer, terminal);
    now = earlier;
    await keep(record);
    if (earlier.play.stage !== 'debrief') out(paint('dim', stageHelp(earlier.play)));
  } else await take({ kind: 'begin', at: 0 });

  let shown: readonly OpenOption[] = [];
  while (now && now.snapshot.status !== 'done' && record.events.length < MAX_EVENTS) {
    const { play, snapshot }: Replay = now;
    const line = await lines.next('> ');
    const command = line === undefined ? { kind: 'quit' as const } : readCommand(line, play, shown);
    if (command.kind === 'quit') break;
    if (command.kind === 'refuse') out(command.words);
    if (command.kind === 'options') {
      shown = openOptions(play, snapshot.context.set);
      for (const [index, { text }] of shown.entries()) out(`  ${index + 1}  ${plain(text)}`);
      out(paint('dim', 'Type a number, or your own words.'));
    }
    const event = eventOf(command, play);
    if (event) {
      shown = [];
      await take(event);
    }
  }
  return record;
}
