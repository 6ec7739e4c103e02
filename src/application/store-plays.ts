import type { FoundPlay, Keeping } from './ports.ts';
import {
  type NotKept,
  type Prepared,
  preparePlay,
  type Sender,
  type Sent,
  type StorePlayNeeds,
  sameAsSent,
} from './prepare-play.ts';

export type StoreResult =
  | { readonly kind: 'stored' | 'already-stored'; readonly play: FoundPlay }
  | NotKept
  /** Whoever sent it was deleted meanwhile. */
  | { readonly kind: 'owner-gone' };

async function keep(
  prepared: readonly Prepared[],
  { owner, adopt }: Sender,
  needs: StorePlayNeeds,
): Promise<Keeping> {
  const fresh = prepared.flatMap((each) => (each.kind === 'fresh' ? [each.play] : []));
  // The fresh ones too: a guest may have sent one of them meanwhile.
  const known = prepared.flatMap((each) =>
    each.kind === 'known' ? [{ id: each.id, record: each.text }] : [],
  );
  const toAdopt = adopt ? [...known, ...fresh] : [];
  if (fresh.length + toAdopt.length === 0) return { kind: 'kept', isNew: new Set() };
  return needs.plays.keepPlays({ owner, fresh, adopt: toAdopt });
}

/**
 * Takes play records, has each evaluated and keeps those that can be, each once: a record that was stored before is
 * answered with what was stored the first time; another record under the same id, or somebody else's, is refused.
 *
 * @returns one result for each, in their order
 */
export async function storePlays(
  sent: readonly Sent[],
  sender: Sender,
  needs: StorePlayNeeds,
): Promise<readonly StoreResult[]> {
  const prepared = await Promise.all(sent.map((each) => preparePlay(each, sender, needs)));
  const keeping = await keep(prepared, sender, needs);
  const results: StoreResult[] = [];
  /** An id that was sent twice is new the first time. */
  const told = new Set<string>();
  for (const each of prepared) {
    if (each.kind !== 'fresh' && each.kind !== 'known') results.push(each);
    else if (keeping.kind === 'owner-gone') results.push(keeping);
    else if (each.kind === 'fresh' && keeping.isNew.has(each.play.id) && !told.has(each.play.id)) {
      told.add(each.play.id);
      results.push({ kind: 'stored', play: { ...each.play, owner: sender.owner } });
    } else {
      const [id, text] = each.kind === 'fresh' ? [each.play.id, each.play.record] : [each.id, each.text];
      // Stored before, or by another request meanwhile.
      const play = await needs.plays.findPlay(id);
      if (!play) throw new Error(`The play ${id} is not there after it was stored.`);
      const refusal = sameAsSent(play, text, sender);
      results.push(refusal ? { kind: 'refused', refusal } : { kind: 'already-stored', play });
    }
  }
  return results;
}
