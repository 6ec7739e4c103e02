/** The longest reason or note about a dispute, in UTF-16 units. */
export const MAX_DISPUTE_CHARACTERS = 1000;
