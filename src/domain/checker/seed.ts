/** The customer of the checker's plays; what is drawn makes no difference to where a reply leads. */
export const SEED = 1;
