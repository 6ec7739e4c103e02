/** What a typed line asks for. */
export type Command =
  | { readonly kind: 'options' | 'pass' | 'promises' | 'help' | 'quit' | 'nothing' }
  | { readonly kind: 'back'; readonly to: number }
  | { readonly kind: 'wait'; readonly seconds: number }
  /** By the act's id; the text is a message to a colleague. */
  | { readonly kind: 'act'; readonly act: string; readonly text: string | null }
  /** By the promise's place in the ledger, from 0. */
  | { readonly kind: 'do'; readonly place: number }
  | { readonly kind: 'say'; readonly text: string; readonly option?: number }
  /** Not possible; the words say what is. */
  | { readonly kind: 'refuse'; readonly words: string };
