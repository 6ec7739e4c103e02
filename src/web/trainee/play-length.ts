/** How long a play takes, as one would say it. */
export function playLength(minutes: number): string {
  return minutes < 2 ? `${minutes * 60} seconds` : `${minutes} minutes`;
}
