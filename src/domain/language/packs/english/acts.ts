import { NOT_EVEN_NEGATED, rulesFor, WITHOUT_QUESTION } from './rule.ts';

export const actRules = [
  ...rulesFor('remedy.given', '"{words}" says that something has been done or is under way', {
    done: `(?:i've|i have|ive|we've|we have|i just|we just) (?:just |already |now )*(?:refunded|sent|ordered|booked|credited|put|added|paid|replaced|cancelled|arranged|started|printed|reprinted|released|taken|knocked|moved|asked the kitchen|given)[^.!?;]{2,70}`,
    'on-its-way': `(?:a |an |the |your )?(?:new|fresh|replacement|full)[a-z ]{0,24} (?:is|are|'s) (?:on (?:its|the|their) way|being (?:made|cooked|printed|packed)|going out|booked)[^.!?;]{0,40}`,
    'doing-now': `(?:i'm|i am|im|we're|we are) (?:now |just )?(?:refunding|sending|ordering|booking|crediting|putting|replacing|reprinting)[^.!?;]{2,60}`,
  }),
  ...rulesFor('escalate', '"{words}" hands on what you may decide yourself', {
    supervisor: `(?:i|we)(?:'ll| will| have to| need to|'d have to|'ve got to| must)?(?: have to| need to)? (?:ask|check with|speak to|talk to|escalate|pass (?:this|it|you)|transfer you|get approval|refer|put you through)[a-z' ]{0,20} ?(?:my |the |a |our )?(?:supervisor|manager|boss|team leader|superior|head office|higher-up|management)`,
    'escalate-this': `(?:i|we)(?:'ll| will|'m going to)? ?escalat(?:e|ing) (?:this|it|your)[a-z' ]{0,30}`,
  }),
  ...rulesFor(
    'rude',
    '"{words}" is an insult',
    {
      insult: `(?:f+u+c+k(?: you| off|ing)?|bitch|bastard|bullshit|i don'?t give a (?:shit|damn|toss)|you'?re (?:lying|a liar|mad|crazy)|go away|idiot|stupid|moron|shut up|get lost|piss off|go to hell|you people|drama queen|not my problem|get over it|what do you expect|deal with it|cry me a river|suit yourself|your problem|who cares|i don't care|couldn't care less)`,
    },
    { unless: NOT_EVEN_NEGATED },
  ),
  ...rulesFor('accommodation', '"{words}" names what was given', {
    given: `(?:we|i)(?:'ve| have)? (?:refunded|credited|replaced|sent|gave|given|reprinted|waived|paid back|put)[^.!?;]{3,60}|your (?:refund|replacement|new [a-z]+|money|credit) [a-z' ]{2,40}`,
  }),
  ...rulesFor('resolution', '"{words}" says how it was resolved', {
    resolved: `(?:it|this|that|everything|the (?:new|replacement|refund|order|problem|fault)[a-z ]{0,20}|your [a-z ]{3,20})(?:'s| is| was| has been| have been| are| were)(?: now| all)? (?:fixed|sorted|resolved|repaired|replaced|delivered|refunded|done|put right|back|reprinted|collected)[^.!?;]{0,40}`,
  }),
  ...rulesFor(
    'extra-check',
    '"{words}" makes an extra check',
    {
      check: `(?:i|we)(?:'ll| will|'ve| have)? (?:double[- ]check|personally check|check (?:it |that |everything )?myself|checked (?:it |every|each|that )[a-z ]{0,20}|look(?:ed)? (?:it |them )?over myself|test(?:ed)? (?:it|them|every))[^.!?;]{0,50}`,
    },
    { unless: WITHOUT_QUESTION },
  ),
];
