import { NOT_EVEN_NEGATED, rulesFor } from './rule.ts';

const I = '(?:i|we)';
/** "I've just", "we already", "I". */
const DID = `${I}(?:'ve| have|ve)?(?: just| already| now| also| gone ahead and)*`;
const AMENDS =
  '(?:refunded|reimbursed|sent|resent|ordered|reordered|booked|rebooked|credited|put|added|paid|repaid|replaced|swapped|exchanged|cancelled|canceled|arranged|printed|reprinted|released|taken|took|knocked|moved|given|gave|upgraded|waived|removed|reversed|extended|reserved|unlocked|corrected|dispatched|despatched|posted|shipped|returned|restored|applied|issued|transferred|wiped|cleared|asked the kitchen)';
const DOING =
  '(?:refunding|reimbursing|sending|ordering|booking|rebooking|crediting|putting|adding|replacing|swapping|cancelling|canceling|reprinting|moving|upgrading|waiving|reversing|taking|removing|issuing|posting|shipping)';
const BOSS =
  '(?:supervisor|manager|boss|team[ -]?lead(?:er)?|superior|head office|higher[- ]ups?|management|director|head [a-z]+|complaints(?: team| department| desk)?|back office|second line|senior [a-z]+)';
const SOMEONE = '(?:we|i|they|he|she|it|(?:the|our|a|your) [a-z]+(?: [a-z]+)?)';
const MENDED =
  '(?:replaced|repaired|fixed|corrected|reset|reconnected|restored|cleared|solved|sorted|resolved|delivered|redelivered|found|reversed|refunded|reprinted|collected|removed|updated|reinstated|put right|finished|done)';

