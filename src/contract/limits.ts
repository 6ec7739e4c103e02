/** The longest reason or note about a dispute, in UTF-16 units. */
export const MAX_DISPUTE_CHARACTERS = 1000;

/** Characters of a password. */
export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 128;

/** The longest batch of records in one request. */
export const MAX_BATCH = 50;

/** Of fewer plays than this nothing is concluded about a person's skill; it is shown hatched. */
export const FEWEST_PLAYS = 3;
