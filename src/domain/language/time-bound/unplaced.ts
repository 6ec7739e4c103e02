import type { Hit } from './hit.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const UNPLACED: readonly RegExp[] = [
  /\b(?:by|before|on|until) the \d{1,2}(?:st|nd|rd|th)\b(?! (?:floor|street|avenue|line|page|item|order))/,
  new RegExp(
    `\\b(?:(?:by|before|on|until) )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b(?! (?:i|we|you)\\b)`,
  ),
  new RegExp(`\\b(?:(?:by|before|on|until) )?${MONTH} (?:the )?\\d{1,2}(?:st|nd|rd|th)\\b`),
  new RegExp(`\\b(?:by|before|on|until) ${MONTH} \\d{1,2}\\b`),
  /\b(?:by|before|on) (?:[0-2]?\d|3[01])\/[01]?\d(?:\/\d{2,4})?(?![\d/])/,
  /\bbefore you (?:leave|land|finish|go|get (?:home|back|there|in|off|up)|sit down|fly|travel|board|check (?:out|in)|arrive|take off|hang up|set off|depart|eat|wake)\b(?: (?:your|the|that) \w+)?/,
  /\bby the time (?:you|he|she|they|it|your \w+|the \w+) [a-z]+/,
  /(?<!\bat |\bfor )\bthe (?:minute|moment) (?:you|he|she|they|it|your \w+|the \w+) (?:(?:is|are|has|have) )?[a-z]+/,
  /\bbefore (?:your|the) \w+ (?:leaves|departs|opens|closes|starts|begins|boards|lands|takes off)\b/,
  /\bbefore (?:departure|boarding|(?:your|the) (?:flight|train|wedding|party|meeting|event|ceremony))\b/,
  /\bbefore we open\b/,
];

/**
 * The first bound that can be checked but not placed on a clock that knows only the weekday.
 *
 * @param open the patterns that could match in the text: no other is tried
 */
export function findUnplaced(text: string, open: readonly RegExp[]): Hit | undefined {
  const hits: Hit[] = [];
  for (const pattern of UNPLACED) {
    const match = open.includes(pattern) && pattern.exec(text);
    if (match) hits.push({ start: match.index, end: match.index + match[0].length, minutes: null });
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end)[0];
}
