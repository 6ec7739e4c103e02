import type { Piece } from './spans.ts';

/**
 * What the labels of a reply's pieces say about each other: whoever sends a customer away in one sentence makes
 * excuses in the next, and an option stands beside an option. Whole numbers only, as in the model itself.
 */
export interface ContextModel {
  /** Added to the sum of each label, in eighths. */
  readonly bias: readonly number[];
  /** By input (place times labels, plus label), and in it by label: what a full share adds, in eighths of a sixtieth. */
  readonly weights: readonly (readonly number[])[];
}

/** Where a label can be, seen from a piece: in itself, beside it, in its sentence, anywhere else in the reply. */
export const PLACES = ['here', 'before', 'after', 'sentence', 'elsewhere'] as const;
/** A label that surely is there has this share. */
export const FULL = 60;
/** A sum from which a label may be there at all, and how much more of it is one sixtieth of a share. */
const LEAST = -900;
const STEP = 25;
const EIGHTHS = 3;

/** The labels around one piece: inputs of the context model, and the share of each. */
export interface Around {
  readonly inputs: readonly number[];
  readonly shares: readonly number[];
}

/** The share that each label has in a piece. */
function sharesOf(sums: Int32Array, labels: number): Uint8Array {
  const shares = new Uint8Array(labels);
  for (let label = 0; label < labels; label++) {
    const above = (sums[label] as number) - LEAST;
    if (above >= STEP) shares[label] = Math.min(FULL, Math.trunc(above / STEP));
  }
  return shares;
}

/** Of each label the highest share among some pieces, the piece that has it, and the highest of the others. */
interface Peaks {
  readonly most: Uint8Array;
  readonly at: Int32Array;
  readonly next: Uint8Array;
}

function peaksAmong(shares: readonly Uint8Array[], from: number, to: number, labels: number): Peaks {
  const most = new Uint8Array(labels);
  const at = new Int32Array(labels).fill(-1);
  const next = new Uint8Array(labels);
  for (let piece = from; piece < to; piece++) {
    const theirs = shares[piece] as Uint8Array;
    for (let label = 0; label < labels; label++) {
      const share = theirs[label] as number;
      if (share > (most[label] as number)) {
        next[label] = most[label] as number;
        most[label] = share;
        at[label] = piece;
      } else if (share > (next[label] as number)) next[label] = share;
    }
  }
  return { most, at, next };
}

/** For each piece the labels around it. A piece that nobody is told has none to show. */
export function labelsAround(
  sums: readonly Int32Array[],
  pieces: readonly Piece[],
  labels: number,
): readonly Around[] {
  const nothing = new Uint8Array(labels);
  const shares = sums.map((each, piece) => (pieces[piece]?.muted ? nothing : sharesOf(each, labels)));
  const whole = peaksAmong(shares, 0, pieces.length, labels);
  // Most labels are nowhere in a reply.
  const present = [...whole.most.keys()].filter((label) => (whole.most[label] as number) > 0);
  let [from, to] = [0, 0];
  let sentence = whole;
  return pieces.map((piece, here): Around => {
    if (here >= to) {
      from = here;
      while (to < pieces.length && pieces[to]?.sentence === piece.sentence) to++;
      sentence = peaksAmong(shares, from, to, labels);
    }
    const inputs: number[] = [];
    const theirs: number[] = [];
    const add = (place: number, label: number, share: number) => {
      if (share === 0) return;
      inputs.push(place * labels + label);
      theirs.push(share);
    };
    const other = ({ most, at, next }: Peaks, label: number) =>
      (at[label] === here ? next[label] : most[label]) as number;
    for (const label of present) {
      add(0, label, shares[here]?.[label] ?? 0);
      add(1, label, shares[here - 1]?.[label] ?? 0);
      add(2, label, shares[here + 1]?.[label] ?? 0);
      add(3, label, other(sentence, label));
      add(4, label, other(whole, label));
    }
    return { inputs, shares: theirs };
  });
}

/** The sums of a reply's pieces, each put right by what stands around it. */
export function inContext(
  { bias, weights }: ContextModel,
  sums: readonly Int32Array[],
  pieces: readonly Piece[],
): readonly Int32Array[] {
  const around = labelsAround(sums, pieces, bias.length);
  return sums.map((each, piece) => {
    const more = Int32Array.from(bias);
    const { inputs, shares } = around[piece] as Around;
    for (let at = 0; at < inputs.length; at++) {
      const share = shares[at] as number;
      const theirs = weights[inputs[at] as number] as readonly number[];
      for (let label = 0; label < more.length; label++) {
        more[label] = (more[label] as number) + (theirs[label] as number) * share;
      }
    }
    for (let label = 0; label < more.length; label++) {
      more[label] = (each[label] as number) + ((more[label] as number) >> EIGHTHS);
    }
    return more;
  });
}
