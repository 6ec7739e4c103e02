import type { AnswerGrammar } from '../../answer-grammar.ts';

const BEFORE =
  "(?:(?:oh|well|hi|hello|hey|sorry|i'm sorry|i'm afraid|unfortunately|look|right|ok|okay|sir|madam)[,! ]+)*";
const TO_WHOM = "(?:[, ]+(?:sir|madam|ma'?am|mate|love|please|mr|mrs|ms|[a-z]+))?";
const GIVE =
  '(?:have|get|give|send|bring|deliver|refund|reimburse|replace|swap|exchange|credit|cancel|waive|fix|repair|mend|redo|remake|rebook|change|return|pay|collect|pick up|come|do (?:that|it|something)|sort|put right|put it right|make it right|take (?:it|that|the [a-z]+) (?:off|back)|speed (?:it|this) up|upgrade|move|keep|extend|reset|unlock|hold)';

/** English yes and no. */
export const answers: AnswerGrammar = {
  yes: new RegExp(
    `^${BEFORE}(?:yes|yeah|yep|yup|of course|certainly|absolutely|definitely|sure|gladly|happily|with pleasure|by all means|no problem(?: at all)?|done|consider it done|you (?:can|may|will)|(?:i|we)(?: can|'ll| will) do that|that's (?:fine|no problem|only fair))(?:[, ]+(?:yes|of course|certainly|absolutely|sure|no problem|you (?:can|may|will|shall)(?: have (?:that|it|one))?|(?:i|we)(?: can|'ll| will)(?: do (?:that|it))?|gladly|happily|right away|straight away|at once|now|that's fine|that's only fair|consider it done))*${TO_WHOM}$`,
  ),
  no: new RegExp(
    `^${BEFORE}(?:no|nope|nah|not possible|impossible|(?:i'm )?afraid not|absolutely not|certainly not|definitely not|of course not|not a chance|no chance|no way|(?:i|we|you) (?:can't|cannot|can not)|(?:it|that)(?:'s| is) not possible|that won't be possible)(?:[, ]+(?:no|sorry|i'm sorry|i'm very sorry|i'm afraid(?: not)?|unfortunately(?: not)?|(?:i|we|you) (?:can't|cannot|can not)(?: do that)?|(?:it|that)(?:'s| is) not possible|not possible|not today|not now))*${TO_WHOM}$`,
  ),
  request: new RegExp(
    `\\b(?:can|could|may|might|will|would|won't|can't|couldn't|should) (?:i|you|we|someone|somebody|anyone|anybody|it|they|he|she)(?: (?:please|at least|just|not|maybe|possibly|kindly|still|even|also))* ${GIVE}\\b|\\b(?:do|am|are|will) (?:i|you|we) (?:get|getting|going to|do)\\b|\\b(?:i want|i'd like|i would like|i need|i expect|i demand|give me|get me|send me|refund me|put me through|let me (?:speak|talk))\\b|\\b(?:is there (?:any way|a way|a chance)|any chance|how about|what about)\\b|\\b(?:please|just) ${GIVE}\\b`,
  ),
  remedy: new RegExp(
    `\\b(?:can|could|may|will|would|won't|can't|couldn't) (?:i|you|we|someone|somebody|it|they|he|she)(?: (?:please|at least|just|not|maybe|possibly|kindly|still|even|also))* (?!(?:call|ring|phone|tell|let|explain|check|look|hold|keep|come)\\b)${GIVE}\\b|\\b(?:do|am) i (?:get|getting)\\b|\\bare you (?:going to )?(?:refund|replac|pay|credit|send|fix|cancel)|\\b(?:i want|i'd like|i would like|i need|i expect|i demand|give me|get me|send me|refund me)\\b[^.!?]*\\b(?:refund|money|back|new|another|replacement|credit|voucher|discount|upgrade|repair|taxi|room|seat)\\b`,
  ),
  granted: '"{words}" gives what was asked for',
  refused: '"{words}" turns down what was asked for and offers nothing else',
};
