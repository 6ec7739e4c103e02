import type { Dispute, DisputeRequest } from '#contract/api.ts';
import { call, RequestFailed } from '../../shared/api.ts';
import { sendOutbox } from '../../shared/store/outbox.ts';

export interface DisputesView {
  /** The oldest first. */
  readonly disputes: readonly Dispute[];
  /** Why they may be out of date; `null` when they are as the server has them. */
  readonly stale: string | null;
}

const keyOf = (play: string) => `disputes-${play}`;

/**
 * The disputes of one play, as this browser last saw them. Plays are kept where they were played, and so are their
 * disputes: the server is asked only about a play of which something was disputed here.
 */
class DisputeStore {
  readonly #play: string;
  readonly #watchers = new Set<() => void>();
  #view: DisputesView;
  #asking: Promise<void> | undefined;

  constructor(play: string) {
    this.#play = play;
    // Written by #keep.
    const disputes = JSON.parse(localStorage.getItem(keyOf(play)) ?? '[]') as readonly Dispute[];
    this.#view = { disputes, stale: null };
  }

  readonly subscribe = (watch: () => void): (() => void) => {
    this.#watchers.add(watch);
    return () => this.#watchers.delete(watch);
  };

  readonly view = (): DisputesView => this.#view;

  /**
   * Asks for decisions, once however many points ask at the same time.
   *
   * @param anyway also where nothing was disputed in this browser: the play may be somebody else's
   */
  readonly refresh = (anyway = false): Promise<void> => {
    if (!anyway && this.#view.disputes.length === 0) return Promise.resolve();
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  };

  /** Sends a dispute, after the play that it is about; throws `RequestFailed` where that does not work. */
  async send(request: DisputeRequest): Promise<void> {
    await sendOutbox();
    const dispute = await call('POST /api/plays/:play/disputes', {
      params: { play: this.#play },
      body: request,
    });
    const others = this.#view.disputes.filter(({ id }) => id !== dispute.id);
    this.#keep({ disputes: [...others, dispute], stale: null });
  }

  async #ask(): Promise<void> {
    try {
      this.#keep({
        disputes: await call('GET /api/plays/:play/disputes', { params: { play: this.#play } }),
        stale: null,
      });
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      this.#keep({ ...this.#view, stale: 'The server did not answer, so a decision may be missing here.' });
    }
  }

  #keep(view: DisputesView): void {
    localStorage.setItem(keyOf(this.#play), JSON.stringify(view.disputes));
    this.#view = view;
    for (const watch of this.#watchers) watch();
  }
}

const stores = new Map<string, DisputeStore>();

/** The store of a play, one for all the points of its debrief. */
export function disputeStoreOf(play: string): DisputeStore {
  const known = stores.get(play) ?? new DisputeStore(play);
  stores.set(play, known);
  return known;
}
