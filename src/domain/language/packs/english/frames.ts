import type { Veto } from '../../vetoes.ts';

const THEY =
  "(?:he|she|they|it|someone|somebody|anyone|anybody|nobody|no one|(?:my|our|your|the|that|this|a|an|some|other|every) [a-z']+(?: [a-z']+){0,3})";
const SAID =
  '(?:said|says?|told|tells?|wrote|writes?|promised|promises?|claimed|claims?|stated|states?|mentioned|noted|reads?|apologi[sz]ed|offered|thanked|assured|announced|explained|asked|reckons?|thought|thinks?|swore)';

/** Frames that turn a sentence into something else than a telling. */
export const frames: Readonly<Record<string, RegExp>> = {
  asked: new RegExp(
    `^(?:and |so |but |or |ok,? |right,? )?(?:did|does|do|has|have|had|was|were|is|are|am|will|would|could|can|should) (?:${THEY}|you|i|we|there)\\b`,
  ),
  'asked of others': new RegExp(
    `^(?:and |so |but |or )?(?:did|does|has|have|had|was|were|is|are|will|would) ${THEY}\\b`,
  ),
  // "What I can do is ..." asks nothing.
  'question word':
    /^(?:and |so |but |or )?(?:who|what(?! (?:i|we)(?:'ll|'d|'ve|'m| will| can| could| do| did| have| am)\b| happened (?:is|was)\b)|which|when|where|why|how|whose)\b/,
  reported: new RegExp(
    `\\b(?:${THEY}|you|who)(?: had| has| have|'d|'s|'ve| was| were)? (?:just |already |never |once |only )?${SAID}\\b`,
  ),
  'was told':
    /\b(?:you|we|i)(?:'ve| have| had)?(?: were| was| been) (?:told|promised|asked|offered|given|assured|advised|informed)\b/,
  'in writing':
    /\b(?:letter|e-?mail|mail|text|message|script|sign|note|notice|recording|ticket|log|page|advert|ad|website|card|poster|leaflet|line)\b[^.!?]{0,30}(?<!\bto )\b(?:says?|said|reads?|states?|stated|wrote|written|thanked|promised|guaranteed|offered)\b/,
  supposed: /(?:^|[\s,])(?:if|unless|suppose|supposing|imagine|say that|in case|assuming|provided|whether)\b/,
  unreal:
    /^(?:and |but |so )?(?:had|were|should) (?:he|she|it|they|you|i|we|the|this|that|a|an|my|our|your)\b|\b(?:i|we) wish\b|\b(?:would|could|might) have \w+(?:ed|en|t|n|d)\b|\bif only\b|\b(?:i|we)(?:'d| would) (?:have|be|love|rather)\b/,
  others:
    /\b(?:other|another|some|many|most|every|plenty of|certain|lots of) (?:\w+ )?(?:shops?|stores?|firms?|compan(?:y|ies)|banks?|hotels?|airlines?|places?|people|clinics?|garages?|restaurants?|operators?|providers?|landlords?|insurers?|sites?|apps?|dentists?|clerks?|agents?|politicians?|councils?|offices?)\b|\bnext door\b|\b(?:competitors?|rivals?|elsewhere|in general|in theory|usually they|politicians|landlords|your (?:neighbour|landlord|bank|friend|sister|brother|husband|wife|son|daughter|boss|old \w+))\b/,
  'denied by me':
    /\b(?:i|we)(?:'m| am|'re| are|m|re)? (?:not|never|don'?t|do not|won'?t|will not|can'?t|cannot|can not|wouldn'?t|would not|didn'?t|did not|haven'?t|have not|couldn'?t|aren'?t|shan'?t|no longer)\b|\b(?:i|we)(?:'ve| have|'m| am)? (?:no|nothing)\b/,
  'denied of you':
    /\byou (?:don'?t|do not|won'?t|will not|needn'?t|didn'?t|did not|haven'?t|aren'?t|shouldn'?t|never)\b/,
  denied:
    /\b(?:none of|neither|nor|nobody|no one|nothing|no need|not that|without|isn'?t|is not|wasn'?t|was not|weren'?t|hasn'?t|has not|far from|hardly|instead of|rather than)\b/,
  // "Hello, this is the shop on Mill Lane": whoever says where they are sends nobody there.
  greeting:
    /^(?:hello|hi|hiya|hey|dear|good (?:morning|afternoon|evening|day)|morning|evening)\b[^.!?]{0,60}$/,
  'about to ask':
    /\b(?:i|we)(?: only| just| also)?(?:'m| am)? (?:want(?:ed)?|would like|wish(?:ed)?|calling|ringing|writing|checking|wondering)(?: only| just)?(?: to (?:ask|check|hear|see|know|find out))?(?: if| whether| how)?\b/,
  'long ago':
    /\b(?:back in|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)|last (?:week|month|year|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday|night)|yesterday|years? ago|months? ago|weeks? ago|days? ago|at the time|earlier|the other day)\b/,
};

/** What each frame amounts to, in the words that a debrief has for what stops a rule. */
export const frameVetoes: Readonly<Record<string, Veto>> = {
  asked: 'question',
  'asked of others': 'question',
  'question word': 'question',
  reported: 'reported',
  'was told': 'reported',
  'in writing': 'reported',
  others: 'reported',
  greeting: 'reported',
  'about to ask': 'question',
  'long ago': 'reported',
  supposed: 'hypothetical',
  unreal: 'hypothetical',
  'denied by me': 'negated',
  'denied of you': 'negated',
  denied: 'negated',
};
