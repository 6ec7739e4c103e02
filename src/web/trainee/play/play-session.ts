import { type Actor, createActor } from 'xstate';
import type { ScenarioPackage } from '#contract/api.ts';
import { evaluate, type Outcome } from '#domain/evaluate.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import type { PlayMachine } from '#domain/play/play-machine.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import type { PlayEvent, PlayRecord } from '#domain/play/record.ts';
import {
  machineEvent,
  machineOf,
  type OpenOption,
  openOptions,
  replay,
  typingTime,
} from '#domain/play/replay.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import { bestOption } from '#domain/scoring/best-option.ts';
import { extendPlay } from '../../shared/store/play-store.ts';

export interface SessionView {
  readonly record: PlayRecord;
  readonly play: PlayState;
  readonly finished: boolean;
  readonly outcome: Outcome | null;
  readonly draft: string;
  /** The play has gone on in another tab; nothing more is taken here. */
  readonly clash: boolean;
}

/**
 * One play in the browser: the scenario's machine as an actor, with every event kept in the record and
 * the record kept in the browser's store before anything else happens. React only watches it.
 */
export class PlaySession {
  readonly scenarioPackage: ScenarioPackage;
  readonly #pack: LanguagePack;
  #record: PlayRecord;
  #actor: Actor<PlayMachine>;
  #view: SessionView;
  #draft: string;
  #clash = false;
  #saving: Promise<void> = Promise.resolve();
  readonly #watchers = new Set<() => void>();

  constructor(scenarioPackage: ScenarioPackage, record: PlayRecord, pack: LanguagePack, draft = '') {
    this.scenarioPackage = scenarioPackage;
    this.#pack = pack;
    this.#record = record;
    this.#draft = draft;
    this.#actor = this.#rebuilt();
    this.#view = this.#look();
  }

  readonly subscribe = (watch: () => void): (() => void) => {
    this.#watchers.add(watch);
    return () => this.#watchers.delete(watch);
  };

  readonly view = (): SessionView => this.#view;

  /** What does not change during the play. */
  set(): StageSet {
    return this.#actor.getSnapshot().context.set;
  }

  /** The replies that can be chosen here, in the scenario's order. */
  options(): readonly OpenOption[] {
    const { set, play } = this.#actor.getSnapshot().context;
    return openOptions(play, set);
  }

  /** The one of them that would help the customer most. */
  bestOption(): OpenOption | undefined {
    const { set, play } = this.#actor.getSnapshot().context;
    return bestOption(play, set);
  }

  begin(): Promise<void> {
    return this.#take({ kind: 'begin', at: 0 });
  }

  reply(text: string, option?: number): Promise<void> {
    const at = this.#view.play.clock + typingTime(text);
    // What was being typed is not lost by choosing an option.
    if (option === undefined) this.#draft = '';
    return this.#take({ kind: 'reply', at, text, ...(option !== undefined && { option }) });
  }

  letPass(): Promise<void> {
    return this.#take({ kind: 'let-pass', at: this.#view.play.clock });
  }

  /** Something done inside the firm; with the message, where it is one. */
  act(act: string, text?: string): Promise<void> {
    const at = this.#view.play.clock + (text === undefined ? 0 : typingTime(text));
    return this.#take({ kind: 'act', at, act, ...(text !== undefined && { text }) });
  }

  /** Does what was promised: a place in the ledger. */
  keep(promise: number): Promise<void> {
    return this.#take({ kind: 'keep', at: this.#view.play.clock, promise });
  }

  /** So many seconds in which nobody said anything. */
  silence(seconds: number): Promise<void> {
    return this.#take({ kind: 'silence', at: this.#view.play.clock + seconds, seconds });
  }

  /** Goes back to before a reply; the record keeps that it was done. */
  stepBack(to: number, draft = ''): Promise<void> {
    this.#record = {
      ...this.#record,
      events: [...this.#record.events, { kind: 'step-back', at: this.#view.play.clock, to }],
    };
    if (this.#draft.trim() === '') this.#draft = draft;
    this.#actor.stop();
    this.#actor = this.#rebuilt();
    return this.#changed();
  }

  /** Keeps what stands in the composer, so that a closed tab loses nothing. */
  keepDraft(draft: string): void {
    this.#draft = draft;
    this.#save();
  }

  stop(): void {
    this.#actor.stop();
  }

  #take(event: Exclude<PlayEvent, { kind: 'step-back' }>): Promise<void> {
    const sent = machineEvent(event);
    if (this.#clash || !this.#actor.getSnapshot().can(sent)) return Promise.resolve();
    this.#record = { ...this.#record, events: [...this.#record.events, event] };
    this.#actor.send(sent);
    return this.#changed();
  }

  #rebuilt(): Actor<PlayMachine> {
    const { edition } = this.scenarioPackage;
    const replayed = replay(edition, this.#record, this.#pack);
    if (!replayed.ok) throw new Error(replayed.fault.reason);
    const actor = createActor(machineOf(edition), {
      snapshot: replayed.snapshot,
      input: replayed.snapshot.context.set,
    });
    return actor.start();
  }

  #look(): SessionView {
    const snapshot = this.#actor.getSnapshot();
    const finished = snapshot.status === 'done';
    let outcome: Outcome | null = null;
    if (finished) {
      const { edition, rubric } = this.scenarioPackage;
      const evaluation = evaluate(edition, rubric, this.#record, this.#pack);
      outcome = evaluation.ok ? evaluation.outcome : null;
    }
    return {
      record: this.#record,
      play: snapshot.context.play,
      finished,
      outcome,
      draft: this.#draft,
      clash: this.#clash,
    };
  }

  #changed(): Promise<void> {
    this.#view = this.#look();
    const saved = this.#save();
    for (const watch of this.#watchers) watch();
    return saved;
  }

  /** One write at a time, so that an older state never overwrites a newer one. */
  #save(): Promise<void> {
    const { finished, outcome } = this.#view;
    const play = {
      id: this.#record.id,
      record: this.#record,
      title: this.scenarioPackage.edition.scenario.title,
      finished,
      total: outcome?.total ?? null,
      sent: false,
      refused: null,
      draft: this.#draft,
      changed: Date.now(),
    };
    this.#saving = this.#saving.then(async () => {
      if (await extendPlay(play)) return;
      this.#clash = true;
      this.#view = this.#look();
      for (const watch of this.#watchers) watch();
    });
    return this.#saving;
  }
}
