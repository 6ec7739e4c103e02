/** Values of the kinds of features, against 10 for a word. */
export const VALUE = {
  word: 10,
  trigram: 8,
  skip: 6,
  letters: 6,
  neighbour: 4,
  place: 5,
  far: 3,
  rule: 15,
  frame: 15,
} as const;
/** Salts, one for each kind of feature: the same word is another feature in another place. */
export const KIND = {
  one: 1,
  two: 2,
  three: 3,
  skip: 4,
  letters: 5,
  before: 6,
  after: 7,
  sentence: 8,
  other: 9,
  rule: 10,
  ruleLabel: 11,
  elsewhere: 12,
  stopped: 13,
  frame: 14,
} as const;
