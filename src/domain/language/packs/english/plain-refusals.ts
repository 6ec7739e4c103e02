import { rulesFor } from './rule.ts';

/** Whoever works there; a name is none of them, since a plain text has no capitals. */
const COLLEAGUE =
  "(?:he|she|they|(?:the|my|our|that|this) (?:new |young |old |night |day |other |same )*(?:lad|girl|boy|kid|guy|man|woman|bloke|driver|courier|waiter|waitress|chef|cook|clerk|cashier|technician|fitter|engineer|plumber|mechanic|cleaner|receptionist|agent|trainee|junior|apprentice|temp|colleague|manager|supervisor|nurse|porter|guard|steward|operator|adviser|advisor|assistant|team|staff|crew|one|person)s?(?: (?:who|that|on|at|in) [a-z ']{2,30}?)?)";

/** Refusals, quarrels and blame in the words that everybody has for them, whatever the model says. */
export const plainRefusalRules = [
  ...rulesFor(
    'request.dismissed',
    '"{words}" turns the request down with nothing in its place',
    {
      'nothing-more': `(?:there's|there is|theres) (?:really |simply |just |absolutely )?nothing (?:more |else |further )?(?:that )?(?:i|we) can (?:do|offer)|nothing (?:i|we) can do(?: about)?|(?:that's|thats|that is|this is) (?:our|my|the) (?:final|last) (?:offer|word|answer)|take it or leave it|(?:that's|thats|that is|this is) (?:the best|all) (?:i|we) can (?:do|offer)`,
      'no-can-do': `no can do|(?:that's|thats|that is|it's|it is|its)(?: just| simply| absolutely| really)? (?:out of the question|not (?:an option|going to happen|happening|something (?:we|i) (?:can )?(?:do|offer)))|(?:won't|will not) be (?:possible|happening)|(?:it's|that's|it is|that is|its|thats) (?:a )?no from (?:me|us)`,
      flatly: `^(?:absolutely not|certainly not|definitely not|not a chance|no chance|no way|forget it|not possible|impossible|i'm afraid not|afraid not)(?=$)`,
      'no-returns': `(?:we )?(?:don't|do not|dont|can't|cannot) (?:accept|take|do|offer|give) (?:returns?|refunds?|exchanges?|cancellations?)(?: back)? (?:on|for|after|without|of|from|once)`,
      unable: `(?:i'm|im|i am|we're|we are)(?: afraid)?(?: (?:i'm|im|i am|we're|we are))? (?:unable to|not able to|not in a position to) (?:help|offer|refund|do|accept|change|cancel|exchange|replace|process|compensate|assist)(?! (?:it )?(?:until|before|till))[a-z' ]{0,40}`,
    },
    {
      unless: ['reported', 'question', 'hypothetical'],
      sure: ['nothing-more', 'no-can-do', 'flatly', 'unable', 'no-returns'],
    },
  ),
  ...rulesFor(
    'dispute',
    '"{words}" tells the customer how to behave',
    {
      'calm-down-please': `^(?:(?:(?:[a-z]+,|ok|okay|now|look|listen|hey|sir|madam|ma'?a?m|mate|love|just|first|well|alright|right|sorry|so|and|but|please|kindly|can (?:you|we)|could you|would you|will you|i'd ask you to|i must ask you to|i need you to|you(?:'ll)? (?:really )?(?:need|have) to|you (?:should|must)|you(?:'d| had)? better|try to|let's|all|everybody)[, ]+)*)(?:please |just |all )*(?:calm (?:down|yourself)|(?:relax|chill)(?: a (?:bit|little)| out| please| yourself)?(?= ?$|,| please| sir| madam|;| and (?:let|listen|wait|breathe|stop))|simmer down|settle down|cool (?:down|it|off)|(?:stay|keep|remain) (?:calm|polite|civil)|keep (?:it )?(?:civil|polite|your voice down)|lower your voice|mind your (?:manners|language|tone)|watch your (?:tone|language|mouth|manners)|be (?:reasonable|polite|patient with us|civil)|(?:stop|quit) (?:shouting|yelling|swearing|screaming|exaggerating|being (?:rude|difficult|aggressive)))`,
      'no-need-to': `(?:there's |there is |theres )?(?:no|not any) (?:need|reason|call) (?:to|for you to) (?:shout|yell|swear|be (?:rude|aggressive|sarcastic|so|like that|nasty|abusive)|raise your voice|get (?:angry|upset|worked up|so|aggressive|nasty|cross|emotional)|take that tone|use that (?:tone|language)|talk to me like)|(?:there's|there is) no (?:need|call) for (?:that|this)(?: (?:tone|kind of|language|sort of))?(?= ?$|,| tone| language| kind| sort)`,
      'dont-shout': `^(?:please |sir |madam |kindly |and |but |now |, )*(?:don't|do not|dont) (?:shout|yell|swear|scream|raise your voice|(?:speak|talk) to (?:me|us|my [a-z]+) (?:like|in) that|take that tone|use that (?:tone|language)|get (?:aggressive|upset with|angry with|angry at|cross with|smart))`,
    },
    {
      unless: ['reported', 'hypothetical'],
      span: 'clause',
      sure: ['calm-down-please', 'no-need-to', 'dont-shout'],
    },
  ),
  ...rulesFor(
    'dispute',
    '"{words}" argues with the customer or doubts what was said',
    {
      'as-i-said': `as (?:i|we)(?:'ve| have)?(?: already| just| previously)* (?:said|told you|explained|stated|mentioned|pointed out)(?: (?:to you|before|already|earlier|several times|twice|repeatedly))*(?=,| ?$)|(?:i|we)(?:'ve| have) (?:already|repeatedly|now) (?:told you|explained (?:this|that|it)|said (?:this|that|so))|how many times do (?:i|we) have to`,
      'according-to-us': `according to (?:our|my|the) (?:records?|system|files?|logs?|notes|tracking|driver|courier|data|scan|cameras?)|(?:our|my|the) (?:records?|system|files?|logs?|notes|tracking|cameras?|cctv|scan|signature|data)(?: clearly)? (?:says?|shows?|states?|confirms?|indicates?|proves?) (?:that )?(?:it|you|your|the (?:parcel|package|order|item|delivery|room|call|payment|letter)|this|that|he|she|they|we|nothing|no|otherwise|something else|delivered|a (?:delivery|signature|call))[a-z' ]{0,40}`,
      'you-are-wrong': `you(?:'re| are|re) (?:simply |just |clearly |quite )?(?:mistaken|wrong (?:about|there)|exaggerating|overreacting|being (?:unreasonable|dramatic|difficult|rude|unfair|aggressive|ridiculous|childish))|(?:i|we) (?:find (?:it|that|this) (?:very |rather |quite )?hard to believe|don't believe (?:you|that|it)|(?:very much |seriously |highly )?doubt (?:that|it|this|you)|have no reason to believe)|(?:that|this|it) (?:can't|cannot|can not) be (?:right|true|correct)|(?:i|we) never (?:promised|said|agreed|guaranteed)(?! (?:sorry|a word|anything|thank|goodbye|so))|(?:that's|thats|that is) (?:simply |just )?(?:not (?:true|correct|what happened|how it happened)|untrue|incorrect)`,
    },
    {
      unless: ['reported', 'negated', 'hypothetical'],
      sure: ['as-i-said', 'according-to-us', 'you-are-wrong'],
    },
  ),
  ...rulesFor(
    'reprimand',
    '"{words}" runs down a colleague in front of the customer',
    {
      'know-better': `${COLLEAGUE}(?:(?:'s| is| are|'re) (?:new|young|only (?:new|young))(?: here)?,? and)?(?:'s| is| are|'re)? (?:really |clearly |obviously )?(?:(?:should|ought to) (?:have known|know) better|(?:was|wasn't|is|isn't|are|were|not) (?:[a-z]+ )?(?:paying attention|listening|concentrating|doing (?:his|her|their) job|the (?:brightest|sharpest))|(?:can't|couldn't|cannot) (?:even )?(?:be bothered|be trusted|do anything right|get anything right))`,
      'is-useless': `${COLLEAGUE}(?:'s| is|'re| are| was| were) (?:(?:new|frankly|clearly|obviously|simply|just|so|very|absolutely|completely|totally|a bit|rather|and|always|too|really|quite|being)[, ]+)*(?:useless|hopeless|lazy|careless|incompetent|sloppy|clueless|unreliable|stupid|thick|an? (?:idiot|clown|joker|moron|waste of space|disgrace|nightmare|liability))`,
      'ill-deal-with': `(?:i'll|i will|we'll|we will|i'm going to|we're going to|i|will)(?: be)?(?: make sure (?:he|she|they|whoever[a-z' ]{0,20}|the [a-z]+(?: who[a-z' ]{0,20})?) )? ?(?:have (?:a |some |strong |a few |a serious |a stern )*words? with|having (?:a |some |strong )*words? with|speak(?:ing)? to|deal(?:ing)? with|talk(?:ing)? to|tell(?:ing)?) (?:him|her|them|whoever[a-z' ]{0,20}|the (?:lad|girl|boy|driver|waiter|waitress|chef|clerk|cashier|technician|fitter|cleaner|receptionist|agent|trainee|person)(?: (?:who|responsible|concerned|in question|involved)[a-z' ]{0,20})?)(?= ?$| about (?:it|this|that|his|her|their)| off|,| personally| myself| severely| seriously)`,
      'gets-a-warning': `(?:he|she|they|whoever[a-z' ]{0,20}|(?:the|my|our) [a-z]+(?: (?:who|that)[a-z' ]{0,20})?)(?:'ll| will|'s going to| is going to)? (?:get|gets|be given|has had|have had|has been given|receive|receives) (?:a |an )?(?:formal |written |stern |serious |final |verbal |good |proper )*(?:warning|telling[- ]off|talking[- ]to|reprimand|dressing[- ]down|earful|bollocking)`,
    },
    {
      unless: ['reported', 'negated', 'question', 'hypothetical'],
      span: 'clause',
      sure: ['know-better', 'is-useless', 'ill-deal-with', 'gets-a-warning'],
    },
  ),
];
