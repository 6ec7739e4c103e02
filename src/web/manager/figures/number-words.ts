/** "1 play", "1,432 plays". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}

/** "62%"; of nothing there is no share. */
export function shareWords(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`;
}

/** "£19.75", or "£20" where there are no pence; with its sign where it is below nothing. */
export function moneyWords(cents: number, currency: string): string {
  const whole = Math.round(cents);
  const words = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    minimumFractionDigits: whole % 100 === 0 ? 0 : 2,
  }).format(whole / 100);
  // A line may break after a hyphen, and not after a minus sign.
  return words.replace('-', '−');
}

/** "says-when-again" as words: "says when again". */
export function inWords(id: string): string {
  return id.replaceAll('-', ' ');
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
