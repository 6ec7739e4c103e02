import { COSTLY, LABELS } from '#domain/language/behaviour.ts';
import type { Judgement, Knot } from '#domain/language/model/clause-model.ts';
import { spansFrom } from '#domain/language/model/spans.ts';
import { englishRules } from '#domain/language/packs/english/english-rules.ts';
import type { Example, Gold } from './corpus.ts';
import { SUM_UNIT } from './quantise.ts';

/** A reply with the sums that a model came to which had not seen its writer. */
export interface Judged {
  readonly example: Example;
  readonly sums: readonly Int32Array[];
}

/** How many of a label's firm findings have to be right on writers that the model has not seen. */
export interface Precision {
  /** For labels that cost points. */
  readonly costly: number;
  readonly other: number;
}

/** However right the others of its label are, what is not this likely is not firm: half for what costs points. */
const FIRM_CONFIDENCE: Precision = { costly: 0.5, other: 0.4 };
/** What is nearly as likely as not is worth a question. */
const POSSIBLE_CONFIDENCE = 0.4;
const STEPS = Array.from({ length: 33 }, (_none, step) => Math.round((-2.4 + step * 0.15) * SUM_UNIT));
const KNOTS = 8;
const FRAMES = Object.keys(englishRules.frames);
/** Of a label's pieces, so few stand in a frame that the frame may stop the label. */
const HARDLY_EVER = 0.005;
const NOTHING = -(2 ** 30);

interface Found {
  readonly start: number;
  readonly end: number;
  readonly sum: number;
}

