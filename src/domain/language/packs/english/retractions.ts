import type { Retraction } from '../../pack.ts';
import { NOT_WITH_YOU } from './words.ts';

const APOLOGY = ['apology.sincere', 'apology.perfunctory', 'apology.conditional'] as const;
const EXCUSE = ['excuse.other-party', 'excuse.system', 'excuse.customer', 'excuse.org-chart'] as const;
const PROMISE = [
  'promise.overcertain',
  'promise.vague',
  'promise.proxy',
  'promise.bounded',
  'followup.check-back',
] as const;
const OFFER = ['choice.option', 'choice.gesture'] as const;

/** Ways of saying something and not doing it, each with what it stops; without labels, everything. */
export const retractions: readonly Retraction[] = [
  {
    veto: 'negated',
    labels: ['excuse.customer'],
    pattern:
      /\byou(?:'ve| have)? (?:really )?(?:didn'?t|did not|haven'?t|have not|hadn'?t) (?:do|done|did) (?:anything|a thing|nothing) wrong\b|\b(?:isn'?t|wasn'?t|not|never|hardly) your (?:fault|doing|mistake)\b|\b(?:none of (?:this|it|that)|nothing) (?:(?:is|was) (?:your|on you|down to you|because of you)|(?:that )?you did\b)/,
  },
  {
    veto: 'unlike',
    labels: ['excuse.system'],
    pattern:
      /\b(?:rule|policy) (?:is|says|means|states) (?:that )?(?:we|i)(?:'ll| will| must| have to)? (?:refund|pay|repay|replace|give|owe|send|compensate|make)\b/,
  },
  {
    veto: 'hypothetical',
    labels: [...EXCUSE, 'excuse.fairness'],
    pattern:
      /^(?:just |let'?s |let us |but |and |so )*(?:suppose|supposing|imagine|assume|assuming|say that)\b/,
  },
  {
    veto: 'question',
    labels: ['dispute'],
    pattern: /^(?:and |so |but )?(?:did|do|would) you (?:want|like|need|prefer|fancy)\b/,
  },
  {
    veto: 'reported',
    labels: OFFER,
    pattern: /\b(?:summers?|winters?|springs?|autumns?|seasons?|years?) ago\b/,
  },
  {
    veto: 'reported',
    labels: [...PROMISE, 'promise.honest', 'promise.unique-claim'],
    pattern:
      /\b(?:your|the|my) (?:last|previous|former|earlier) (?:advis[eo]r|agent|clerk|colleague|person|nurse|driver|manager|engineer)[^.!?]{0,20}? (?:noted|said|says|wrote|claimed|told|promised|mentioned|put)\b/,
  },
  {
    veto: 'unlike',
    labels: ['choice.gesture'],
    pattern:
      /\b(?:see|saw|is|are|there'?s) (?:an? |one |two |still |some )*free (?:seats?|chairs?|tables?|places?|spots?|spaces?|slots?)\b/,
  },
  {
    veto: 'negated',
    within: 'words',
    labels: ['promise.bounded', 'followup.check-back'],
    pattern:
      /^(?:and |but |so |no,? )?(?:i|we) (?:won'?t|will not|shall not|shan'?t|am not going to|are not going to) (?:be )?(?:call|ring|phon|email|text|messag|writ|contact|get(?:ting)? back)(?![^.!?]*\b(?:until|till|before|without|unless|but|i'?ll|i will)\b)/,
  },
  {
    veto: 'question',
    labels: [...PROMISE, 'promise.honest'],
    pattern:
      /^(?:and |so |but )?(?:(?:what|when|where|why|how|who) )?(?:did|had) (?:he|she|they|anyone|anybody|someone|somebody|(?:the|my|our|your) \w+) (?:say|said|tell|told|write|promise)\b/,
  },
  {
    veto: 'reported',
    labels: [...PROMISE, 'promise.honest', 'promise.unique-claim'],
    pattern:
      /\b(?:wrote|said|told (?:you|us|me)|promised|emailed)(?: that)? (?:it|he|she|they|the \w+) would\b/,
  },
  {
    veto: 'hypothetical',
    within: 'words',
    labels: ['promise.unique-claim'],
    pattern: /^(?:and |but |so )?if\b/,
  },
  {
    veto: 'reported',
    labels: [
      'request.dismissed',
      'excuse.system',
      'followup.thanks',
      'followup.prevention',
      ...APOLOGY,
      ...PROMISE,
    ],
    pattern:
      /^(?:so |and |but )?(?:nothing|nowhere|no one|nobody|none of (?:us|them))\b[^,;.!?]{0,30}\b(?:says?|said|claims?|claiming|states?|wrote|tells?|told you)\b/,
  },
  {
    veto: 'question',
    labels: ['apology.conditional'],
    pattern: /^sorry, if\b[^.!?]{3,60}, (?:is|was|what|which|where|when|who|do|does|did|could|can|may)\b/,
  },
  {
    veto: 'negated',
    labels: ['excuse.customer'],
    pattern:
      /\b(?:not|isn'?t|wasn'?t|nor|never) what you (?:ticked|put|chose|ordered|asked|said|wrote|picked|entered)\b/,
  },
  {
    veto: 'negated',
    pattern:
      /\b(?:nobody|no one|i'?m not|i am not|we'?re not|we are not|not)(?: here)?(?: is)? (?:saying|telling you (?:that|to|it|this|how|what|you|the))\b|\b(?:i|we) never said\b|\bit'?s not that\b|\bthat'?s not to say\b/,
  },
  {
    veto: 'negated',
    labels: ['ownership', ...EXCUSE],
    pattern: /^(?:and |but |so )?none of (?:this|that|it|these|those)\b/,
  },
  {
    veto: 'negated',
    labels: ['ownership', 'followup.cause', ...APOLOGY],
    pattern:
      /\b(?:i|we) (?:don'?t|do not|won'?t|will not|can'?t|cannot) (?:accept|agree|admit|believe|feel sorry)\b/,
  },
  { veto: 'negated', labels: OFFER, pattern: /\bneither\b[^.!?]{1,80}\bnor\b/ },
  {
    veto: 'negated',
    labels: ['promise.proxy', 'followup.check-back'],
    pattern: /\b(?:no one|nobody|none)\b[^.!?]{0,40}\b(?:will|is going to|are going to)\b/,
  },
  {
    veto: 'negated',
    labels: ['promise.vague'],
    pattern: /\b(?:not|never|won'?t|isn'?t) (?:going to )?be (?:\w+ ){0,3}(?:soon|shortly)\b/,
  },
  { veto: 'negated', labels: ['goal'], pattern: /\bnot (?:my|our) (?:job|task|role|place|aim|goal)\b/ },
  {
    veto: 'negated',
    labels: ['empathy'],
    pattern:
      /\b(?:i|we)(?:'d| would)? ?(?:wouldn'?t|not) be (?:so |that |too )?(?:upset|angry|annoyed|furious|mad|bothered)\b/,
  },
  {
    veto: 'question',
    labels: ['dispute', 'effort', ...PROMISE, ...APOLOGY],
    pattern:
      /^(?:and |so |but )?(?:did|has|have|had) (?:he|she|they|anyone|anybody|someone|somebody|(?:the|my|our|your) \w+) (?:tell|told|ask|asked|say|said|promise|promised|thank|thanked)\b/,
  },
  {
    veto: 'unlike',
    labels: ['excuse.fairness'],
    pattern: /\b(?:in front of|before) (?:everyone|everybody|all of|other people|others)\b/,
  },
  {
    veto: 'hypothetical',
    labels: ['ownership', 'excuse.fairness', ...EXCUSE],
    pattern: /^(?:and |but |so )?if [a-z' ]{1,30} were\b[^.!?]{0,60}(?:'d| would)\b/,
  },
  {
    veto: 'hypothetical',
    labels: EXCUSE,
    pattern: /^(?:and |but |so )?(?:had|were) (?:the|a|he|she|it|they|we|i|our|my|this|that)\b/,
  },
  // What would then be seen, and is not: "the order would say M".
  {
    veto: 'hypothetical',
    labels: EXCUSE,
    pattern: /^(?:and |but |so )?if you had\b[^.!?]{0,60}\bwould (?:say|show|read|have come)\b/,
  },
  {
    veto: 'reported',
    pattern:
      /^(?:banks|landlords|politicians|companies|firms|airlines|shops|hotels|insurers|clerks)\b|^(?:some|many|most|other|a|every) (?:\w+ )?(?:company|companies|firms?|banks?|shops?|hotels?|airlines?|landlords?|insurers?|garages?)\b(?: that| who| just| like| love| would| say)/,
  },
  {
    veto: 'reported',
    pattern:
      /^(?:and |but )?my own (?:dentist|doctor|bank|landlord|garage|insurer|vet|boss|gym|hairdresser)\b/,
  },
  {
    veto: 'reported',
    labels: OFFER,
    pattern:
      /^that (?:airline|hotel|shop|bank|company|firm|place|gym) (?:gives|offers|lets|has)\b|\b(?:we|they|i) (?:offered|gave) you\b[^.!?]{0,80}\band you (?:took|chose|picked|said|went)\b/,
  },
  {
    veto: 'reported',
    labels: PROMISE,
    pattern:
      /\b(?:told|promised|assured) (?:you|me|us|them)(?: that)? (?:it|he|she|they|we|i|this|that|the \w+)(?:'d| would)\b/,
  },
  {
    veto: 'reported',
    labels: ['escalate'],
    pattern: /^(?:so |and |but )?you (?:say|said|wrote|mention|tell me)\b/,
  },
  {
    veto: 'negated',
    labels: ['reprimand'],
    pattern:
      /\b(?:i|we)(?: will not|'ll not| won'?t| wouldn'?t|'m not| am not|'re not| are not) (?:going to )?(?:be )?(?:hav|disciplin|tell|shout|blam|punish)/,
  },
  {
    veto: 'reported',
    labels: ['reprimand'],
    pattern: /\b(?:said|says) (?:that )?(?:he|she|they)(?:'d| would| will) be\b/,
  },
  { veto: 'quoted', pattern: /\b(?:say|says|said|saying|wrote|writes|reads?|with|tell\w*) '/ },
  {
    veto: 'unlike',
    labels: ['promise.honest'],
    pattern:
      /\bdo(?:n'?t| not) (?:know|have|see) your (?:order|booking|name|surname|post|account|phone|customer|reference|policy|ticket|room|number|address)/,
  },
  { veto: 'unlike', labels: ['choice.option'], pattern: /\bmore or less\b/ },
  {
    veto: 'negated',
    labels: ['choice.option'],
    pattern: /\bno [a-z]+(?:, [a-z]+)? or [a-z]+ (?:is|are|will be|can be|for|on)\b/,
  },
  // A refusal that goes on to what can be done is no dismissal.
  {
    veto: 'unlike',
    labels: ['request.dismissed'],
    pattern:
      /\b(?:but|however|though|instead)\b,? (?:what )?(?:i|we)(?:'ll| can| could| will|'ve got| do have)\b/,
  },
  // Done at the time that was named: "four o'clock, as I said".
  {
    veto: 'unlike',
    labels: ['dispute'],
    pattern:
      /(?:\bo'clock|\bnoon|\b(?:calling|ringing|writing|phoning|messaging|here|back|now|today|tonight|morning|afternoon|evening)|\d(?::\d\d)? ?(?:am|pm)?),? (?:just |exactly )?as (?:i|we) (?:said|told you|promised)\b/,
  },
  // Bad news told plainly is the opposite of a promise too sure of itself.
  {
    veto: 'negated',
    labels: ['promise.overcertain', 'promise.vague', 'promise.bounded'],
    pattern:
      /\b(?:won'?t|will not|isn'?t going to|(?:am|are|'re|'m|is) not going to) (?:now |actually |all )*(?:be (?:ready|here|back|there|able|done|before|until|till|in time|open|working|on time|with you|fixed|finished|running|today|tonight|tomorrow)|get there|arrive|come|run|reach|make it|go out|leave)\b(?![^.!?]*\b(?:again|ever|guarantee|promise|my word)\b)/,
  },
  {
    veto: 'negated',
    labels: ['promise.overcertain'],
    pattern:
      /\bno (?:more )?(?:trains?|buses|flights?|deliver(?:y|ies)|drivers?|vans?|riders?|engineers?|tables?|rooms?) (?:will|is going to|are going to)\b/,
  },
  {
    veto: 'unlike',
    labels: ['promise.vague', 'promise.overcertain'],
    pattern: /\b(?:later|longer|slower) than (?:i|we|you|planned|promised|expected|hoped)\b/,
  },
  // A rule that helps is no excuse.
  {
    veto: 'unlike',
    labels: ['excuse.system'],
    pattern:
      /^(?!.*\b(?:not|never|only|no|cannot|won't|can't|doesn't|don't|isn't|aren't|without)\b(?! (?:fee|cost|charge|questions))).*\b(?:rules?|terms|policy|policies|law|clause|contract|agreement|guarantee|warranty)\b[^.!?]{0,50}\b(?:lets? (?:me|us|you|people|a|an|the|guests|customers)|allows? (?:me|us|you|for|guests|customers)|releases?|entitles?|gives? (?:me|us|you)|covers? (?:this|that|you|it|exactly)|helps? (?:us|you)|in your favour|without (?:fee|cost|charge|questions)|free|stops the clock|takes it back|(?:you|guests?|customers?|people) (?:can|may|get|are entitled|have (?:a|the) right))\b/,
  },
  // How it will be for them is a picture, and no step.
  {
    veto: 'unlike',
    within: 'words',
    labels: ['next-steps'],
    pattern:
      /^(?:(?:and|so|then|but|when|once|on \w+|tomorrow|tonight|by \w+|this \w+)[, ]+)*(?:you|she|he|they)(?:'ll| will)? (?:then )?(?:open|unwrap|unpack|wake|hold|wear|enjoy|push|ride|dance|celebrate|blow|sleep|sit)\b(?!.*\b(?:text|e-?mail|refund|money|card|code|link|confirmation|tracking|receipt|letter|message|call|driver|courier|label|app|form|account)\b)/,
  },
  // What it does not cost is no refusal.
  {
    veto: 'unlike',
    within: 'words',
    labels: ['request.dismissed', 'excuse.system'],
    pattern:
      /^(?:[a-z' ,]{0,30} )?(?:there's|there is|there'll be|there will be|with|at|and|so|you'?ll (?:have|pay|owe)) no (?:extra |further |added )?(?:fees?|charges?|costs?|catch|hurry|rush|strings|small print)\b/,
  },
  // The coffee is paid for; only "this is on us" is about the fault.
  {
    veto: 'unlike',
    within: 'words',
    labels: ['ownership'],
    pattern:
      /\b(?:coffee|tea|drinks?|meal|dinner|lunch|breakfast|dessert|pudding|taxi|cab|courier|delivery|postage|shipping|phone|bill|night|room|ticket|parking|cake)(?:'s| is| are|'ll be| will be) on (?:us|me|the house)\b/,
  },
  // What one does for a living, and what one wrote on a thing: no fault by itself.
  {
    veto: 'unlike',
    within: 'words',
    labels: ['ownership'],
    pattern:
      /^(?:and |so |but |well )?(?:i|we) (?:(?:manage|lead|run|plan|head|look after|took over) (?:the|this|our|his|her)\b(?!.*\b(?:wrong|badly|late|mistake)\b)|(?:wrote|put|marked|noted|printed|typed) [a-z' ]{2,15} on (?:it|the (?:cup|box|bag|label|lid|ticket|order|slip))$)/,
  },
  // "I'll ring the depot by five": a promise, and none to be in touch.
  {
    veto: 'unlike',
    labels: ['followup.check-back'],
    pattern: new RegExp(
      `^(?!.*\\b(?:(?:call|ring|phone|text|message|e-?mail|contact|tell|update|write|inform|let|reach|show|send|give|keep) you|(?:to|with|for|at) you|back|your (?:mobile|phone|number|cell|room))\\b).*\\b${NOT_WITH_YOU}`,
    ),
  },
  // Certain of one's own part alone, and of that one may be.
  {
    veto: 'unlike',
    labels: ['promise.overcertain'],
    pattern:
      /^(?!.*\b(?:again|ever|promise|guarantee)\b).*\b(?:won'?t|will not|shan'?t) [^.!?]{2,60}\b(?:because of|on account of|through|for) (?:me|us|anything (?:i|we) (?:do|did)|my|our)\b/,
  },
  // What was done is no promise, whatever time it names.
  {
    veto: 'unlike',
    labels: ['promise.bounded', 'followup.check-back'],
    pattern:
      /^(?!.*\b(?:will|going to|gonna|can|could|let me|want to|plan|aim|by|within|before|am (?:calling|sending|ringing))\b)(?!.*'ll\b).*\bi (?:tried|called|rang|phoned|sent|wrote|checked|spoke|asked|looked|texted|emailed)\b/,
  },
];
