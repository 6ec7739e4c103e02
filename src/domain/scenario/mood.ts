/** From calm to furious; the order is used by "or calmer" and "or angrier". */
export const MOODS = ['calm', 'uneasy', 'upset', 'furious'] as const;
export type Mood = (typeof MOODS)[number];
