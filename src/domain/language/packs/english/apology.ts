import { NOT_EVEN_NEGATED, rulesFor, WITHOUT_QUESTION } from './rule.ts';
import { OUR, SORRY, VERY, WE, WEAK_OBJECT } from './words.ts';

const TONE = '(?:short|rude|curt|sharp|blunt|snappy|snippy|flippant|harsh|cross|impatient|sarcastic|unkind)';
/** What one has just said oneself, and how. */
const OWN_REMARK = `(?:(?:for|about) (?:(?:just |me )?(?:snapping|shouting|yelling|swearing|barking|interrupting|cutting you off|talking over you|sighing|laughing|raising my voice|losing my temper|being (?:so |a bit |a little |rather |too )?${TONE}|saying (?:that|it|so))|my (?:tone|temper|outburst|language|manners|remark|last (?:message|remark|reply)|choice of words|wording)|(?:what|how|the way|the things) i (?:just )?(?:said|put (?:it|that)|spoke|wrote|sounded)|that (?:last )?(?:remark|comment))|(?:that )?(?:i|if i) (?:just )?(?:snapped|shouted|swore|barked|interrupted you|cut you off|said (?:that|it|so)|put it (?:like that|that way|so badly|badly)|was (?:so |a bit |a little |rather |too )?${TONE}|(?:raised my voice|lost my temper|sounded ${TONE}|came across)))`;
/** An apology for a remark of one's own, and not for what brought the customer here; read in its words. */
export const ownRemark = new RegExp(
  `\\b(?:sorry|apologi[sz]e|apologies|forgive me|excuse me|pardon me),? (?:again )?${OWN_REMARK}(?![a-z])|\\b(?:take (?:that|it) back|shouldn'?t have (?:said|put|snapped|shouted|raised))`,
);

