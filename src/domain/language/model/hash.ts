/** Two hashes into one; the order matters. 32-bit, the same on every machine. */
export function mixed(one: number, two: number): number {
  let hash = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b) ^ two;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** FNV-1a over part of a text, with a final mix. */
export function hashOfRange(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

export function hashOf(text: string): number {
  return hashOfRange(text, 0, text.length);
}
