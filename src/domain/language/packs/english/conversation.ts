import { rulesFor } from './rule.ts';
import { I_WILL } from './words.ts';

const FEELING =
  '(?:upset|upsetting|frustrat\\w+|angry|furious|disappoint\\w+|annoy\\w+|awful|horrible|stress\\w+|worr\\w+|maddening|miserable|rotten|exhaust\\w+|embarrass\\w+|humiliat\\w+|gutted|livid|cross|fed up|unfair|hard|let down)';

export const conversationRules = [
  ...rulesFor(
    'empathy',
    '"{words}" shows that you see what it has been like',
    {
      'i-can-hear': `(?:i|we) (?:can|do|could)? ?(?:hear|see|tell|imagine|understand|get|appreciate|feel)(?: just| exactly| completely| totally)? (?:how|why|that|what) [a-z' ]{4,70}`,
      'id-be': `(?:i'd|i would|id|anyone would|anybody would|i'd) (?:be|feel|have been) (?:just as |every bit as |exactly the same|the same|so |absolutely |pretty |as )*(?:${FEELING}|the same)?[a-z' ]{0,30}`,
      'that-must': `(?:that|this|it)(?: must| has to|'s got to)(?: have)? (?:be|been|feel|felt|hurt)[a-z' ]{2,50}`,
      'thats-awful': `(?:what (?:a|an)|that's (?:a|an|such a|really|so|just)?|thats|that is (?:a|an)?|how) ?(?:rotten|awful|horrible|miserable|terrible|lousy|dreadful|long|${FEELING})(?: [a-z' ]{2,40})?`,
      'you-waited': `you(?:'ve| have)? (?:waited|been waiting|sat|spent|planned|trusted|counted on|were looking forward|paid|had to)[a-z0-9' ]{4,60}`,
      'ruined-your': `(?:that |it |this |we )?(?:ruined|spoiled|spoilt|wrecked) your [a-z' ]{3,30}`,
      'long-time': `(?:\\d+|an?|half an|two|three|four|five|six|ten|twenty|seventy)[a-z ]{0,12} (?:hours?|minutes|days|weeks)[^.!?,]{0,40} (?:is|was) (?:a long time|far too long|too long|ages)[a-z' ]{0,30}`,
      'no-wonder': `no wonder you[a-z' ]{2,40}|you have every (?:right|reason)[a-z' ]{2,40}|of course you(?:'re| are)[a-z' ]{2,30}|(?:any wonder|makes sense) (?:you're|that you)[a-z' ]{2,30}`,
    },
    { unless: ['negated', 'reported', 'question'] },
  ),
  ...rulesFor('goal', '"{words}" says that putting it right is your aim', {
    'put-right': `(?:(?:i|we) (?:want|would like|intend|mean|'d like)|my (?:only |one )?(?:job|aim|goal|plan|priority)(?: now| here)?(?: is)?|our (?:job|aim|goal)(?: now)? is|let's|lets|let us|i'm here|here) ?(?:to )?(?:put|make|get|fix|sort|solve|set|work)[a-z' ]{0,10} (?:this|that|it|things|everything|your [a-z]+)[a-z' ]{0,30}`,
  }),
  ...rulesFor('next-steps', '"{words}" tells the customer what happens next', {
    'first-then': `(?:first|firstly)[^.!?;]{4,90}?(?:,? then|,? and then|, after that|, next)[^.!?;]{4,80}`,
    'here-is-what': `(?:here's|here is|this is) (?:what|how) (?:happens|will happen|we'll|i'll|i will|we do|i do|it works|it goes)[^.!?]{0,100}`,
    'you-will-get': `you(?:'ll| will) (?:get|receive|see|have) (?:a |an |the |your |it )?[a-z ]{0,24}(?:text|email|confirmation|refund|money|link|message|receipt|tracking)[^.!?;]{0,50}`,
    'i-and-then': `${I_WILL} [^.!?;]{5,80}(?:,? and then|,? then|,? after that) [^.!?;]{4,80}`,
  }),
  ...rulesFor(
    'effort',
    '"{words}" leaves the work to the customer',
    {
      'fill-in': `(?:fill (?:in|out)|complete|submit|upload) (?:a|an|the|our|this|that)[a-z' ]{2,30}`,
      'call-back': `(?:call|ring|phone|email|write to|contact|try|come) (?:us |me |them )?(?:back|again)(?! to you)(?: (?:tomorrow|later|on|in|when|at)[a-z0-9' ]{0,20})?`,
      'you-need-to': `you(?:'ll|'d| will| would)? ?(?:need|have|must|'ve got|got) ?(?:to)? (?:send|bring|return|pay|call|ring|contact|email|post|go|drop|print|order|wait|provide|speak|take)[^.!?;]{2,50}`,
      'please-send': `please (?:send|return|post|bring|contact|call|provide|email|ring) (?:it|them|us|the|your|a)[^.!?;]{0,40}`,
    },
    { unless: ['negated', 'reported', 'question'] },
  ),
  ...rulesFor(
    'request.dismissed',
    '"{words}" turns the request down with nothing in its place',
    {
      impossible: `(?:that's|thats|that is|it's|it is|its)(?: just| simply| absolutely)? (?:not possible|impossible|out of the question|not going to happen|not happening)`,
      'cant-do': `(?:i|we) (?:can't|cannot|can not|cant|don't|won't|are unable to|am unable to|couldn't possibly) (?:do|give|offer|refund|accept|help)(?: with)? ?(?:you |that|this|it|anything|refunds?)?[a-z' ]{0,20}`,
      nothing: `(?:there's|there is|theres) (?:nothing|not much|little) (?:more |else )?(?:i|we) can do|nothing (?:i|we) can do`,
      'no-refund': `no refunds?|we don't (?:do|give|offer) (?:that|refunds)[a-z' ]{0,20}`,
    },
    { unless: ['reported', 'question'] },
  ),
  ...rulesFor(
    'dispute',
    '"{words}" argues with the customer or doubts what was said',
    {
      'are-you-sure': `are you (?:sure|certain|quite sure)[a-z' ]{0,40}`,
      'calm-down': `(?:please )?(?:calm down|lower your voice|don't shout|stop shouting|no need to (?:shout|be rude|swear)|watch your (?:tone|language)|be reasonable|keep it polite|there's no need for that)`,
      'records-say': `(?:our|my|the) (?:records?|system|tracking|notes?|file|driver|screen|data) (?:clearly )?(?:say|says|show|shows|state|states|indicates?)[^.!?;]{3,60}`,
      'not-what': `(?:that's|thats|that is) not (?:what|how|true|right|correct|possible)[a-z' ]{0,40}|as i (?:already )?(?:said|told you|explained)(?! (?:i would|i'd|we would|we'd))|i (?:doubt|find (?:it|that) hard to believe)[a-z' ]{0,30}|you(?:'re| are) (?:exaggerating|overreacting|being (?:unreasonable|dramatic|rude))`,
      'only-minutes': `it(?:'s| is| was) only (?:a|an|\\d+|some|one)[a-z0-9' ]{2,30}`,
    },
    { unless: ['reported', 'negated'] },
  ),
  ...rulesFor(
    'empathy',
    '"{words}" names what it has been like for them',
    {
      'must-be': `you must be (?:so |absolutely |completely |really )?(?:frozen|exhausted|tired|worn out|furious|fed up|worried|shattered|starving|soaked|sick of)[^.!?;]{0,40}`,
      'can-see-you-are': `(?:i can see|i see|i can hear|i can tell) (?:that )?you(?:'re| are) (?:so |very |really |quite )?(?:upset|angry|worn out|tired|exhausted|worried|frustrated|cold|soaked|shaken|fed up|disappointed)[^.!?;]{0,40}`,
      'sounds-hard': `(?:it|that) sounds (?:really |very |so |truly )?(?:awful|terrible|horrible|exhausting|stressful|miserable|frustrating|rough)[^.!?;]{0,30}`,
    },
    { sure: ['must-be', 'can-see-you-are', 'sounds-hard'] },
  ),
  ...rulesFor(
    'request.dismissed',
    '"{words}" refuses what was asked and offers nothing like it',
    {
      'no-we-cannot': `(?<=^(?:no|nope|nah|(?:sorry|yeah),? no),? (?:- )?)(?:(?:i|we) )?(?:can'?t|cannot|won'?t) (?!promise|say|guarantee|be sure|swear|tell|be long|forget|let)[^.!?;,]{2,60}`,
    },
    { unless: ['reported', 'question', 'hypothetical'], sure: ['no-we-cannot'] },
  ),
];
