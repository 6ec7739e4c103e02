function about(count: number, one: string): string {
  return `About ${count} ${one}${count === 1 ? '' : 's'} until the customer speaks up`;
}

/** "4:05 until the customer speaks up"; where it is hours or days nobody counts the minutes. */
export function patienceWords(seconds: number): string {
  const hours = Math.round(seconds / 3600);
  if (hours >= 48) return about(Math.round(hours / 24), 'day');
  if (seconds >= 2 * 3600) return about(hours, 'hour');
  const two = (value: number) => String(value).padStart(2, '0');
  const [whole, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const clock =
    whole > 0 ? `${whole}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return `${clock} until the customer speaks up`;
}
