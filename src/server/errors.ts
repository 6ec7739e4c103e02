/**
 * Every error the server answers with. `docs/errors.md` shows the same, and a test holds the two equal.
 * A code never changes its meaning: clients decide by it.
 */
export const ERRORS = {
  'bad-request': {
    status: 400,
    title: 'The request cannot be understood',
    when: 'The address or the message is not well-formed HTTP.',
    mend: 'Send a well-formed request.',
  },
  'not-json': {
    status: 400,
    title: 'The body is not JSON',
    when: 'The body is empty, broken off or not JSON, or sets `__proto__`.',
    mend: 'Send the record as JSON.',
  },
  'record-malformed': {
    status: 400,
    title: 'The body is not a play record',
    when: 'A field of the record is missing, unknown or wrong; `path` names it.',
    mend: 'Send the record as the program wrote it.',
  },
  'dispute-malformed': {
    status: 400,
    title: 'The body is not a dispute',
    when: 'A field of the dispute is missing, unknown or wrong; `path` names it.',
    mend: 'Send skill, rule and reason, and words where the point is about some.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing here',
    when: 'No such address, play or scenario version.',
    mend: 'Check the address.',
  },
  'unknown-scenario': {
    status: 404,
    title: 'There is no such scenario',
    when: 'The library has no scenario by this id.',
    mend: 'Choose one from /api/scenarios.',
  },
  'play-changed': {
    status: 409,
    title: 'Another play is stored under this id',
    when: 'A play with this id is stored already, and its record is not the one sent.',
    mend: 'Give a new play an id of its own; what is stored is never changed.',
  },
  'dispute-open': {
    status: 409,
    title: 'This point is disputed already',
    when: 'The play has an open dispute of this point, with another reason or other words.',
    mend: 'Wait until it is decided; the point can be disputed again then.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large',
    when: 'The body is larger than 256 KB.',
    mend: 'Send one play record; the longest possible play fits.',
  },
  'wrong-media-type': {
    status: 415,
    title: 'The body is not said to be JSON',
    when: 'The content-type is missing or is not `application/json`.',
    mend: 'Send it with the header content-type: application/json.',
  },
  'unknown-scenario-version': {
    status: 422,
    title: 'This version of the scenario is not known here',
    when: 'The record pins a scenario hash that this server never had in its library.',
    mend: 'Play the scenario as this server has it, or put that version of the file into its library.',
  },
  'persona-not-drawn-from-seed': {
    status: 422,
    title: 'The customer does not belong to the seed',
    when: 'The persona in the record is not the one that the seed draws for this scenario.',
    mend: 'Send the customer as the program drew it.',
  },
  'record-does-not-replay': {
    status: 422,
    title: 'The record does not fit the scenario',
    when: 'An event could not have happened in this play; `event` is its number from 0, `reason` says why.',
    mend: 'Send the record as the program wrote it.',
  },
  'receipt-not-found': {
    status: 422,
    title: 'The play has no such point or words',
    when: 'The stored outcome of the play has no such skill and rule, or no reply of it has the words.',
    mend: 'Send skill and rule as the debrief has them, and the words as they were typed.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    when: 'More plays or disputes were sent from one address in a minute than the server takes.',
    mend: 'Wait for as many seconds as the header retry-after says, then send again.',
  },
  unexpected: {
    status: 500,
    title: 'Something went wrong on the server',
    when: 'A fault of the server; its log has the reason.',
    mend: 'Send it again later; storing twice is not possible.',
  },
  'storage-unavailable': {
    status: 503,
    title: 'The database does not answer',
    when: 'The health address was asked while the database cannot be reached.',
    mend: 'Start the database, or correct DATABASE_URL or AMENDS_DATA.',
  },
} as const satisfies Record<string, ErrorEntry>;

interface ErrorEntry {
  readonly status: number;
  readonly title: string;
  /** When it is answered; for the documentation. */
  readonly when: string;
  readonly mend: string;
}

export type ErrorCode = keyof typeof ERRORS;
