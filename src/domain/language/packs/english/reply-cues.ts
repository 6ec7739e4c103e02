import type { ReplyCues } from '../../reply-cues.ts';

const I = "(?:i|we)(?:'ll|ll|l| will| shall|'m going to|'d| can)?";
const TIME =
  '(?:at|by|before|around|about|from|until|till|within|in|on|every)? ?(?:\\d|noon|midday|midnight|(?:to(?:day|night)|tom+or+ow)|this (?:morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|half past|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b)';

/** English signs for the scoring of a single reply. */
export const englishReplyCues: ReplyCues = {
  weightyRegret:
    /\b(?:(?:so|very|truly|really|deeply|terribly|genuinely|awfully|sincerely|dreadfully)[, ]+(?:so |very )*sorry|(?:apologi[sz]e|sorry) (?:sincerely|unreservedly|from the bottom)|(?:sincerely|deeply|unreservedly|truly) apologi[sz]e|ashamed|horrified|mortified|no excuse|unforgivable|inexcusable)\b/,
  defence:
    /\b(?:beyond (?:our|my) control|(?:not|isn'?t|wasn'?t) (?:really )?(?:our|my|the [a-z']+) (?:fault|responsibility|doing)|(?:according to|as per) (?:our|my|the|your) (?:records?|files?|logs?|system|terms|contract|policy|conditions)|(?:covered by|in|under|per) (?:the|our|your|paragraph|section|clause)[a-z0-9 ]{0,24}(?:terms|conditions|contract|agreement|small print)|the contract you signed|you (?:could|should|might|ought to|must) have|you'?d (?:better )?have|if you(?:'d| had| would)(?! (?:like|prefer|rather|want|love|care))|not (?:unusual|uncommon)|nothing (?:we|i) (?:can|could) do|my hands are tied|(?:not|isn'?t) my (?:job|department)|third[- ]party|it happens|can happen|just a|only a small|please understand that)\b/,
  alternative: /\bor\b/,
  idleAlternative:
    /\b(?:more or less|or so|or not|or two|or three|or something|or whatever|or anything|or less|or else|or later|or earlier|one or the other|whether|sooner or later|either way)\b/,
  singleOffer:
    /\b(?:(?:can|could|may|shall|should|might) (?:i|we)|(?:i|we)(?:'ll|ll| will| can| could|'d| would| have|'ve|'m| am|'re| are)|would you like|you (?:get|can have)|there(?:'s| is))\b[^.!?]{0,60}\b(?:refund|money back|replac\w+|new one|another|voucher|credit|free|send\w*|bring\w*|rebook\w*|book\w*|cancel\w*|pay|taxi|collect\w*|swap\w*|exchange\w*|fix\w*|repair\w*|discount|offer|move|put you)\b/,
  contactAtTime: new RegExp(
    `\\b${I} (?:\\w+ )?(?:call|ring|phone|text|email|e-mail|mail|message|write|post|update|tell|check (?:in|back)|let you know)\\b[^.!?]{0,30}?\\b${TIME}`,
  ),
  staying:
    /\b(?:i'?m|i am|i'?ll (?:be|stay)|i stay|we'?re|we'?ll stay)\b[^.!?]{0,20}\b(?:(?:right )?here|with you|in this chat|on the line|beside you|by your side)\b[^.!?]{0,40}/,
  underWay:
    /\b(?:i'?m|i am|we'?re|we are) (?:\w+ )?[a-z]{3,}ing\b[^.!?]{0,50}\b(?:now|already|at the moment|as we speak)\b/,
};
