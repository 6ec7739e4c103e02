import { rulesFor } from './rule.ts';
import { WE } from './words.ts';

const DID =
  "(?:sent|booked|printed|packed|put|loaded|typed|entered|wrote|mixed|swapped|used|left|missed|forgot|switched|shipped|labell?ed|copied|gave(?! (?:you|him|her|them) (?!the wrong|a wrong|wrong|somebody|someone|another)| back)|took(?! (?:you|him|her|them|care|part|it (?:back|to))(?![a-z]))|read|set|changed|promised|told|never (?:checked|passed|told|sent|looked|rang)|didn't (?:check|pass|tell|see|notice|look|test)|did not (?:check|pass|tell|see)|failed to [a-z]+)";

export const followUpRules = [
  ...rulesFor(
    'followup.cause',
    '"{words}" says what went wrong, as our own doing',
    {
      'what-happened': `(?:what happened (?:is|was)(?: that)?|here's what happened|the (?:reason|cause) (?:is|was)(?: that)?|it happened because|that happened because|because) (?:we|i|our|my|the|your|two|one|nobody|no one)[^.!?;]{6,110}`,
      'we-did': `${WE} (?:had |have |'d |simply |just |accidentally |wrongly )*${DID} [^.!?;]{4,90}`,
      'was-off': `our [a-z ]{2,25} (?:was|were) (?:off|wrong|out of date)[^.!?;,]{0,15}, so (?:nobody|no one|we|i) [^.!?;]{3,60}`,
      'turned-out': `(?:it turns out|turned out|i found out|i found|we found)(?: that)? [^.!?;]{8,100}`,
      'our-thing': `our (?:printer|alarm|till|label|template|file|proof|screen|scanner|oven|list|form|plate|check|colour profile|stock list) (?:was|were|had|did|didn't|picked|showed|sent|printed|still|never)[^.!?;]{3,80}`,
    },
    { unless: ['question', 'hypothetical'], span: 'match', sure: ['was-off'] },
  ),
  ...rulesFor(
    'followup.prevention',
    '"{words}" names a change so that it does not happen again',
    {
      'from-now': `(?:from (?:now on|today|monday|this week|next week|tomorrow)|since (?:monday|yesterday|then)|as of (?:today|now))[^.!?;]{6,90}`,
      'we-now': `(?:we|i) now [^.!?;]{5,80}|(?:two|both|every|each|all) (?:people|of us|order|orders|proof|proofs|bag|box|boxes|drivers?|parcels?|one)[a-z ]{0,20} (?:now )?(?:check|checks|checked|is checked|are checked|gets|get|are weighed|is weighed)[^.!?;]{0,60}`,
      'ive-changed': `(?:i've|i have|we've|we have|ive) (?:changed|added|put in|set up|moved|switched|introduced|stopped|replaced|fixed the|updated|asked every)[^.!?;]{5,80}`,
      'switched-to': `(?:i've|i have|ive|we've|we have|i just|we just) (?:switched|moved|changed|set) (?:your|the|this|that|all|every) [a-z ]{2,30} (?:over )?to (?:a |an )?(?:manual|double|daily|weekly|second|new|direct|paper|automatic|different)[^.!?;]{2,50}`,
      'so-that-not': `so (?:that )?(?:it|this|that|nobody|no one) (?:can't|cannot|doesn't|won't|does not)[^.!?;]{3,50}`,
    },
    { unless: ['question', 'hypothetical'], sure: ['from-now', 'switched-to'] },
  ),
  ...rulesFor('followup.thanks', '"{words}" thanks the customer for more than data', {
    'thank-you-for': `(?:thank you|thanks|many thanks|i appreciate|we appreciate|grateful)(?: so much| very much| again| a lot)?(?: to you)? ?(?:for|that you|you) (?!the (?:order )?number|your (?:number|postcode|address|order|email)|that\\b(?! you))[a-z' ]{3,50}`,
  }),
  ...rulesFor(
    'followup.thanks',
    '"{words}" thanks the customer for more than data',
    {
      'for-your-part': `(?:thank (?:you|u)|thanks|thx|ta|cheers) (?:so much |very much |again )?for (?:telling|letting|flagging|raising|bearing|waiting|hanging (?:on|in)|sticking|kicking|pointing|bringing (?:it|this|that)|speaking|being (?:so |patient|honest|straight|kind|understanding)|giving (?:us|me)|your (?:patience|honesty|understanding)|the (?:patience|nudge|heads)|coming (?:back|to us)|writing|reporting|saying)[^.!?;,]{0,40}`,
    },
    { sure: ['for-your-part'] },
  ),
];
