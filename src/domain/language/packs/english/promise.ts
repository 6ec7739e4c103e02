import { NOT_EVEN_NEGATED, rulesFor, WITHOUT_QUESTION } from './rule.ts';
import { CONTACT, I_WILL, PARTY } from './words.ts';

const THIRD = `(?:he|she|they|someone|somebody|some one|the manager|my manager|our manager|my supervisor|a supervisor|my colleague|a colleague|the team|our team|our [a-z]+ team|the [a-z]+ team|the (?:fitter|engineer|technician|owner|boss)|${PARTY.replace('(?:', '(?:the |our )(?:')})`;

/** "I'll ask the bank and let you know by five": the second half of what one will do. */
const AND_TELL_YOU = `(?<=(?<![a-z'])${I_WILL} (?!not |never )[^.!?;]{2,90}(?:,? and|, then|,) (?:then |also )?)(?:i'?ll |i will |we'll |we will )?(?:(?:call|ring|phone|e-?mail|text|message|update|write to|tell) you|let you know|get back to you|come back to you)[^.!?;]{1,60}`;

export const promiseRules = [
  ...rulesFor(
    'promise.overcertain',
    '"{words}" promises an outcome nobody can be sure of',
    {
      guarantee: `(?:i|we)(?: can)?(?: personally| absolutely)? (?:guarantee|promise|swear|assure you)(?: you)?(?: that)? (?!to (?:call|ring|read|write))[a-z0-9' ]{3,60}`,
      'never-again': `(?:this|that|it) (?:will|won't|shall|would)(?: never| not)?(?: ever)? happen(?: to you)? again|never again`,
      definitely: `(?:will|'ll) (?:definitely|certainly|absolutely|100%|for sure|guaranteed) (?:be|arrive|get there|come|work|have)[a-z0-9' ]{0,40}|(?:definitely|certainly|for sure|100%) (?:will )?(?:be|arrive)[a-z0-9' ]{2,40}`,
      'will-be-solved': `(?:it|this|that|everything|all|your [a-z]+)(?:'ll| will) (?:all )?be (?:solved|fixed|sorted|resolved|fine|perfect|there|with you)(?: out)? (?:today|tonight|tomorrow|by [a-z0-9]+|in no time)|no doubt about it`,
      'trust-me': `(?:trust me|believe me|don't worry|do not worry),? (?:it|this|that|they|we|you)(?:'ll| will) (?:be|get|have)[a-z0-9' ]{2,40}`,
    },
    { unless: WITHOUT_QUESTION },
  ),
  ...rulesFor(
    'promise.vague',
    '"{words}" gives no time the customer can hold you to',
    {
      soon: `(?:${I_WILL}|it'?ll|it will|it should|we hope to|you'll|you will|they'll|will|should|be|shall)[^.!?;]{0,60}? (?:shortly|soon|asap|a\\.s\\.a\\.p|as soon as (?:possible|we can|i can|we know)|in a (?:bit|while|jiffy|moment)|at the earliest|when i (?:know|can)|when we (?:know|can)|in due course|at some point|sooner or later|eventually|sharpish|in no time|before long|one of these days)`,
      'keep-posted': `keep(?:ing)? you (?:posted|updated|informed|in the loop)`,
      'see-what-i-can-do': `(?:${I_WILL}|let me|let's) (?:just |have a look and )?see what (?:(?:i|we) can do|can be done)(?= (?:for you|about)|[.!?,;]|$)`,
      'look-into-it': `${I_WILL} (?:look into (?:it|this|that)|see what (?:i|we) can do|do (?:my|our) best|try)(?! by| within| before)[a-z' ]{0,20}`,
      bare: `(?:shortly|asap|as soon as possible|as soon as we can|at the earliest)`,
    },
    { unless: [], sure: ['see-what-i-can-do'] },
  ),
  ...rulesFor(
    'promise.proxy',
    '"{words}" promises for somebody else',
    {
      'they-will': `${THIRD}(?:'ll| will| is going to|'s going to| are going to|'re going to| should| shall)(?: then| surely| definitely| certainly)? (?:be )?(?:call|ring|phone|email|contact|text|get back|come|reach|reply|sort|handle|deal|fix|look|take care|bring|deliver|send|replace|in touch|out to you|with you|calling|help)[^.!?;]{0,50}`,
      'you-will-be': `you(?:'ll| will) (?:be (?:contacted|called|phoned|emailed|rung|informed)|(?:get|receive|hear) (?:a call|an email|word )?(?:from (?:the|our|them|him|her|someone|somebody)))[^.!?;]{0,40}`,
    },
    { unless: ['question', 'hypothetical'] },
  ),
  ...rulesFor(
    'promise.unique-claim',
    '"{words}" claims that this is new or rare, which the customer cannot believe',
    {
      'never-happened': `(?:this|that|it)(?:'s| has| have)? (?:has )?never (?:ever )?(?:happened|occurred|been (?:a|an) (?:issue|problem))(?: before| to us)?[a-z' ]{0,20}`,
      rare: `(?:this|that|it|such (?:a )?(?:thing|case)s?|situations like this)(?:'s| is| are)? (?:very |extremely |really |quite |so )?(?:rare|unusual|a one-off|a one off|isolated|unheard of|an isolated [a-z]+|the first time)[a-z' ]{0,30}`,
      'first-complaint': `(?:you're|you are|youre) the (?:first|only)(?: person| customer| one)?(?: who| that| to)[a-z' ]{2,40}|(?:nobody|no one|no-one) (?:else )?(?:has )?(?:ever )?complain(?:s|ed)[a-z' ]{0,20}|never had (?:a complaint|any complaints|this (?:happen|problem)|one)[a-z' ]{0,20}|first time (?:we|i)(?:'ve| have)[a-z' ]{2,30}`,
    },
    { unless: ['question'] },
  ),
  ...rulesFor(
    'promise.honest',
    '"{words}" says openly what is not known or cannot be promised',
    {
      'dont-know': `(?:i|we) (?:don't|do not|dont|honestly don't|really don't) (?:yet )?know (?:yet |exactly )*(?:when|how long|if|whether|what time|why|where)[a-z' ]{0,60}`,
      'cant-promise': `(?:i|we) (?:can't|cannot|can not|cant|won't|wont|will not|wouldn't like to) (?:honestly )?(?:promise|guarantee|swear|be sure|give you a (?:firm |exact )?time|guess|say (?:yet|for (?:sure|certain)|exactly))[a-z0-9' ]{0,60}`,
      'not-sure-yet': `(?:i'm|im|i am|we're|we are) not (?:yet )?(?:sure|certain) (?:yet |exactly )?(?:when|how long|if|whether|what)[a-z' ]{0,60}`,
      'no-false-hope': `(?:i'd|i would) be (?:lying|guessing) (?:if|to)[a-z0-9' ]{0,50}|too early to (?:say|tell|know)[a-z' ]{0,30}`,
    },
    { unless: NOT_EVEN_NEGATED },
  ),
  ...rulesFor(
    'promise.bounded',
    '"{words}" is a promise with a time in it',
    {
      'hear-from-me': `you(?:'ll| will) hear from (?:me|us) [^.!?;]{2,60}`,
      'i-will': `(?:${I_WILL}|i, [a-z]+, will) [^.!?;]{2,120}`,
      'and-tell-you': AND_TELL_YOU,
    },
    { unless: [], sure: ['and-tell-you'] },
  ),
  ...rulesFor(
    'followup.check-back',
    '"{words}" says that you will get back to the customer, and when',
    {
      'i-will-contact': `(?:${I_WILL}|i, [a-z]+, will) (?:also |personally |then |myself )?${CONTACT}[^.!?;]{0,100}`,
      'and-tell-you': AND_TELL_YOU,
    },
    { unless: [], sure: ['and-tell-you', 'i-will-contact'] },
  ),
  ...rulesFor(
    'promise.overcertain',
    '"{words}" promises an outcome nobody can be sure of',
    {
      'my-word-on-it': `(?<!not |n't |was |were |been |never |isn't |aren't )guaranteed(?= ?[.!)]*$)|(?:one |a |1)?hundred per ?cent(?= ?[.!)]*$)|you have my word`,
    },
    { span: 'clause', unless: [...WITHOUT_QUESTION, 'question'], sure: ['my-word-on-it'] },
  ),
  ...rulesFor(
    'promise.proxy',
    '"{words}" promises for somebody else',
    {
      'ours-will': `(?:our|my|the) (?:two |own |recovery |delivery |night |duty )?(?:men|man|guys?|lads?|fitters?|driver|courier|engineers?|plumber|technician|mechanic|valeter|locksmith|team|office|warehouse|depot|accounts (?:team|department))(?:'ll| will| is going to| are going to) (?!not\\b|have\\b|need|know|say\\b|get (?:a|his|her|told)\\b|be (?:closed|shut|open|able|happy|told|chased|given|disciplined|spoken))[a-z]+[^.!?;,]{0,60}`,
    },
    { unless: ['negated', 'reported', 'question', 'hypothetical'], sure: ['ours-will'] },
  ),
  ...rulesFor(
    'promise.unique-claim',
    '"{words}" claims that this is new or rare, which the customer cannot believe',
    {
      'hardly-ever': `(?:hardly|barely|almost|practically|virtually) (?:ever|never) (?:happens?|occurs?|see|get|goes|fails|have)[^.!?;,]{0,30}|(?:happens?|occurs?) (?:only )?(?:very |extremely |so )?(?:rarely|seldom|hardly)[^.!?;,]{0,30}|(?:rarely|seldom) (?:happens?|occurs?)[^.!?;,]{0,30}`,
    },
    { unless: ['reported', 'question', 'hypothetical'], sure: ['hardly-ever'] },
  ),
];