/** Which of the found spans are right: one to one, from an overlap (intersection over union) of 0.2, best first. */
export function rightOnes(
  found: readonly { readonly start: number; readonly end: number }[],
  gold: readonly { readonly start: number; readonly end: number }[],
): ReadonlySet<number> {
  const pairs = found.flatMap((span, at) =>
    gold.flatMap((other, to) => {
      const shared = Math.min(span.end, other.end) - Math.max(span.start, other.start);
      const overlap = shared / (Math.max(span.end, other.end) - Math.min(span.start, other.start));
      return shared > 0 && overlap >= 0.2 ? [{ overlap, at, to }] : [];
    }),
  );
  const [right, used] = [new Set<number>(), new Set<number>()];
  for (const { at, to } of pairs.sort((a, b) => b.overlap - a.overlap)) {
    if (right.has(at) || used.has(to)) continue;
    right.add(at);
    used.add(to);
  }
  return right;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** What one label finds in a reply, as `decide` would. */
function foundAt({ example, sums }: Judged, label: number, firm: number, ruled: number): Found[] {
  const name = LABELS[label] as string;
  const theirs = example.units.map((_unit, at) => sums[at]?.[label] ?? 0);
  const found: Found[] = spansFrom(firm, name, example.units, theirs);
  for (const draft of example.drafts) {
    if (draft.label !== name || found.some((other) => overlaps(other, draft))) continue;
    let sum = Number.NEGATIVE_INFINITY;
    example.units.forEach((unit, index) => {
      if (overlaps(unit, draft)) sum = Math.max(sum, theirs[index] as number);
    });
    if (sum >= ruled) found.push({ start: draft.start, end: draft.end, sum });
  }
  return found;
}

/** Frames in which a label is hardly ever given: those that hold next to none of the pieces that carry it. */
function framesWithout(judged: readonly Judged[], label: number): string[] {
  let carrying = 0;
  const inFrame = new Map(FRAMES.map((frame) => [frame, 0]));
  for (const { example } of judged) {
    example.units.forEach(({ frames }, unit) => {
      if (example.truth[unit]?.[label] !== 1) return;
      carrying++;
      for (const frame of frames) inFrame.set(frame, (inFrame.get(frame) ?? 0) + 1);
    });
  }
  return FRAMES.filter((frame) => (inFrame.get(frame) ?? 0) <= carrying * HARDLY_EVER);
}

/** The sums of a reply with those of one label taken away in the frames that stop it. */
function withoutFramed({ example, sums }: Judged, label: number, stoppedBy: readonly string[]): Judged {
  const stopped = example.units.map(({ frames }) => frames.some((frame) => stoppedBy.includes(frame)));
  if (!stopped.includes(true)) return { example, sums };
  return {
    example,
    sums: sums.map((each, unit) => {
      if (!stopped[unit]) return each;
      const less = each.slice();
      less[label] = NOTHING;
      return less;
    }),
  };
}

interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

function tally(judged: readonly Judged[], label: number, firm: number, ruled: number): Tally {
  let [right, wrong, missed] = [0, 0, 0];
  for (const each of judged) {
    const found = foundAt(each, label, firm, ruled);
    const gold = each.example.gold.filter((span: Gold) => span.label === label);
    if (found.length === 0 && gold.length === 0) continue;
    const hits = rightOnes(found, gold).size;
    right += hits;
    wrong += found.length - hits;
    missed += gold.length - hits;
  }
  return { right, wrong, missed };
}

/** F1, or less than nothing where precision is not reached. */
function worth({ right, wrong, missed }: Tally, precision: number): number {
  const reached = right / (right + wrong || 1);
  return reached >= precision ? (2 * right) / (2 * right + wrong + missed || 1) : reached - 2;
}

function bestStep(steps: readonly number[], worthAt: (step: number) => number): number {
  let [best, most] = [steps[0] as number, Number.NEGATIVE_INFINITY];
  for (const step of steps) {
    const value = worthAt(step);
    if (value > most) [best, most] = [step, value];
  }
  return best;
}

/** How often findings are right by their sums: rising steps (pool adjacent violators), as a few knots. */
function knotsOf(judged: readonly Judged[], label: number): Knot[] {
  const points: { sum: number; right: number }[] = [];
  const lowest = STEPS[0] as number;
  for (const each of judged) {
    const found = foundAt(each, label, lowest, lowest);
    const right = rightOnes(
      found,
      each.example.gold.filter((span) => span.label === label),
    );
    found.forEach(({ sum }, at) => {
      points.push({ sum, right: right.has(at) ? 1 : 0 });
    });
  }
  points.sort((a, b) => a.sum - b.sum);
  const size = Math.max(20, Math.ceil(points.length / (KNOTS * 2)));
  const pools: { sum: number; right: number; count: number }[] = [];
  for (let from = 0; from < points.length; from += size) {
    const some = points.slice(from, from + size);
    const count = some.length;
    pools.push({
      sum: some.reduce((all, { sum }) => all + sum, 0) / count,
      right: some.reduce((all, { right }) => all + right, 0) / count,
      count,
    });
    for (;;) {
      const [low, high] = pools.slice(-2);
      if (!low || !high || low.right < high.right) break;
      const both = low.count + high.count;
      const mean = (key: 'sum' | 'right') => (low[key] * low.count + high[key] * high.count) / both;
      pools.splice(-2, 2, { sum: mean('sum'), right: mean('right'), count: both });
    }
  }
  return pools.map(({ sum, right }) => ({ sum: Math.round(sum), right: Math.round(right * 1000) }));
}

function sumOfConfidence(knots: readonly Knot[], confidence: number): number {
  const above = knots.findIndex((knot) => knot.right / 1000 >= confidence);
  const high = knots[above];
  const low = knots[above - 1];
  if (!high) return Number.MAX_SAFE_INTEGER;
  if (!low) return high.sum;
  const share = (confidence * 1000 - low.right) / (high.right - low.right);
  return Math.round(low.sum + share * (high.sum - low.sum));
}

/**
 * Where each label is firm and where it is possible, from replies of writers that the sums do not know.
 * As precise as wanted, and within that whatever finds most.
 *
 * @param judging replies like those that will be read
 * @param all what hardly ever occurs is told by these, as many as there are
 */
export function calibrate(
  judging: readonly Judged[],
  all: readonly Judged[],
  bias: readonly number[],
  wanted: Precision,
): Judgement[] {
  return LABELS.map((name, label): Judgement => {
    const stoppedBy = framesWithout(all, label);
    const judged = judging.map((each) => withoutFramed(each, label, stoppedBy));
    const precision = COSTLY.has(name) ? wanted.costly : wanted.other;
    const never = Number.MAX_SAFE_INTEGER;
    const knots = knotsOf(judged, label);
    const likely = sumOfConfidence(knots, COSTLY.has(name) ? FIRM_CONFIDENCE.costly : FIRM_CONFIDENCE.other);
    const firm = bestStep(
      STEPS.filter((step) => step >= Math.min(likely, STEPS.at(-1) as number)),
      (step) => worth(tally(judged, label, step, never), precision),
    );
    const lower = [...STEPS.filter((step) => step <= firm)].reverse();
    const ruled = bestStep(lower, (step) => worth(tally(judged, label, firm, step), precision));
    const possible = Math.min(ruled, sumOfConfidence(knots, POSSIBLE_CONFIDENCE));
    return { bias: bias[label] as number, firm, ruled, possible, stoppedBy, knots };
  });
}
