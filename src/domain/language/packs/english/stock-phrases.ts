/** What is written in letters to firms and said by nobody: advice for whoever writes a customer's lines. */
export const englishStockPhrases: readonly RegExp[] = [
  /\bi am writing to (?:you|express|complain|inform)\b/i,
  /\b(?:express|voice) my (?:deep |extreme |sincere )?(?:dissatisfaction|disappointment|displeasure|concern)\b/i,
  /\bat your earliest convenience\b/i,
  /\bas a (?:valued|loyal|long-standing) customer\b/i,
  /\bvalued customer\b/i,
  /\bi (?:am|feel) (?:extremely|deeply|highly) (?:disappointed|dissatisfied|displeased)\b/i,
  /\bi demand (?:an explanation|satisfaction|compensation)\b/i,
  /\bthis is (?:completely |totally |simply )?unacceptable\b/i,
  /\bi expect better from (?:a company|an establishment)\b/i,
  /\brest assured\b/i,
  /\btake this (?:matter )?(?:seriously|further)\b/i,
  /\bi would appreciate (?:it if|a prompt)\b/i,
  /\bworst (?:customer )?service (?:i have|i've) ever (?:had|experienced|received)\b/i,
];
