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
    mend: 'Send JSON.',
  },
  'request-malformed': {
    status: 400,
    title: 'The request is not what this address takes',
    when: 'A field of the address, the query or the body is missing, unknown or wrong; `path` names it.',
    mend: 'Send what /api/openapi.json says.',
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
  'sign-in-needed': {
    status: 401,
    title: 'Nobody is signed in',
    when: 'What was asked for is for people who are signed in, or the session has ended.',
    mend: 'Sign in, then ask again.',
  },
  'wrong-sign-in': {
    status: 401,
    title: 'That e-mail address and password do not belong together',
    when: 'Nobody has this e-mail address, or the password is another. Which of the two is not said.',
    mend: 'Check both. The owner can make a link for a new password.',
  },
  'not-allowed': {
    status: 403,
    title: 'That is not for you to do',
    when: 'The role of whoever asks does not permit it.',
    mend: 'Ask the owner of this server.',
  },
  'other-site': {
    status: 403,
    title: 'The request came from another site',
    when: 'A page of another site had the browser send it.',
    mend: 'Do it from a page of Amends.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing here',
    when: 'No such address or thing, or none that whoever asks may see.',
    mend: 'Check the address.',
  },
  'unknown-scenario': {
    status: 404,
    title: 'There is no such scenario',
    when: 'The library has no scenario by this id.',
    mend: 'Choose one from /api/scenarios.',
  },
  'too-slow': {
    status: 408,
    title: 'The request took too long to arrive',
    when: 'Half a minute after its beginning the request was not all there.',
    mend: 'Send it again over a better connection.',
  },
  'play-changed': {
    status: 409,
    title: 'Another play is stored under this id',
    when: 'A play with this id is stored already, and its record is not the one sent.',
    mend: 'Give a new play an id of its own; what is stored is never changed.',
  },
  'play-of-another': {
    status: 409,
    title: 'The play is somebody else’s',
    when: 'A play with this id is stored for another person, or an attempt with this id was begun by one.',
    mend: 'Sign in as whoever played it.',
  },
  'no-attempts-left': {
    status: 409,
    title: 'There is no attempt left',
    when: 'The assignment was tried as often as it may be, was passed, or was withdrawn.',
    mend: 'Ask whoever assigned it.',
  },
  'assessment-stays': {
    status: 409,
    title: 'An assessment cannot be shared or kept private',
    when: 'Sharing was asked for a play that is an assessment: those who lead the team see it anyway.',
    mend: 'Share practice plays only.',
  },
  'already-set-up': {
    status: 409,
    title: 'This server has an owner already',
    when: 'Set-up was asked for again.',
    mend: 'Sign in, or ask the owner for an invitation.',
  },
  'email-taken': {
    status: 409,
    title: 'Somebody here has this e-mail address',
    when: 'A person or an open invitation has it already.',
    mend: 'Sign in with it, or use another.',
  },
  'name-taken': {
    status: 409,
    title: 'There is a team of this name',
    when: 'Two teams would have the same name.',
    mend: 'Give it another name.',
  },
  'last-owner': {
    status: 409,
    title: 'This is the only owner',
    when: 'The last owner would be deleted or become something else.',
    mend: 'Make somebody else an owner first.',
  },
  'already-decided': {
    status: 409,
    title: 'The dispute is decided already',
    when: 'A decision was sent for a dispute that has one; a decision stays.',
    mend: 'Read the decision; the trainee may dispute the point again.',
  },
  'dispute-open': {
    status: 409,
    title: 'This point is disputed already',
    when: 'The play has an open dispute of this point, with another reason or other words.',
    mend: 'Wait until it is decided; the point can be disputed again then.',
  },
  'gone-meanwhile': {
    status: 409,
    title: 'Something this is about was deleted meanwhile',
    when: 'The person, the team or the play that the request is about, or whoever sent it, was deleted at the same moment.',
    mend: 'Load the page again.',
  },
  'link-spent': {
    status: 410,
    title: 'This link does not work any more',
    when: 'The link was used, has expired, was taken back, or is not a whole one.',
    mend: 'Ask the owner for a new one.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large',
    when: 'The body is larger than this address takes: 64 KB, 256 KB for a record, 4 MB for a batch.',
    mend: 'Send less at once; the longest possible play fits.',
  },
  'wrong-media-type': {
    status: 415,
    title: 'The body is not said to be JSON',
    when: 'The content-type is missing or is not `application/json`.',
    mend: 'Send it with the header content-type: application/json.',
  },
  'not-the-attempt': {
    status: 422,
    title: 'The record is not of the attempt that was begun',
    when: 'Its scenario version, seed or mode is another than that of the assignment’s attempt with this id.',
    mend: 'Send the record of the attempt as the server began it.',
  },
  'unknown-scenario-version': {
    status: 422,
    title: 'This version of the scenario is not known here',
    when: 'The record, or an assignment to be made, pins a scenario hash that this server never had in its library.',
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
    when: 'More of this was sent from one address, or for one e-mail address, in a while than the server takes.',
    mend: 'Wait for as many seconds as the header retry-after says, then send again.',
  },
  unexpected: {
    status: 500,
    title: 'Something went wrong on the server',
    when: 'A fault of the server; its log has the reason.',
    mend: 'Try again later. A play that is sent twice is stored once.',
  },
  'evaluation-failed': {
    status: 500,
    title: 'The play could not be evaluated',
    when: 'The record broke what evaluated it or took longer than any play does; the log has the reason.',
    mend: 'Send it again; if that fails too, tell whoever runs the server. Nothing was stored.',
  },
  'evaluation-busy': {
    status: 503,
    title: 'Too many plays are waiting',
    when: 'More plays were sent at once than the server can evaluate in a while.',
    mend: 'Wait for as many seconds as the header retry-after says, then send it again.',
  },
  overloaded: {
    status: 503,
    title: 'The server has too much to do',
    when: 'It is late with what it has, or is about to stop.',
    mend: 'Wait for as many seconds as the header retry-after says, then send it again.',
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
