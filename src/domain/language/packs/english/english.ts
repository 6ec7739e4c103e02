import type { LanguagePack } from '../../pack.ts';
import { actRules } from './acts.ts';
import { apologyRules } from './apology.ts';
import { choiceRules } from './choice.ts';
import { conversationRules } from './conversation.ts';
import { excuseRules } from './excuse.ts';
import { followUpRules } from './follow-up.ts';
import { promiseRules } from './promise.ts';

/** English, as typed by hurried people in several countries. */
export const english: LanguagePack = {
  language: 'en',
  rules: [
    ...apologyRules,
    ...excuseRules,
    ...promiseRules,
    ...choiceRules,
    ...followUpRules,
    ...conversationRules,
    ...actRules,
  ],
  negators:
    /\b(?:not|no|never|n't|can'?t|cannot|won'?t|don'?t|didn'?t|doesn'?t|isn'?t|wasn'?t|without|nobody|nothing|neither|nor|unable|refuse)\b|n't\b/,
  falseNegators:
    /\b(?:can'?t|cannot|could(?:n't| not)) (?:\w+ )?(?:apologi[sz]e|say sorry|thank you|say how sorry)\b|\bno (?:problem|later|worries|doubt|wonder)\b|\bnot only\b|\bwhy not\b|\bwhether or not\b|\bsorry\b.{0,20}\b(?:not|never|didn'?t|wasn'?t)\b/,
  hypothetical: /(?:^|[\s,])(?:if|unless|suppose|imagine if|were (?:i|we) to|in case)\b[^.;!?]{0,80}$/,
  reported:
    /\b(?:he|she|they|you|it|colleague|manager|driver|website|email|letter|somebody|someone)(?:'s| has| have|'ve)? (?:said|says|told (?:me|you|us|them)|promised|wrote|claimed|states?|stated)\b[^.!?]{0,60}$/,
};
