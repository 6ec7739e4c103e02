/** Why a play record is not taken, as data; `refusalSentence` has the words. */
export type Refusal =
  | { readonly kind: 'record-malformed'; readonly path: string; readonly expected: string }
  | { readonly kind: 'unknown-scenario-version'; readonly scenario: string; readonly hash: string }
  | { readonly kind: 'persona-not-drawn-from-seed'; readonly seed: number }
  | { readonly kind: 'record-does-not-replay'; readonly event: number; readonly reason: string }
  | { readonly kind: 'play-changed' | 'play-of-another'; readonly id: string }
  | {
      readonly kind: 'not-the-attempt';
      readonly id: string;
      /** What is another than it was begun with. */
      readonly what: 'scenario version' | 'seed' | 'mode';
    };

/** What is wrong with the record, in a sentence or two. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'record-malformed':
      return `At "${refusal.path || 'the record'}": ${refusal.expected}.`;
    case 'unknown-scenario-version':
      return `There is no version ${refusal.hash.slice(0, 12)} of the scenario "${refusal.scenario}" here.`;
    case 'persona-not-drawn-from-seed':
      return `The customer in the record is not the one that seed ${refusal.seed} draws for this scenario.`;
    case 'record-does-not-replay':
      return `Event ${refusal.event} does not fit the scenario: ${refusal.reason}`;
    case 'play-changed':
      return `Another play is stored under the id ${refusal.id}.`;
    case 'play-of-another':
      return `The play ${refusal.id} is somebody else’s.`;
    case 'not-the-attempt':
      return `The attempt ${refusal.id} was begun with another ${refusal.what}.`;
  }
}
