import { read } from '../customer/readings.ts';
import { respond } from '../customer/respond.ts';
import { startState } from '../customer/state.ts';
import { analyze } from '../language/analyze.ts';
import { type PlayState, type ReplyEntry, replies } from '../play/play-state.ts';
import { offerIn } from '../play/remedies.ts';
import { localTime, type StageSet, valuesOf } from '../play/stage-set.ts';
import { fill } from '../scenario/variables.ts';
import type { Receipt, SkillScore } from './receipt.ts';

/** The one thing to work on: your line, a better one, and why. */
export interface Priority {
  readonly reply: number;
  readonly yours: string;
  readonly better: string;
  readonly principle: string;
  readonly why: string;
}

/** What the better of a moment's own options would have done, by the customer's satisfaction after it. */
function bestOption(
  entry: ReplyEntry,
  play: PlayState,
  set: StageSet,
): { text: string; lift: number } | undefined {
  const { scenario } = set.edition;
  const moment = scenario.moments[entry.moment];
  if (!moment || entry.stage !== 'conversation') return undefined;
  const previous = replies(play)[entry.index - 1];
  const before = previous?.after ?? startState(set.persona);
  const recent = previous?.findings.map((finding) => finding.label) ?? [];
  const satisfactionAfter = (text: string): number => {
    const { findings } = analyze(text, set.pack, localTime(set, entry.at));
    const { options } = offerIn(text, findings, scenario);
    const felt = respond(before, {}, recent, set.persona, {
      behaviours: findings.filter((finding) => !finding.possible).map((finding) => finding.label),
      options,
      compensation: 0,
      restores: false,
      turn: entry.index + 1,
    });
    return read(felt.state, set.persona, false).satisfaction;
  };
  const own = satisfactionAfter(entry.text);
  const values = valuesOf(set, play);
  return moment.replies
    .map((reply) => fill(reply.say, values))
    .filter((text) => text !== entry.text)
    .map((text) => ({ text, lift: satisfactionAfter(text) - own }))
    .reduce<{ text: string; lift: number } | undefined>(
      (best, each) => (best && best.lift >= each.lift ? best : each),
      undefined,
    );
}

function lost(receipt: Receipt): number {
  return receipt.outOf - receipt.points;
}

/**
 * The reply whose replacement by the moment's best option would have helped the customer most, with
 * the receipt that lost most there. `undefined` when no option would have been better.
 */
export function priorityOf(
  play: PlayState,
  set: StageSet,
  scores: readonly SkillScore[],
): Priority | undefined {
  const candidates = replies(play)
    .map((entry) => ({ entry, best: bestOption(entry, play, set) }))
    .filter(
      (each): each is { entry: ReplyEntry; best: { text: string; lift: number } } =>
        each.best !== undefined && each.best.lift > 0,
    )
    .sort((a, b) => b.best.lift - a.best.lift || a.entry.index - b.entry.index);
  const first = candidates[0];
  if (!first) return undefined;
  const receipts = scores.flatMap((each) => each.receipts).filter((receipt) => lost(receipt) > 0);
  const here = receipts.filter((receipt) =>
    receipt.evidence.some((each) => each.reply === first.entry.index),
  );
  const why = (here.length > 0 ? here : receipts).reduce<Receipt | undefined>(
    (most, receipt) => (most && lost(most) >= lost(receipt) ? most : receipt),
    undefined,
  );
  if (!why) return undefined;
  return {
    reply: first.entry.index,
    yours: first.entry.text,
    better: first.best.text,
    principle: why.principle,
    why: why.earn,
  };
}
