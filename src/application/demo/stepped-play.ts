import type { AnyActorScope } from 'xstate';
import type { LanguagePack } from '#domain/language/pack.ts';
import type { PlayMachine } from '#domain/play/play-machine.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import type { PlayEvent, PlayRecord } from '#domain/play/record.ts';
import { machineEvent, machineOf, type PlaySnapshot, scopeOf } from '#domain/play/replay.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { Edition } from '#domain/scenario/edition.ts';

/** One play on its way: the machine stepped event by event, and the record that grows with it. */
export class SteppedPlay {
  readonly set: StageSet;
  readonly #machine: PlayMachine;
  readonly #scope: AnyActorScope;
  #record: PlayRecord;
  #snapshot: PlaySnapshot;
  /** Before each reply of the line of play that stands. */
  #before: PlaySnapshot[] = [];

  /** @param record one in which nothing has been done yet */
  constructor(edition: Edition, record: PlayRecord, pack: LanguagePack) {
    this.set = { edition, persona: record.persona, seed: record.seed, pack };
    this.#record = record;
    this.#machine = machineOf(edition);
    this.#scope = scopeOf(this.#machine, this.set);
    this.#snapshot = this.#machine.getInitialSnapshot(this.#scope, this.set);
  }

  get record(): PlayRecord {
    return this.#record;
  }

  get play(): PlayState {
    return this.#snapshot.context.play;
  }

  get finished(): boolean {
    return this.#snapshot.status === 'done';
  }

  /** Does what can be done here; what cannot is left undone, and is no part of the record. For going back there is `stepBack`. */
  take(event: PlayEvent): boolean {
    if (event.kind === 'step-back') return false;
    const next = this.#machine.transition(this.#snapshot, machineEvent(event), this.#scope);
    // Where no transition takes an event, all stays as it was.
    if (next === this.#snapshot) return false;
    if (event.kind === 'reply') this.#before.push(this.#snapshot);
    this.#snapshot = next;
    this.#record = { ...this.#record, events: [...this.#record.events, event] };
    return true;
  }

  /** Goes back to before the last reply, as practice allows. */
  stepBack(): void {
    const before = this.#before.pop();
    if (!before) return;
    const event: PlayEvent = { kind: 'step-back', at: this.play.clock, to: this.#before.length };
    this.#snapshot = before;
    this.#record = { ...this.#record, events: [...this.#record.events, event] };
  }
}
