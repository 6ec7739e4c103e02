import { rulesFor, WITHOUT_QUESTION } from './rule.ts';

const OFFER = "(?:i|we)(?:'?d| can| could|'ll| will| would)?";
const REMEDY =
  '(?:refund|replac|send|bring|deliver|cook|remake|make|book|rebook|upgrade|credit|swap|exchange|collect|pick|hold|give|take|knock|pay|courier|reprint|print|drive|drop|lend|repair|fix|cancel|put|order|arrange|get you|move|post|ship|refit|return|reimburse|cover)';

export const choiceRules = [
  ...rulesFor(
    'choice.option',
    '"{words}" is something the customer can choose',
    {
      either: `either [^.!?;]{3,70}?(?=,? or )`,
      'i-can': `(?:${OFFER}(?: also| either)? (?:can |could |happily )?(?:either )?)(?<=can |could |either |'d |would |can either |can also |could also )${REMEDY}(?:[^.!?;,]|,(?=\\d)){2,70}?(?=,? or |, |\\?|\\.|!|;|$)`,
      'or-alternative': `(?:or|(?<=, )|(?<=; )) ?(?:else |alternatively,? |i can |we can |i could |we could |i'd |a |an |the |your |you can )?(?:full |new |fresh )?(?:${REMEDY}|money back|replacement|voucher|credit|new (?:one|set|print|dinner)|refund)(?:[^.!?;,]|,(?=\\d)){0,60}(?<!for data)`,
      alternatively: `alternatively,? [^.!?;]{4,70}`,
      'or-nothing': `(?:a |the |your )?[a-z][a-z ]{2,40}(?= or nothing,? (?:that's|thats|that is|is) (?:what|all) (?:i|we) (?:can|could|may) (?:do|offer|give))`,
      'you-can-have': `you can (?:have|get|take|choose) (?:[^.!?;,]|,(?=\\d)){3,60}?(?=,? or )`,
      'how-about': `(?:how|what) about (?:[^.!?;,]|,(?=\\d)){3,60}`,
      'option-number': `option (?:1|2|3|one|two|three|a|b|c)[:,]? (?:[^.!?;,]|,(?=\\d)){3,70}|(?:one|two|three)[:)] (?:[^.!?;,]|,(?=\\d)){3,70}`,
      'would-you-like': `would you (?:like|prefer|rather have|rather)(?: me to| us to)? [^.!?;]{3,60}?(?=,? or )`,
    },
    { unless: ['negated', 'reported'], sure: ['alternatively', 'or-nothing', 'you-can-have'] },
  ),
  ...rulesFor(
    'choice.ask',
    '"{words}" asks what the customer wants',
    {
      which: `which (?:one |of (?:these|those|them|the (?:two|three)) |option |way )?(?:would|do|will|suits?|works?|is|sounds?|can|shall|should)(?: you| be| best| better| suit| work| help)[a-z' ]{0,40}`,
      'what-would': `what (?:would|do|could|can|will) (?:you (?:like|prefer|want|need|rather|wish)|(?:i|we) do (?:to|that would|for you)|make (?:this|it|that)|put (?:this|it|that) right|help|suit)[^.!?;]{0,50}`,
      'up-to-you': `(?:it's |its |that's |entirely |completely )?(?:(?<!make it )up to you|your (?:choice|call|decision)|you (?:choose|decide|pick)|whichever (?:you|suits|is)[a-z' ]{0,20})`,
      'tell-me': `(?:tell me|let me know|say) (?:what|which)(?: one)? (?:you(?:'d| would)?|would|suits|works|is best)[a-z' ]{0,40}`,
      'how-can-i': `how (?:can|could|may|should) (?:i|we) (?:make (?:it|this|that) (?:up|right)|put (?:it|this|that) right|fix (?:it|this|that))[a-z' ]{0,30}|what would be (?:best|the best|most useful|right)[a-z' ]{0,20}|is there anything (?:that would|i can do that would)[a-z' ]{0,40}`,
      prefer: `(?:which|what|how|do) (?:do |would )?you prefer|would you (?:prefer|rather)`,
      'how-would-you': `how would you like (?:me|us|this|it|to)[^.!?;]{0,40}`,
    },
    { unless: ['negated', 'reported'] },
  ),
  ...rulesFor(
    'choice.gesture',
    '"{words}" gives something beyond what was owed',
    {
      voucher: `(?:a |an |one )?(?:[£$€₹]?\\d+ ?(?:usd|eur|gbp|euros?|dollars?|pounds?|%)? )?(?:gift ?card|voucher|store credit|credit note|discount|goodwill [a-z]+)(?! (?:was|is|has|code|number))(?: (?:of|for|worth) (?:[^.!?;,]|,(?=\\d)){1,30})?`,
      'on-us': `[a-z' ]{3,30} (?:is|are|'s|will be) on (?:us|me|the house)|(?:is|are|'s|will be) on (?:us|me|the house)|on the house`,
      waive: `(?:waive|waiving|drop|knock off) (?:the|your|that) [a-z ]{2,20}(?:fee|charge|cost)s?`,
      free: `(?:for free|free of charge|at no (?:extra )?(?:cost|charge)|complimentary [a-z]+|a free [a-z]+|throw in (?:[^.!?;,]|,(?=\\d)){2,40}|upgrade you[a-z ]{0,20}|add (?:a|an|some) (?:extra |free )?[a-z ]{2,30} (?:as a thank|from us|from me))`,
      'thank-you': `as a (?:thank[- ]you|small (?:sorry|token|apology)|token|sorry)`,
    },
    { unless: WITHOUT_QUESTION },
  ),
  ...rulesFor(
    'choice.ask',
    '"{words}" asks what the customer wants',
    {
      'what-can-i-do': `what (?:can|could|may) (?:i|we) (?:get|bring|do for|offer|give) you\\b[^.!?;]{0,30}|what (?:can|could) (?:i|we) do to (?:help|make this right|put this right|make it right|make it up|fix)[^.!?;]{0,30}`,
    },
    { unless: ['reported', 'hypothetical', 'negated'], sure: ['what-can-i-do'] },
  ),
  ...rulesFor(
    'choice.ask',
    '"{words}" asks what the customer wants',
    {
      'like-or': `(?:(?:would|do) (?:you|u|ye) (?:like|want|prefer|rather|sooner|fancy)|(?<=^(?:so |and )?)want)(?! to know| to (?:speak|talk)| anything)(?:[^.!?;]{2,80}) or (?!not\\b|anything|is that|are (?:you|u)\\b|do (?:you|u)\\b|should)[^.!?;]{2,100}`,
      'whichever-you-like': `(?:whatever|whichever)(?:'s| is| one is| one| you| suits| works)? ?(?:you )?(?:easier|easiest|best|suits?|works?|likes?|prefer|least [a-z]+|better|feels? right|want|happiest|handiest)`,
      'what-do-you-think': `what do (?:you|u|ye) (?:reckon|think)`,
    },
    {
      unless: ['reported', 'hypothetical', 'negated'],
      sure: ['like-or', 'whichever-you-like', 'what-do-you-think'],
    },
  ),
];
