import { NOT_EVEN_NEGATED, rulesFor } from './rule.ts';

const I = '(?:i|we)';
/** "I've just", "we have already": done, and meant to be heard as done. */
const HAVE = `${I}(?:'ve| have|ve)(?: just| already| now| also| gone ahead and)*`;
const DID = `${I}(?: just| already| now| also| went ahead and)*`;
/** Verbs that make amends by themselves. */
const AMENDED =
  '(?:refunded|reimbursed|resent|reordered|rebooked|credited|paid back|repaid|replaced|reprinted|upgraded|waived|reversed|reserved|unlocked|restored|reinstated|redone|remade|compensated)';
/** Verbs that make amends or do the damage, as the rest will have it. */
const DONE =
  '(?:sent|ordered|booked|put|added|paid|swapped|exchanged|cancelled|canceled|arranged|printed|released|taken|took|knocked|moved|given|gave|removed|extended|corrected|dispatched|despatched|posted|shipped|returned|applied|issued|transferred|wiped|cleared|asked the kitchen)';
const DOING =
  '(?:refunding|reimbursing|sending|ordering|booking|rebooking|crediting|putting|adding|replacing|swapping|cancelling|canceling|reprinting|moving|upgrading|waiving|reversing|taking|removing|issuing|posting|shipping)';
/** As far as the same doing goes. */
const SO_FAR = '(?:(?! and | but )[^.!?;,])';
/** Words that tell what went wrong, after the verb. */
const WENT_WRONG = `(?!${SO_FAR}{0,60}(?<![a-z'])(?:wrong|by (?:mistake|accident)|accidentally|in error|(?:some(?:body|one)|any(?:body|one)) else|another (?:guest|customer|patient|client|person|family|table|house|address|flat|order)|the other (?:guest|customer|one|man|lady|table|order)|without (?!charge|cost|(?:a |any )?(?:fee|charge|cost|delay))|your (?:seat|table|room|place|call|appointment|class|order) (?:to|away)|too (?:early|late|soon)|twice|a day late|forgot|neither)(?![a-z]))`;
/** What is moved about in an office and mends nothing. */
const PAPER = `(?! (?:you |this |it |that |them |in |off |over )?(?:[a-z']+ ){0,3}(?:complaints?|feedback|requests?|messages?|notes?|query|concerns?|case|ticket|report|file|forms?|e?-?mails?|links?|letters?|survey|photos?|details|word|time|call|point|questions?)(?![a-z])| (?:this|it|that|the matter|your [a-z]+) (?:very |extremely |so )*(?:seriously|into (?:account|consideration)|on board|on hold|to heart|in mind)| you (?:on hold|through|in touch|off)| my mind| (?:our|my) (?:best |whole |full |top )?(?:people|team|man|men|engineers?|crew|experts?)\\b| (?:up|away|care|down|part|place|steps?))`;
/** Something of worth: what stands behind "I put" and "we sent" where nobody is told what went wrong. */
const OF_WORTH = `(?= ${SO_FAR}{0,50}(?<![a-z'])(?:back (?:to|on|onto|into) your|off (?:your|the) (?:bill|total|price|account)|for you|new|another|fresh|replacement|refund|credit|voucher|extra|free|in full|taxi|cab|upgrade|next (?:flight|train|bus|boat|ferry|slot|appointment)|at no (?:cost|charge)|[£$€₹]|(?:\\d+|five|ten|fifteen|twenty|thirty|fifty) (?:pounds|euros?|dollars|quid)|the (?:[a-z]+ ){0,2}(?:fee|charge|fine|cost|payment|debit)s?)(?![a-z]))`;
const BOSS =
  '(?:supervisor|manager|boss|team[ -]?lead(?:er)?|superior|head office|higher[- ]ups?|management|director|head [a-z]+|complaints(?: team| department| desk)?|back office|second line|senior [a-z]+)';
const SOMEONE = '(?:we|i|they|he|she|it|(?:the|our|a|your) [a-z]+(?: [a-z]+)?)';
const MENDED =
  '(?:replaced|repaired|fixed|corrected|reset|reconnected|restored|cleared|solved|sorted|resolved|delivered|redelivered|found|reversed|refunded|reprinted|collected|removed|updated|reinstated|put right|finished|done)';

