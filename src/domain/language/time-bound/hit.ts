/** Words that give a time, and where they stand in the text: `[start, end)`. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** Minutes from now; `null` where no clock can place it. */
  readonly minutes: number | null;
}
