import type { ReplyCues } from '../../reply-cues.ts';
import { NOT_WITH_YOU } from './words.ts';

const CONTACT = '(?:call|ring|phone|text|email|e-mail|mail|message|write|post|update|check (?:in|back))';
const TIME =
  '(?:(?:at|by|before|around|about|from|until|till|within|in|on|every) )?(?:\\d|noon|midday|midnight|to(?:day|night)|tom+or+ow|this (?:morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|half past|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b)';
const REMEDY =
  '(?:refund|money|new|replac[a-z]*|another|voucher|credit|taxi|cab|repair[a-z]*|collect[a-z]*|deliver[a-z]*|send|sent|bring|brought|book[a-z]*|swap|exchange|cancel[a-z]*|pay|cash|free|transfer|courier|express|pick[- ]?up|rebook[a-z]*|fix[a-z]*|in \\d+)';

/** English signs for the scoring of one reply; what is said of precision was counted in 28,967 labelled replies. */
export const englishReplyCues: ReplyCues = {
  // Each phrase is an excuse, a refusal or a dispute in 7 of 10 replies, most in 9 of 10.
  defence: new RegExp(
    `\\b(?:${[
      "(?:beyond|outside) (?:our|my|anyone'?s|anybody'?s) control",
      '(?:according to|as per|per) (?:our|my|the|your) (?:records?|files?|logs?|system|terms|contract|policy|conditions|rules)',
      '(?:terms and conditions|the terms|our terms|small print|paragraph \\d+|clause \\d+)',
      'you (?:signed|agreed)',
      'not (?:unusual|uncommon)',
      '(?:nothing|not much) (?:we|i) (?:can|could) do',
      'hands are tied',
      'not my (?:job|department)',
      'third[- ]party',
      'please understand',
      "you(?:'ll| will| must) (?:appreciate|understand) that",
      '(?:normally|usually|generally),? (?:customers|guests|people|clients)',
      'as (?:i|we) (?:already |just )?(?:said|told|explained|mentioned)',
      '(?:busy|peak) (?:time|season|period|week|weekend|day|night)',
      '(?:short[- ]staffed|understaffed|shortage of)',
      'high (?:demand|volumes?)',
      '(?:these|such|it|things|mistakes|that) (?:just |do |can |does )*happens?\\b(?! (?:to me|next|now|again))',
    ].join('|')})\\b`,
  ),
  // Offers something to choose in 87 of 100.
  alternative: new RegExp(`\\b${REMEDY}\\b.*\\bor\\b|\\bor\\b.*\\b${REMEDY}\\b`),
  idleAlternative:
    /\b(?:more or less|or so|or not|or two|or three|or something|or whatever|or anything|or less|or else|or later|or earlier|whether|either way|(?:can|may|could|might) (?:i|we) ask|(?:are|were|did|have|had|is|was|has|does|do) (?:you|it|this|that|the|there|he|she|they|your|we|i))\b/,
  // Checks back, as labelled, in 94 of 100.
  contactAtTime: new RegExp(
    `\\b(?:i|we)(?:'ll|ll| will| shall|'m going to) (?!not |never )(?:[a-z]+ )??(?!${NOT_WITH_YOU})${CONTACT}\\b.{0,30}?\\b${TIME}|(?:^|[,;:] |\\band )(?:i|we|il) ${CONTACT}(?: to)? you\\b.{0,30}?\\b${TIME}`,
  ),
  // Begins no sentence of the labelled replies.
  coaching:
    /^(?:say (?:sorry|plainly|openly|what you (?:did|do|own)|when (?:and|you)|that (?:it|you))|promise (?:what|one|only|them|something)|offer (?:two|three|them|a choice|what|the customer)|leave out|name (?:the (?:act|customer|feeling|time|thing)|what|it as)|own (?:it|the (?:mistake|fault))|ask (?:which (?:they|one they)|what they)|apologi[sz]e (?:once|sincerely|early|first|for what)|explain (?:only|what you own)|thank them|never (?:say|promise|blame))\b/,
};
