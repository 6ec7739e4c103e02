import { type AnyActorScope, createActor, type SnapshotFrom } from 'xstate';
import type { LanguagePack } from '../language/pack.ts';
import type { Edition } from '../scenario/edition.ts';
import { fill } from '../scenario/variables.ts';
import { takes } from './branch.ts';
import { compilePlay, type MachineEvent, type PlayMachine } from './play-machine.ts';
import { type PlayState, replies } from './play-state.ts';
import type { PlayEvent, PlayRecord } from './record.ts';
import { type StageSet, valuesOf } from './stage-set.ts';

export type PlaySnapshot = SnapshotFrom<PlayMachine>;

/** Why a record cannot be replayed: the event, and what is wrong with it. */
export interface ReplayFault {
  readonly event: number;
  readonly reason: string;
}

export interface Replay {
  readonly snapshot: PlaySnapshot;
  readonly play: PlayState;
  /** How often the trainee stepped back. */
  readonly steppedBack: number;
}

export type ReplayResult =
  | ({ readonly ok: true } & Replay)
  | { readonly ok: false; readonly fault: ReplayFault };

const machines = new WeakMap<Edition, PlayMachine>();

/** The machine of an edition, compiled once. */
export function machineOf(edition: Edition): PlayMachine {
  const known = machines.get(edition);
  if (known) return known;
  const machine = compilePlay(edition);
  machines.set(edition, machine);
  return machine;
}

export function machineEvent(event: Exclude<PlayEvent, { kind: 'step-back' }>): MachineEvent {
  switch (event.kind) {
    case 'reply':
      return { type: 'reply', at: event.at, text: event.text, option: event.option ?? null };
    case 'silence':
      return { type: 'silence', at: event.at, seconds: event.seconds };
    case 'act':
      return { type: 'act', at: event.at, act: event.act, text: event.text ?? null };
    case 'keep':
      return { type: 'keep', at: event.at, place: event.promise };
    default:
      return { type: event.kind, at: event.at };
  }
}

/** A reply that can be chosen now. */
export interface OpenOption {
  /** From 0, over all the options of the moment, shown or not: what a record keeps. */
  readonly option: number;
  readonly id: string;
  readonly text: string;
}

/** The replies that can be chosen at the present point of a play, with the variables filled in. */
export function openOptions(play: PlayState, set: StageSet): readonly OpenOption[] {
  const { scenario } = set.edition;
  const values = valuesOf(set, play);
  const shown = (replies: readonly { readonly id: string; readonly say: string }[]) =>
    replies.map(({ id, say }, option) => ({ option, id, text: fill(say, values) }));
  switch (play.stage) {
    case 'conversation': {
      const replies = scenario.moments[play.moment]?.replies ?? [];
      return shown(replies).filter(({ option }) => takes(replies[option]?.when ?? [], play));
    }
    case 'afterwards':
      return shown(scenario.afterwards.find((event) => event.id === play.moment)?.replies ?? []);
    case 'follow-up': {
      const followUp = scenario['follow-up'];
      return shown((play.moment === 'follow-up-call' ? followUp?.call : followUp)?.replies ?? []);
    }
    default:
      return [];
  }
}

const nothing = () => undefined;

/** What the machine is stepped in. XState's own `transition` makes one, with a play of its own, for every event. */
export function scopeOf(machine: PlayMachine, set: StageSet): AnyActorScope {
  const self = createActor(machine, { input: set });
  return {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}

/**
 * Steps the machine over a record. Pure: the same record gives the same snapshot everywhere.
 * An event that the play could not have taken is a fault, never passed over.
 */
export function replay(edition: Edition, record: PlayRecord, pack: LanguagePack): ReplayResult {
  const machine = machineOf(edition);
  const set: StageSet = { edition, persona: record.persona, seed: record.seed, pack };
  const scope = scopeOf(machine, set);
  let snapshot = machine.getInitialSnapshot(scope, set);
  /** Snapshots before each reply of the line of play that stands. */
  let before: PlaySnapshot[] = [];
  let steppedBack = 0;
  const fault = (event: number, reason: string): ReplayResult => ({ ok: false, fault: { event, reason } });

  for (const [index, event] of record.events.entries()) {
    if (event.kind === 'step-back') {
      const to = before[event.to];
      if (record.mode !== 'practice')
        return fault(index, 'Stepping back is for practice; this play is an assessment.');
      if (!to) return fault(index, `There is no reply ${event.to} to step back to.`);
      snapshot = to;
      before = before.slice(0, event.to);
      steppedBack++;
      continue;
    }
    const { play } = snapshot.context;
    if (event.at < play.clock) {
      return fault(index, `Its time, ${event.at} s, lies before the ${play.clock} s already played.`);
    }
    if (event.kind === 'reply' && event.option !== undefined) {
      const chosen = openOptions(play, set).find(({ option }) => option === event.option);
      if (chosen?.text !== event.text)
        return fault(index, `Its text is not that of option ${event.option} here.`);
    }
    const next = machine.transition(snapshot, machineEvent(event), scope);
    // Where no transition takes an event, all stays as it was.
    if (next === snapshot) return fault(index, `"${event.kind}" is not possible at "${play.moment}".`);
    if (event.kind === 'reply') before = [...before.slice(0, replies(play).length), snapshot];
    snapshot = next;
  }
  return { ok: true, snapshot, play: snapshot.context.play, steppedBack };
}

/** Seconds the play's clock moves on for writing a reply: a steady typist, whoever typed. */
export function typingTime(text: string): number {
  return 10 + Math.ceil(text.length / 5);
}
