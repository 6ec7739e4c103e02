/** Building blocks of the English rules: plain words, joined into patterns in the files beside this one. */
export const I_WILL =
  "(?:i'?ll|i will|i shall|i am going to|i'?m going to|i'?m gonna|im going to|we'll|we will|we shall|we are going to|we're going to|we're gonna|let me)";
export const WE = '(?:i|we)';
export const OUR = '(?:our|my)';
export const SORRY = '(?:sorry|apologi[sz]e|apologies|apology|forgive (?:me|us)|my bad|mea culpa)';
export const VERY = '(?:so |very |truly |really |deeply |terribly |genuinely |awfully |sincerely )?';
export const CONTACT =
  '(?:call|ring|phone|email|e-mail|mail|text|message|write(?: to)?|update|tell|contact|let you know|get back to|come back to|check (?:back|in)|be in touch|report back|give you a (?:call|ring|bell|shout))';
export const PARTY =
  "(?:courier|driver|rider|carrier|supplier|maker|vendor|warehouse|kitchen|chef|manufacturer|factory|partner|contractor|airline|bank|post|postal service|delivery (?:company|firm|guy|people|partner|service)|depot|printer'?s?|agency|weather|traffic|strike|storm|colleague|night shift|day shift|temp|previous agent|other team|billing|logistics|dispatch|sales|accounts)";
export const WEAK_OBJECT =
  '(?:(?:the |any |all )?inconvenience|trouble|delay|confusion|mix-up|upset|this|that|everything|any\\w*|the (?:issue|problem|error|delay|wait))';
/** Whom one rings or writes to who is not the customer; stands after the verb. */
const SOMEBODY_ELSE =
  '(?:(?:him|her|them)\\b|(?:the|our|my|his|her|their|your) (?!(?:mobile|phone|cell|number|landline|home|house|room|work|desk|flat|confirmation|details|tracking|number|receipt|link|photos?|update|times?|code|label|voucher|answer|results?|dates?|quote|invoice|copy|new|reference|booking|tickets?|boarding|plan|list|proof|forms?|documents?|news|refund|outcome|price|final|exact|first|next|full|day|evening|morning|night|week|moment|second|minute|hour|same)\\b))';
/** "Call the courier", "write a card", "text your driver": getting in touch, and not with the customer. */
export const NOT_WITH_YOU = `(?:(?:call|ring|phone|text|message|e-?mail|contact|tell|update) ${SOMEBODY_ELSE}|write (?:(?:it|this|that|a|an|the|my|her|his|one|up|down|off|out)\\b|(?:to )?${SOMEBODY_ELSE}))`;
