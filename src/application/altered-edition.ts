/** Thrown where a stored scenario version is no longer what its hash was made of. */
export class AlteredEdition extends Error {
  constructor(hash: string) {
    super(`The stored scenario version ${hash} was altered: its content no longer has this hash.`);
    this.name = 'AlteredEdition';
  }
}
