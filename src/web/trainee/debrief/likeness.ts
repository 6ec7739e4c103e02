/** Words too common to make two sentences alike, or to explain a reading. */
const COMMON = new Set(
  (
    'a an and are as at be been but by can could did do for from had has have he her here him his i if in is it its ' +
    'just me my no not now of on or our out she so that the them then there they this to too up us was we were what ' +
    'when where which who will with would you your ' +
    'ain aren couldn didn doesn don hadn hasn haven isn ll mustn re shan shouldn ve wasn weren won wouldn ' +
    'any anybody anyone anything everybody everyone everything nobody nothing some somebody someone something ' +
    'all ask asked each every few many more most much must one only other same should such than these those ' +
    'two three four five six seven eight nine ten today tomorrow very well'
  ).split(' '),
);

/** Words of a text that carry something, each once, in small letters. */
export function tellingWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length > 1 && !COMMON.has(word)))];
}

/** Shared telling words from which two sentences are shown as alike. */
const ALIKE = 0.4;

/** Whether two sentences share enough of what they tell to be held beside each other. */
export function isAlike(one: string, other: string): boolean {
  const [here, there] = [tellingWords(one), tellingWords(other)];
  const shared = here.filter((word) => there.includes(word)).length;
  return shared >= 2 && shared / Math.min(here.length, there.length) >= ALIKE;
}