export const apologyRules = [
  ...rulesFor(
    'apology.sincere',
    '"{words}" says sorry for something we did, without conditions',
    {
      'for-our-act': `${VERY}${SORRY}[^.!?]{0,20}? (?:for|about) (?:${OUR} (?!inconvenience)[a-z' -]{2,40}|(?:not |all )?[a-z]{2,20}ing (?!to\\b)[a-z' ]{2,40})`,
      'that-we': `${VERY}${SORRY}(?:[^.!?,]{0,12}?|,) (?:that )?(?:${WE}|our [a-z]+|my [a-z]+)(?:'ve| have)? (?!can't|cannot|can not|cant|don't|couldn't help)[a-z' ]{3,50}`,
      'for-what-we': `${VERY}${SORRY}[^.!?,]{0,20}? (?:for|about) (?:what|how|the way|letting|having|leaving|getting|making|keeping|sending|losing|ruining) [a-z' ]{2,50}`,
    },
    { unless: WITHOUT_QUESTION },
  ),
  ...rulesFor(
    'apology.sincere',
    '"{words}" says sorry for what you said',
    { 'own-remark': `${VERY}${SORRY},? (?:again )?(?!(?:that )?if i )${OWN_REMARK}[a-z' ]{0,30}` },
    { unless: WITHOUT_QUESTION, sure: ['own-remark'] },
  ),
  ...rulesFor(
    'apology.perfunctory',
    '"{words}" is a sorry that names nothing we did',
    {
      'weak-object': `${VERY}${SORRY} (?:for|about) ${WEAK_OBJECT}(?! (?:may|might))[a-z' ]{0,24}`,
      'you-had-to': `${VERY}sorry (?:that )?you(?:'ve| have)? (?:had|been|were|got|have to|didn't)[a-z' ]{0,40}`,
      bare: `(?:i am |i'm |im |we are |we're |were |my |our |please accept (?:my|our) )?${VERY}(?:sincere |sincerest )?(?:sorry|apologies|i apologi[sz]e|we apologi[sz]e|apologi[sz]e)(?! (?:for|about|that|to|if|you|i|we|but|what|which|when|where|who|could|can|did|do|is|may|any|the|my (?!mistake|fault|bad|error)|our (?!mistake|fault|error)|not|-))`,
      'for-the-thing': `${VERY}${SORRY} (?:for|about|that) (?:the|your|this|it) [a-z' -]{2,50}`,
      regret: `(?:we|i) (?:deeply |very much |do )?regret [a-z' ]{3,40}`,
    },
    { unless: WITHOUT_QUESTION },
  ),
  ...rulesFor(
    'apology.conditional',
    '"{words}" makes the apology depend on an "if", or on what you feel',
    {
      'sorry-if': `${VERY}${SORRY}[^.!?]{0,30}? if [a-z' ]{2,50}`,
      'you-feel': `${VERY}${SORRY} (?:that )?you(?:'re| are)? (?:feel|think|see it|took|found|perceive|believe|upset|unhappy)[a-z' ]{0,40}`,
      'may-have': `${SORRY}[^.!?]{0,50}? (?:may|might) have [a-z' ]{2,40}`,
      'if-we': `if (?:we|i|there|anyone|you)[a-z' -]{2,50}?,? (?:then )?(?:we|i)(?:'m| am|'re| are)? ${SORRY}`,
    },
    { unless: NOT_EVEN_NEGATED },
  ),
  ...rulesFor(
    'sympathy',
    '"{words}" is sorry to hear of it, which is not yet an apology',
    {
      'to-hear': `${VERY}(?:sorry|sad|saddened|gutted) to (?:hear|see|learn|read)[a-z' ]{0,40}`,
      'your-misfortune': `${VERY}sorry (?:that )?your [a-z ]{2,30} (?:started|went|began|turned out|has been|was) (?!late|lost|wrong)[a-z' ]{0,30}`,
      saddens: `(?:it|this|that) saddens (?:me|us)[a-z' ]{0,30}`,
    },
    { unless: WITHOUT_QUESTION },
  ),
  ...rulesFor(
    'ownership',
    '"{words}" accepts the fault as ours',
    {
      'our-mistake': `(?:that's|that is|that was|thats|that's all|it's|it is|it was|this is|this was|the (?:mistake|fault|error) (?:is|was))? ?(?:entirely |all |completely |totally )?(?:our|my|ours|mine)(?: own)? (?:mistake|fault|error|failure|responsibility|doing|slip|mess|cock-up)`,
      'fault-was-ours': `(?:it|that|this)(?: was|'s| is) (?:all |entirely )?(?:ours|mine)|(?:mistake|fault|error|responsibility) (?:is|was|'s) (?:entirely |all )?(?:ours|mine)`,
      'we-got-it-wrong': `${WE}(?:'ve| have)? (?:got (?:it|this|that|your [a-z]+) wrong|messed (?:up|this up|it up)|screwed up|failed you|let you down|dropped the ball|slipped up|made a mistake|made an error|blew it|forgot(?: to)?[a-z' ]{0,30}|missed (?:it|that|your [a-z]+|the [a-z]+)|overlooked [a-z' ]{2,30}|sent (?:you )?the wrong [a-z ]{2,20}|put the wrong [a-z ]{2,20}|gave you the wrong [a-z ]{2,20}|lost your [a-z ]{2,20})`,
      'on-us': `(?:this|that|it)(?:'s| is| one is| was|s)(?: all| entirely| squarely)? (?:on us|on me|down to us|down to me|ours to (?:own|fix))`,
      'should-have': `${WE} (?:should|ought to) (?:have|of|'ve) [a-z' ]{3,50}`,
      'should-never': `(?:this|that|it) should (?:never|not) (?:have|of) (?:happened|been|got|gone|left|reached|come|arrived|taken)[a-z' ]{0,20}`,
      'take-responsibility': `(?:${WE}|and) (?:take|accept|own) (?:full |all |complete )?(?:responsibility|the blame|this|that mistake)`,
    },
    { unless: WITHOUT_QUESTION },
  ),
];

const BARE =
  "(?:(?:i am|i'm|im|we are|we're|we are all) )?(?:(?:so|very|truly|really|deeply|terribly|genuinely|awfully|ever so) )*(?:sorry|(?:my |our )?(?:sincere |sincerest |deepest )?apologies|(?:i|we) (?:do )?apologi[sz]e)(?: (?:again|so much|indeed|really|to you|sir|madam|ma'?am|mate))*";

/** "I'm so sorry": to whom or for what is left to what stands beside it. */
export const bareApology = {
  rules: ['apology.perfunctory/bare', 'apology.sincere/ownership-nearby'],
  weighty:
    /^(?:(?:i am|i'm|im|we are|we're)\b|(?:i|we) (?:do )?apologi|(?:my|our|sincere|sincerest)? ?apologies|(?:so|very|truly|really|deeply|terribly|genuinely|awfully)\b|please accept)/,
  opening: new RegExp(`^${BARE}(?![a-z'])`),
  words: new RegExp(
    `^${BARE}(?![a-z'])(?! (?:for|about|that|to|if|you|your|i|we|it|the|this|how|what|they|he|she))`,
  ),
  alone: new RegExp(
    `^(?:(?:oh|ah|ugh|gosh|oops|whoops|no|dear|me|wow|god|and|but|again|hi|hello|yes|yeah|right|ok|okay|how awful)[,! ]+){0,4}${BARE}[\\s.!]*$`,
  ),
  meant: '"{words}" stands beside a plain admission that it was our doing',
  empty: '"{words}" is a sorry that names nothing we did',
};
