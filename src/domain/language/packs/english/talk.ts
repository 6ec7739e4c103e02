import type { LanguagePack } from '../../pack.ts';

const SUBJECT =
  '(?:we|it|they|she|he|every|each|all|both|two|three|one|somebody|someone|whoever|nobody|no|only|the|our|a|an)\\b';
const SINCE =
  '(?:from (?:now|today|then|this|next) ?(?:on)?|as of (?:now|today|this|last)|these days|nowadays|since (?:then|yesterday|today|last|this|that|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the|your|our) (?:\\w+ )?\\w+|you (?:left|wrote|rang|called|told|went|came|stayed|visited|spoke|were here)|we (?:spoke|met|talked)))';

/** What the talk itself asks of a text, besides its behaviours. */
export const talk: Pick<
  LanguagePack,
  | 'speakers'
  | 'appointed'
  | 'forgiveness'
  | 'assured'
  | 'badNews'
  | 'changed'
  | 'takesTime'
  | 'vagueWords'
  | 'asksFor'
  | 'inside'
> = {
  speakers: {
    i: /\b(?:i|i'll|i'm|i've|i'd|ill|me|my|myself|let me)\b/i,
    we: /\b(?:we|we'll|we're|we've|we'd|us|our|ourselves|let's)\b/i,
  },
  appointed:
    /^(?!.*\b(?:by|before|within|until|till|in|inside)\b).*(?:\bat\b|\d ?(?:am|pm)\b|\d[:.]\d\d|\bo'clock\b|\bnoon\b|\bmidday\b)/i,
  forgiveness:
    /\b(?:forgive (?:us|me)|(?:your|for) forgiveness|pardon (?:us|me) for|(?:hope|ask) (?:that )?you (?:can|could|will|might|may|to) (?:find it in you to )?forgive)\b/i,
  badNews:
    /\b(?:won'?t (?:be|make|have|get|manage|come|work|happen)|will not (?:be|make|have|get|manage|come|happen)|can'?t (?:make|keep|do|manage|have it)|cannot (?:make|keep|do|manage)|not going to (?:be|make|happen|manage|have)|(?:running|will be|'ll be|going to be|gonna be|is|are|it's|we're|i'm) (?:going to be )?(?:late|later|delayed|behind)|later than (?:i|we|promised|planned)|longer than (?:i|we|promised|planned|expected)|not (?:before|until|till)|delay(?:ed)?|bad news|isn'?t (?:here|ready|done|coming)|hasn'?t (?:come|arrived|been)|haven'?t (?:got|had|been|managed)|fallen through|more time|instead of (?:the )?(?:one|time) i (?:gave|said|promised))\b/i,
  assured:
    /'ll\b|\b(?:will|shall|going to|gonna|promise|guarantee\w*|definitely|certainly|absolutely|surely|of course|no problem|trust me|(?:don'?t|no need to) worry|rest assured|count on|for sure|for certain|100 ?%|my word|sorted|settled|consider it done)(?!\w)/,
  changed: new RegExp(
    `^(?:and |so |but )?(?:${SINCE}\\b[^.;!?]{0,30}?[, ]+(?:i (?!am|was|have been|'m)|${SUBJECT})|now,? (?!we (?:hope|wish|want|would|know|think|look|wait|need|ask|are sorry)|it (?:is|'s) (?:up|time|your)|all (?:i|we|that)\\b|the (?:only|question))${SUBJECT})[^.;!?]{8,}`,
  ),
  takesTime:
    /\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|half(?: an?)?|couple of|few|\d+) ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?)\b/,
  vagueWords:
    /\b(?:shortly|soon|asap|as soon as (?:possible|we can|i can)|in a (?:bit|while|moment|jiffy)|at the earliest|in due course|at some point|eventually|keep you (?:posted|updated|informed)|look into it|do (?:my|our) best|when i know|when we know)\b/i,
  asksFor: {
    order:
      /\b(?:order|booking|reference|account|ticket|invoice|tracking|policy|customer|case) ?(?:number|no\b|num\b|ref\b|reference|id\b|code)|\b(?:number|reference) (?:on|of|for) (?:the|your) (?:order|booking|ticket|invoice)/i,
    name: /\b(?:your (?:full |last |first |sur)?name|who am i (?:speaking|talking|chatting) (?:to|with)|(?:what|which) name|name (?:on|is) (?:the|your) (?:order|booking|account))\b/i,
  },
  inside: {
    asks: /\b(?:please|can you|could you|would you|will you|i need|we need|i'm asking|i am asking|i'd ask|put (?:it|this|his|her|theirs|them)|move (?:it|this)|take (?:it|this)|give (?:it|this|me|us)|let me have|swap|make room|free up|approve|allow|release|send)\b/i,
    when: /\b(?:by|before|until|till|within|in|at|from|tonight|today|tomorrow|this (?:morning|afternoon|evening)|first thing|noon|midday|midnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|now|next hour|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half past|quarter)\b(?=.*(?:\d|tonight|today|tomorrow|morning|afternoon|evening|noon|midday|midnight|day\b|week|hour|minute|now|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|close|opens?))/i,
    why: /\b(?:because|since|so that|otherwise|or else|if not|she|he|her|his|him|they|their|the (?:customer|caller|guest|family|lady|man|woman|couple|father|mother|daughter|son|child|baby|patient)|customer|wedding|funeral|birthday|anniversary|ill|sick|cold|alone|waiting|waited|promised|twice|third time|again|degrees|years?|lost|spoilt|ruined|closed|disabled|pregnant|old|small|live(?:s|lihood))\b/i,
  },
};