/** What a play needs to know and no labelled corpus covers; by rules alone, with tests of their own. */
export const actRules = [
  ...rulesFor(
    'remedy.given',
    '"{words}" says that something has been done or is under way',
    {
      done: `(?:${HAVE} (?:${AMENDED}|${DONE}|had the [a-z]+ (?:start|make|cook|print|pack|send|bring))|${DID} ${AMENDED})${WENT_WRONG}${PAPER} [^.!?;]{2,70}`,
      'did-for-you': `${DID} ${DONE}${OF_WORTH}${WENT_WRONG}${PAPER} [^.!?;]{2,70}`,
      'is-done': `(?:your|the|a|an) [a-z' -]{2,40}?(?: is| are|'s| has been| have been)(?: now| already| all)? (?:rebooked|booked in|booked|refunded|reserved|credited|(?<=(?:charge|fee|fine|bill|invoice|debit|payment|contract|subscription|penalty|policy|plan|reminder)s?(?: is| are| has been| have been) )cancelled|waived|reversed|upgraded|replaced|paid back|on (?:its|the|their|his|her) (?:way|road)|in the post|being (?:made|cooked|printed|packed|loaded)|going out (?:now|today))(?! (?:for [a-z]+ )?(?:by|twice|in error))[^.!?;]{0,50}`,
      'on-its-way': `(?:a |an |the |your )?(?:new|fresh|replacement|full|second)[a-z ]{0,24} (?:(?:left|has left|leaves now)|(?:is|are|'s) (?:on (?:its|the|their) way|being (?:made|cooked|printed|packed)|in the (?:oven|pan|post)|going out|booked))[^.!?;]{0,50}`,
      'doing-now': `(?:i'm|i am|im|we're|we are|were) (?:now |just |already )?${DOING}${PAPER} [^.!?;]{2,60}`,
    },
    { span: 'within-clause' },
  ),
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
    given: `(?:(?:${HAVE}|${DID}) (?:refunded|credited|replaced|reprinted|waived|paid back|upgraded|taken off|took off)|${HAVE} (?:sent|given|put|added)|${DID} (?:sent|gave|put|added)${OF_WORTH})${WENT_WRONG}${PAPER}[^.!?;]{3,60}`,
    'that-we-gave': `(?:the|that|your) [a-z ]{2,30} (?:that )?${I} (?:sent|gave|added|put|promised|paid|agreed)[^.!?;]{0,50}`,
    'is-on': `(?:the|your|a|that)(?: [£$€₹]?[a-z0-9.,]+){0,3} (?:refund|replacement|credit|voucher|discount|money|compensation|refunds|gesture)\\b[^.!?;]{0,30}? (?:is|are|was|were|has|have)(?: now| been| already)* (?:on|in|back|paid|added|applied|sent|with)[^.!?;]{0,40}`,
    'free-extra': `(?:the|your)(?: next)?(?: [a-z]+){0,3} (?:is|are|was|were) (?:free|on us|on the house)[^.!?;]{0,50}|(?:the|your) free [a-z]+[^.!?;]{2,50}`,
    'to-make-up': `(?:to make up for|by way of apology for|as an apology for|as promised,? (?:we|i|your|the)|as (?:we )?agreed,? (?:we|i|your|the))[^.!?;]{3,60}`,
  }),
  ...rulesFor('resolution', '"{words}" says how it was resolved', {
    'was-mended': `(?<!(?:when|once|until|till|if|say|that|before|after|whether) )(?:it|this|that|everything|(?:the|your|a|an|our) [a-z0-9' -]{2,40}?)(?:'s| is| was| has been| have been| are| were)(?: now| all| already| finally)* ${MENDED}[^.!?;]{0,40}`,
    'somebody-mended': `(?<!(?:get|have|got|getting|getting it|had) )${SOMEONE}(?: has| have|'ve)?(?: now| since| finally)? (?:replaced|repaired|fixed|corrected|reset|reconnected|restored|cleared|solved|sorted|resolved|delivered|found|traced|located)\\b[^.!?;]{2,60}`,
    'works-again': `(?:it |and |now |has )*(?:heats|works|runs|rings|drains|prints|opens|is on|are on|is back|are back|is up|goes)(?: and [a-z]+)?(?: up| on| through)? (?:again|now|as it should|since|normally|fine)[^.!?;]{0,30}|now (?:heats|works|runs|rings|drains|prints|opens)|turned up[^.!?;]{2,50}|has (?:a|its) new [a-z]+`,
  }),
  ...rulesFor('extra-check', '"{words}" makes an extra check', {
    'checked-again': `(?:${I}|our [a-z]+)(?:'ll|ll| will|'ve| have)?(?: just| also| then| personally)* (?:(?:check|checked|test|tested|try|tried|verify|verified|inspect|inspected)\\b[^.!?;]{0,60}?\\b(?:twice|again|myself|in person|once more|a second (?:time|computer|phone|person|look)|over)|(?:run|ran|open|opened|look|looked|call|rang|ring|come by|visit)\\b[^.!?;]{0,60}?\\b(?:twice|again|once more|a second (?:time|computer|phone|person|look)))\\b[^.!?;]{0,40}`,
    'to-be-sure': `(?:${I}|our [a-z]+)(?:'ll|ll| will|'ve| have)?(?: just| also| then| personally)* [a-z]+[^.!?;]{2,80}? (?:(?:just )?to (?:be|make) (?:quite |really |absolutely )?(?:sure|certain)|to see (?:that|if|whether) (?:it|the|your|everything))[^.!?;]{0,50}`,
    'from-elsewhere': `(?:${I})(?:'ve| have)? (?:opened|tried|tested|checked|looked)[^.!?;]{2,40} from (?:a|another|my) (?:second|other|different|own)?[^.!?;]{2,50}`,
    'double-check': `(?:${I})(?:'ll|ll| will|'ve| have|'m going to)?(?: personally)? (?:double|triple)[- ]check(?:ed)?[^.!?;]{0,50}`,
  }),
];
