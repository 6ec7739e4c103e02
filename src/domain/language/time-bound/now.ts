/** The moment of speaking, on the play's clock. */
export interface Now {
  /** 0 is Monday. */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly minutes: number;
}
