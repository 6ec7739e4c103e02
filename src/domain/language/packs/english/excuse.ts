import { NOT_EVEN_NEGATED, rulesFor } from './rule.ts';
import { PARTY } from './words.ts';

const FAILED =
  "(?:failed|forgot|broke (?:it|down)|made a (?:mistake|mess)|messed (?:up|it up)|lost|dropped|didn't|did not|got (?:lost|stuck|it wrong)|was (?:late|delayed|sick|off|stuck)|were (?:late|delayed|stuck)|is (?:late|behind|delayed|running late)|are (?:late|behind|delayed)|packed|sent (?:it|the wrong)|put (?:it|the wrong)|let us down|delayed)";

export const excuseRules = [
  ...rulesFor(
    'excuse.other-party',
    '"{words}" puts the cause on somebody else',
    {
      'party-failed': `(?:the|our|that'?s the|it was the|their|his|her)(?: [a-z]+)? ${PARTY}(?:'s)?(?: [a-z]+){0,2}? ${FAILED}[^.!?;]{0,60}`,
      'due-to-party': `(?:due to|because of|thanks to|owing to|caused by|down to)(?: the| our| a| an| some)?(?: [a-z]+){0,2} ${PARTY}[^.!?;,]{0,40}`,
      'it-was-party': `(?:it|that|this)(?:'s| is| was|'d be)(?: really| actually)? (?:the|our) ${PARTY}(?:'s (?:fault|mistake|error|problem|job))?`,
      'their-fault': `(?:(?:that's|that is|that was|thats|it's|it is|it was|this is|this was) )?(?:all |entirely )?(?:our|the|my) [a-z]+(?:'s|s') (?:mistake|fault|error|doing)`,
      weather: `(?:it was|because of|due to|with) (?:the |all the |all that |this )?(?:rain(?:ing)?|snow(?:ing)?|weather|traffic|roadworks|strike)[a-z' ]{0,40}|(?:the )?traffic (?:was|is) [a-z' ]{3,40}`,
      'beyond-control': `(?:beyond|outside|out of) (?:our|my) (?:control|hands)`,
      'not-us': `(?:it )?(?:wasn't|was not|isn't|is not) (?:us|me|our (?:fault|mistake|doing)|my (?:fault|mistake|doing))`,
      'different-company': `(?:that's|they're|they are|it's|it is|thats) (?:a |an )?(?:different|another|separate|outside|external) (?:company|firm|business|contractor)`,
    },
    { unless: ['negated', 'reported', 'question', 'hypothetical'], sure: ['party-failed'] },
  ),
  ...rulesFor(
    'excuse.system',
    '"{words}" hides behind a system or a rule',
    {
      'system-wont': `(?:the |our |my )?(?:system|computer|software|till|app|website|programme|program)(?: just| simply)? (?:won't|wont|will not|doesn't|does not|doesnt|can't|cannot|isn't|is not|didn't|wouldn't) (?:let|allow|permit|do|show|accept)[^.!?;]{0,40}`,
      glitch: `(?:it was |it's |there was |due to |because of )(?:a |an |some )?(?:technical |system |computer |it )+(?:glitch|error|issue|problem|fault|failure)s?`,
      'system-down': `(?:the|our) (?:system|systems|computer|computers|till|server|website) (?:was|were|is|are|went|has been) (?:down|slow|broken|crashed|offline)`,
      policy: `(?:as per|per) policy[^.!?;]{0,40}|(?:(?:as )?per|according to|under|it's|its|that's|thats|due to|because of)? ?(?:our |the |company |store |shop )+(?:policy|policies|rules?|terms(?: and conditions)?|t&cs|procedure)(?! (?:lets|allows|permits|gives))(?: is| are| says?| states?| doesn't| does not| don't| means?)?[^.!?;]{0,50}`,
      'not-allowed': `(?:i'm|im|i am|we're|we are) not (?:allowed|permitted|authori[sz]ed)[^.!?;]{0,40}`,
    },
    { unless: ['question', 'hypothetical'] },
  ),
  ...rulesFor(
    'excuse.customer',
    '"{words}" makes it your customer\'s doing',
    {
      'should-have': `you (?:should|could|ought to|might)(?:'ve| have| of)(?: really)? (?!your|a |an |the |had|heard|it by|it on|received|got)[a-z' ]{3,50}`,
      'you-didnt': `(?:because |since |as |well |but )?you (?:didn't|did not|didnt|never|forgot to|failed to|neglected to) (?:check|read|tell|give|choose|enter|confirm|say|mention|answer|call|sign|order|notice|reply|follow|specify|put)[a-z' ]{0,50}`,
      'your-end': `(?:on|at|from) your (?:end|side)`,
      'you-chose': `(?:since|because|as) you (?:chose|picked|booked|ordered|entered|selected|approved|signed|gave)[a-z' ]{0,50}`,
      'you-approved': `you (?:approved|signed off|agreed to|accepted|ticked)[a-z' ]{0,40}`,
    },
    { unless: ['question', 'hypothetical'], sure: ['should-have'] },
  ),
  ...rulesFor(
    'excuse.org-chart',
    '"{words}" is about who does what here, which is no help to a customer',
    {
      'not-my-department': `(?:the|a) [a-z]+ (?:is|isn't|are) not (?:my|our) (?:department|job|team)|(?:that's|thats|that is|it's|its|this is|it is) not (?:really )?(?:my|our) (?:department|job|area|responsibility|team|desk|side|problem)`,
      'handled-by': `(?:that's|thats|that is|it's|it is|this is|those are|refunds are|complaints are) (?:handled|dealt with|done|managed|decided) by [a-z' ]{2,40}`,
      'another-team': `(?:another|a different|the [a-z]+) (?:team|department|office|branch) (?:handles|deals with|does|looks after|decides)[a-z' ]{0,30}`,
      'need-to-contact': `you(?:'ll|'d| will| would)?(?: need| have|'d want| want| should| must)?(?: to)? (?:contact|call|ring|speak to|speak with|ask|email|take (?:it|that) up with|go to|try) (?:the|our|your|them|billing|head office|customer)[a-z' ]{0,40}`,
      only: `i'?m (?:only|just) (?:the |a |an )?[a-z -]{2,30}|i'?m new (?:here|at this)[a-z' ]{0,20}|i only (?:work|answer|take|do)[a-z' ]{2,30}`,
    },
    { unless: ['negated', 'question', 'hypothetical'] },
  ),
  ...rulesFor(
    'excuse.fairness',
    '"{words}" compares with others or calls it normal',
    {
      'fair-to-others': `(?:be |is |isn't |not |wouldn't be )?fair (?:to|on|for) (?:everyone|everybody|all|the others?|others?|other)[a-z' ]{0,30}`,
      'other-customers': `(?:i|we)(?:'ve| have)? (?:have|got|had)?(?: a lot of| lots of| many| hundreds of| plenty of)? ?other (?:customers?|orders?|guests?|people|clients?)[a-z' ]{0,40}`,
      'no-exceptions': `(?:can't|cannot|can not|don't|cant) make (?:an )?exceptions?|(?:do|did) (?:it|that) for (?:everyone|everybody)`,
      busy: `(?:we're|we are|we were|it's|it is|it was|we've been)(?: all| always| just| really| very| so| extremely| a bit| such)*(?: a)? (?:busy|rammed|swamped|short-staffed|short staffed|slammed|flat out|understaffed|packed|peak)[a-z' ]{0,30}`,
      'these-things': `(?:these|such) things (?:do )?(?:happen|can happen)|(?:it )?happens to (?:everyone|everybody|the best)|mistakes (?:do )?happen`,
    },
    { unless: ['question'] },
  ),
  ...rulesFor(
    'reprimand',
    '"{words}" blames a colleague in front of the customer',
    {
      'have-words': `(?:be )?(?:have|having|had) (?:some |a few |strong )?words with [a-z' ]{2,30}|(?:have|having) a (?:serious |stern |quiet )?(?:word|talk) with (?:him|her|them|whoever|the (?:driver|chef|lad|girl|person)|that)[a-z' ]{0,20}`,
      disciplined: `(?:he|she|they|whoever[a-z' ]{0,20}|that person|the driver|someone)(?:'ll| will|'s going to| is going to)? (?:be |get )?(?:disciplined|fired|sacked|in trouble|a warning|a telling off|told off|hear about it|pay for (?:it|this))`,
      useless: `(?:he|she|they|the [a-z]+|our [a-z]+|that [a-z]+)(?:'s| is|'re| are) (?:new and |just |so |absolutely |completely |a bit )*(?:useless|hopeless|lazy|careless|incompetent|an idiot|idiots|a nightmare|not very bright)`,
    },
    { unless: NOT_EVEN_NEGATED },
  ),
  ...rulesFor(
    'reprimand',
    '"{words}" blames a colleague in front of the customer',
    {
      punished: `(?:he|she|they|whoever[a-z' ]{0,25})(?:'ll| will| is going to|'s going to| are going to) (?:be |get )(?:let go|sacked|fired|disciplined|dismissed|dealt with|told off|a (?:good |proper |serious )?talking[- ]to|a piece of my mind)[^.!?;]{0,30}`,
      'make-sure': `make sure (?:he|she|they|whoever[a-z' ]{0,25})(?:'s| is|'re| are| gets?) [a-z ]{0,12}(?:disciplined|dealt with|told off|sacked|fired)`,
    },
    { sure: ['punished', 'make-sure'] },
  ),
  ...rulesFor(
    'excuse.other-party',
    '"{words}" puts the cause on somebody else',
    {
      'it-was-the-junior': `(?:it|that) was (?:our |the |a |my )(?:new |night |day |young |temp |weekend )*(?:girl|boy|lad|junior|trainee|apprentice|temp|student|starter|intern|assistant)\\b[^.!?;]{0,40}`,
    },
    { sure: ['it-was-the-junior'] },
  ),
  ...rulesFor(
    'excuse.customer',
    '"{words}" makes it your customer\'s doing',
    {
      'you-entered-wrong': `you (?:typed|entered|put|gave|wrote|filled|chose|clicked|ticked|selected) (?:in )?(?:the |it |this |that |your )?(?:wrong|incorrect) [^.!?;]{2,40}`,
    },
    { sure: ['you-entered-wrong'] },
  ),
  ...rulesFor(
    'excuse.customer',
    '"{words}" makes it your customer\'s doing',
    {
      'which-you': `which (?:you|u) (?:appear|seem|chose|ignored|didn'?t|did not|agreed|accepted|signed|ticked)\\b[^.!?;]{0,60}`,
    },
    { unless: ['question', 'hypothetical'], sure: ['which-you'] },
  ),
  ...rulesFor(
    'excuse.org-chart',
    '"{words}" is about who does what here, which is no help to a customer',
    {
      'ring-their-desk': `(?:you|u)(?:'ll|'d| will| would)? (?:need|have) to (?:ring|call|contact|phone|speak (?:to|with)|take (?:it|that|this) up with) (?:the |your |our |their )?(?:[a-z]+ ){0,2}(?:desk|department|company|makers?|manufacturer|airline|supplier|courier|seller|agent|agency|provider|merchant|carrier|head office|customer services?|billing|airport|dealer|retailer)`,
    },
    { unless: ['negated', 'reported', 'question', 'hypothetical'], sure: ['ring-their-desk'] },
  ),
  ...rulesFor(
    'reprimand',
    '"{words}" blames a colleague in front of the customer',
    {
      'give-it-to-them': `(?:i'?ll|i will|i'?m|we'?ll|gonna|going to) (?:be )?(?:giv(?:e|ing)|have|having) [^.!?;]{0,25}(?:an earful|a piece of (?:my|our) mind|a bollocking|what for|a (?:good |proper |right )?(?:talking|telling|dressing)|guts for garters|a rocket)[^.!?;,]{0,30}`,
    },
    { unless: ['reported', 'question', 'hypothetical'], sure: ['give-it-to-them'] },
  ),
];