/** What a play needs to know and no labelled corpus covers; by rules alone, with tests of their own. */
export const actRules = [
  ...rulesFor('remedy.given', '"{words}" says that something has been done or is under way', {
    done: `${DID} ${AMENDS} [^.!?;]{2,70}`,
    'is-done': `(?:your|the|a|an) [a-z' -]{2,40}?(?: is| are|'s| has been| have been)(?: now| already| all)? (?:rebooked|booked in|booked|refunded|reserved|credited|cancelled|waived|reversed|upgraded|replaced|paid back|on (?:its|the|their|his|her) (?:way|road)|in the post|being (?:made|cooked|printed|packed|loaded)|going out (?:now|today))[^.!?;]{0,50}`,
    'on-its-way': `(?:a |an |the |your )?(?:new|fresh|replacement|full|second)[a-z ]{0,24} (?:(?:left|has left|leaves now)|(?:is|are|'s) (?:on (?:its|the|their) way|being (?:made|cooked|printed|packed)|going out|booked))[^.!?;]{0,50}`,
    'doing-now': `(?:i'm|i am|im|we're|we are|were) (?:now |just |already )?${DOING} [^.!?;]{2,60}`,
  }),
  ...rulesFor('escalate', '"{words}" hands on what you may decide yourself', {
    supervisor: `(?:${I}(?:'ll|ll| will|'d| would| have to| need to| must|'ve got to| can)*|let me|i'm|im|i am|we're|gonna|to)(?: rather| just| first)*(?: have to| need to| going to)? ?(?:ask|get|fetch|call|check with|speak to|speak with|talk to|escalat(?:e|ing)|pass(?:ing)?|transfer(?:ring)?|refer(?:ring)?|put(?:ting)?|hand(?:ing)?|run)\\b[^.!?;]{0,40}?\\b${BOSS}`,
    'needs-approval': `${I}(?:'d| would|'ll)?(?: first)? (?:need|have to get|must get|require|want)(?: an?| the)? (?:sign-?off|approval|authori[sz]ation|permission|ok|okay|go-ahead) (?:from|of|by) [^.!?;]{2,40}`,
    'let-them-decide': `let (?:the|my|our|a) [a-z ]{2,30} decide[^.!?;]{0,40}`,
    'escalate-this': `${I}(?:'ll|ll| will|'m going to|'ve| have)? ?(?:be )?escalat(?:e|ed|ing) (?:this|it|your)[a-z' ]{0,30}`,
  }),
  ...rulesFor(
    'rude',
    '"{words}" is an insult or a threat',
    {
      insult: `f+u+c+k(?: you| off|ing)?|bitch|bastard|bullshit|i don'?t give a (?:shit|damn|toss)|shut (?:up|it)|get lost|piss off|go to hell|you people|people like you|drama queen|not my problem|get over it|what do you expect|deal with it|cry me a river|go (?:and )?cry|suit yourself|your problem|who cares|i don'?t care|couldn'?t care less|nobody asked (?:you|for your)|a (?:child|kid|toddler|monkey) (?:of [a-z]+ )?(?:would|could)(?: have)?[a-z ]{0,30}|(?:ok|okay|alright|listen|whatever) karen`,
      'calls-them': `(?:you(?:'re| are|re| must be)|are you|ur|r u)(?: just| really| completely| all| a bit| such)*(?: an?| the)? (?:idiots?|morons?|liars?|lying|stupid|thick|dumb|deaf|blind|mad|crazy|insane|pathetic|ridiculous|clown|fool)`,
      threat: `(?:keep (?:that|this|it) up|(?:one|say) more (?:word|time|such)|carry on like (?:that|this)|if you (?:keep|don'?t stop))[^.!?]{0,30}\\b(?:and|or|then)? ?(?:i'?ll|i will|we'?ll|i'm going to)[^.!?]{2,40}|i'?ll (?:hang up|put the phone down|lose your (?:file|form|letter|order))`,
    },
    { unless: NOT_EVEN_NEGATED },
  ),
  ...rulesFor('accommodation', '"{words}" names what was given', {
    given: `${DID} (?:refunded|credited|replaced|sent|gave|given|reprinted|waived|paid back|put|upgraded|added|taken off|took off)[^.!?;]{3,60}`,
    'that-we-gave': `(?:the|that|your) [a-z ]{2,30} (?:that )?${I} (?:sent|gave|added|put|promised|paid|agreed)[^.!?;]{0,50}`,
    'is-on': `(?:the|your|a|that)(?: [£$€₹]?[a-z0-9.,]+){0,3} (?:refund|replacement|credit|voucher|discount|money|compensation|refunds|gesture)\\b[^.!?;]{0,30}? (?:is|are|was|were|has|have)(?: now| been| already)* (?:on|in|back|paid|added|applied|sent|with)[^.!?;]{0,40}`,
    'free-extra': `(?:the|your)(?: next)?(?: [a-z]+){0,3} (?:is|are|was|were) (?:free|on us|on the house)[^.!?;]{0,50}|(?:the|your) free [a-z]+[^.!?;]{2,50}`,
    'to-make-up': `(?:to make up for|by way of apology for|as an apology for|as promised,? (?:we|i|your|the)|as (?:we )?agreed,? (?:we|i|your|the))[^.!?;]{3,60}`,
  }),
  ...rulesFor('resolution', '"{words}" says how it was resolved', {
    'was-mended': `(?:it|this|that|everything|(?:the|your|a|an|our) [a-z0-9' -]{2,40}?)(?:'s| is| was| has been| have been| are| were)(?: now| all| already| finally)* ${MENDED}[^.!?;]{0,40}`,
    'somebody-mended': `${SOMEONE}(?: has| have|'ve)?(?: now| since| finally)? (?:replaced|repaired|fixed|corrected|reset|reconnected|restored|cleared|solved|sorted|resolved|delivered|found|traced|located)\\b[^.!?;]{2,60}`,
    'works-again': `(?:it |and |now |has )*(?:heats|works|runs|rings|drains|prints|opens|is on|are on|is back|are back|is up|goes)(?: and [a-z]+)?(?: up| on| through)? (?:again|now|as it should|since|normally|fine)[^.!?;]{0,30}|now (?:heats|works|runs|rings|drains|prints|opens)|turned up[^.!?;]{2,50}|has (?:a|its) new [a-z]+`,
  }),
  ...rulesFor('extra-check', '"{words}" makes an extra check', {
    'checked-again': `(?:${I}|our [a-z]+)(?:'ll|ll| will|'ve| have)?(?: just| also| then| personally)* (?:check|checked|test|tested|try|tried|verify|verified|run|ran|open|opened|look|looked|inspect|inspected|call|rang|ring|come by|visit)\\b[^.!?;]{0,60}?\\b(?:twice|again|myself|in person|once more|a second (?:time|computer|phone|person|look)|over)\\b[^.!?;]{0,40}`,
    'to-be-sure': `(?:${I}|our [a-z]+)(?:'ll|ll| will|'ve| have)?(?: just| also| then| personally)* [a-z]+[^.!?;]{2,80}? (?:(?:just )?to (?:be|make) (?:quite |really |absolutely )?(?:sure|certain)|to see (?:that|if|whether) (?:it|the|your|everything))[^.!?;]{0,50}`,
    'from-elsewhere': `(?:${I})(?:'ve| have)? (?:opened|tried|tested|checked|looked)[^.!?;]{2,40} from (?:a|another|my) (?:second|other|different|own)?[^.!?;]{2,50}`,
    'double-check': `(?:${I})(?:'ll|ll| will|'ve| have|'m going to)?(?: personally)? (?:double|triple)[- ]check(?:ed)?[^.!?;]{0,50}`,
  }),
];
