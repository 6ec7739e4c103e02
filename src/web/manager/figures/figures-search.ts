import type { FiguresQuery } from '#contract/figures.ts';

/** What all figures are narrowed to, and what they are held beside; in the address, so that it can be handed on. */
export interface FiguresSearch {
  /** A team, or "everyone"; left out, the first of those whoever looks may see. */
  readonly group?: string | undefined;
  /** Months such as "2026-11"; both belong to the period. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The hash of one version of a scenario. */
  readonly scenario?: string | undefined;
  readonly mode?: FiguresQuery['mode'];
  /** Another group to compare with. */
  readonly withGroup?: string | undefined;
  /** Another period to compare with; the end may be left open, the beginning not. */
  readonly withFrom?: string | undefined;
  readonly withTo?: string | undefined;
}

const GROUP = /^[A-Za-z0-9-]{1,64}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const HASH = /^[0-9a-f]{64}$/;

export function matching(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

/** Of an address, what is understood; the rest is left out, as if it had not been there. */
export function figuresSearch(given: Record<string, unknown>): FiguresSearch {
  const { group, from, to, scenario, mode, withGroup, withFrom, withTo } = given;
  return {
    ...(matching(group, GROUP) && { group }),
    ...(matching(from, MONTH) && { from }),
    ...(matching(to, MONTH) && { to }),
    ...(matching(scenario, HASH) && { scenario }),
    ...((mode === 'practice' || mode === 'assessment') && { mode }),
    ...(matching(withGroup, GROUP) && { withGroup }),
    ...(matching(withFrom, MONTH) && { withFrom }),
    ...(matching(withTo, MONTH) && { withTo }),
  };
}

/** The part of it that the server is asked with. */
export function narrowingOf({ from, to, scenario, mode }: FiguresSearch): FiguresQuery {
  return { from, to, scenario, mode };
}
