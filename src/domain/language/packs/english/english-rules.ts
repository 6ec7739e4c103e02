import type { LanguagePack } from '../../pack.ts';
import { actRules } from './acts.ts';
import { answers } from './answers.ts';
import { apologyRules, bareApology, ownRemark } from './apology.ts';
import { choiceRules } from './choice.ts';
import { choosing } from './choosing.ts';
import { conversationRules } from './conversation.ts';
import { excuseRules } from './excuse.ts';
import { followUpRules } from './follow-up.ts';
import { frames, frameVetoes } from './frames.ts';
import { cueWords, directions, glueWords } from './not-speech.ts';
import { plainExcuseRules } from './plain-excuses.ts';
import { plainRefusalRules } from './plain-refusals.ts';
import { promiseRules } from './promise.ts';
import { retractions } from './retractions.ts';
import { talk } from './talk.ts';

/** The English rules without the trained model: what the model itself is trained over. */
export const englishRules: LanguagePack = {
  language: 'en',
  ...talk,
  frames,
  frameVetoes,
  retractions,
  directions,
  glueWords,
  offering:
    /(?:(?<!\b(?:think|sure|believe|if|whether|know|wish|said|says) )\b(?:i|we)(?:'ll|'d| will| can| could| would|'ve got| have got)|\bshall (?:i|we)|\blet me|\bthere(?:'s| is| are)|\bhow about|\bwould you like|\bwhat about|\bwould (?:a|an|the))(?! (?:not|never|only if)|n't)[^.!?;]{0,60}$/,
  bareApology,
  ownRemark,
  answers,
  choosing,
  cueWords,
  learnt: null,
  rules: [
    ...apologyRules,
    ...excuseRules,
    ...plainExcuseRules,
    ...plainRefusalRules,
    ...promiseRules,
    ...choiceRules,
    ...followUpRules,
    ...conversationRules,
    ...actRules,
  ],
  negators:
    /\b(?:not|no|never|n't|can'?t|cannot|won'?t|don'?t|didn'?t|doesn'?t|isn'?t|wasn'?t|without|nobody|nothing|neither|nor|unable|refuse)\b|n't\b/,
  falseNegators:
    /\b(?:can'?t|cannot|could(?:n't| not)) (?:\w+ )?(?:apologi[sz]e|say sorry|thank you|say how sorry)\b|\bno (?:problem|later|worries|doubt|wonder)\b|\boh no\b|\bnot only\b|\bwhy not\b|\bwhether or not\b|\bsorry\b.{0,20}\b(?:not|never|didn'?t|wasn'?t)\b/,
  timeWords:
    /\d|\b(?:by|before|at|until|till|til|within|in|inside|on|every|each|daily|hourly|today|tonight|tomorrow|tmrw|tmw|tomoz|that|same|when|once|after|while|during|first thing|noon|midday|midnight|morning|afternoon|evening|night|day|week|month|minute|moment|hour|mins?|hrs?|now|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|eod|cob|twice|straight|immediately|as soon)\b/,
  hypothetical: /(?:^|[\s,])(?:if|unless|suppose|imagine if|were (?:i|we) to|in case)\b[^.;!?]{0,80}$/,
  reported:
    /\b(?:he|she|they|you|who|it|colleague|manager|driver|website|email|letter|somebody|someone|at the (?:desk|till|counter|door)|on the (?:phone|desk|till))(?:'s| has| have|'ve)? (?:said|says|told (?:me|you|us|them)|promised|wrote|claimed|states?|stated)\b[^.!?]{0,60}$/,
};
