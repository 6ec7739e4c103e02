import { rulesFor } from './rule.ts';

const BE = "(?:'s|'re| is| are| was| were| has been| have been)";
const IT = `(?:(?:it|that|this|which|what happened|the delay)(?:${BE})|thats|its)`;
/** What comes from outside: no part of the firm, or so it is told. */
const OUTSIDE =
  "(?:weather|snow(?:fall|storm)?|storms?|rain|ice|fog|winds?|flood(?:s|ing)?|heat ?wave|strikes?|industrial action|traffic|roadworks|road closures?|accident on the [a-z]+|customs|pandemic|supply (?:chain|problems?|issues?|shortages?)|(?:part|parts|driver|stock|chip) shortages?|shortages? of (?:parts|drivers|stock|materials?)|suppliers?|couriers?|carriers?|manufacturers?|makers?|wholesalers?|contractors?|subcontractors?|third part(?:y|ies)|power cuts?|air traffic(?: control)?|airport|airline)(?:'s)?";
const DUE_TO = '(?:due to|owing to|because of|on account of|caused by|down to|as a result of)';
const THE = "(?:the |our |a |an |some |all |all the |this |that |yesterday's |today's |recent |ongoing )";
const CONDITION = ['negated', 'reported', 'question', 'hypothetical'] as const;
const TOLD = ['reported', 'question', 'hypothetical'] as const;

/** Excuses in the words that everybody has for them, so seldom anything else that no model is asked. */
export const plainExcuseRules = [
  ...rulesFor(
    'excuse.other-party',
    '"{words}" puts the cause on somebody or something else',
    {
      'out-of-control': `(?:beyond|outside|out of)(?: of)? (?:(?:our|my|anyone's|anybody's|everyone's|the company's)(?: own)?(?: direct)? (?:control|influence)|our (?:hands|power))`,
      unforeseen: `${DUE_TO} (?:some |certain |the )?(?:unforeseen|unforeseeable|unexpected|external|extraordinary) (?:circumstances?|events?|factors?|reasons?)|force majeure|an? act of god`,
      'due-to-outside': `${DUE_TO} ${THE}{0,2}(?:(?!(?:our|my|us|me|your?|not|no)\\b)[a-z]+ ){0,2}${OUTSIDE}(?![a-z'])`,
      'to-blame': `(?:the|our|your) (?!company|firm|shop|hotel|store|clinic|garage|bank|buck)[a-z]+(?: [a-z]+)? (?:is|are|was|were) to blame|(?:blame|blaming) (?:it on )?(?:the|our) (?:${OUTSIDE}|drivers?|agency|airport|website|post(?:man|ie)?)`,
    },
    {
      unless: CONDITION,
      span: 'clause',
      sure: ['out-of-control', 'unforeseen', 'due-to-outside', 'to-blame'],
    },
  ),
  ...rulesFor(
    'excuse.other-party',
    '"{words}" says that it is not your doing, which helps nobody',
    {
      'not-our-fault': `(?:${IT}(?:n't| not)(?: really| actually| entirely)?|(?:it|that|this) (?:wasn't|isn't|wasnt|isnt)(?: really| actually| entirely)?|not) (?:our|my) (?:fault|mistake|doing|error)(?! (?:alone|only))|(?:through )?no fault of (?:ours|mine|our own|my own)`,
      'not-on-us': `(?:${IT} not|(?:it|that|this) (?:isn't|wasn't|isnt|wasnt)) (?:really )?(?:on|down to|because of) (?:us|me)(?! (?:to|alone))|(?:has|have|had|is|'s|was|it's|its) (?:got )?nothing (?:at all )?to do with (?:us|me)|(?:it|that|this) (?:wasn't|wasnt|was not) (?:us|me)(?= ?$| who| that|,)`,
      'nothing-to-be-done': `nothing (?:that )?(?:we|i|anyone|anybody) could (?:have done|do)(?: about [a-z' ]{2,30}| to (?:stop|prevent|avoid|help) [a-z' ]{2,30})?|(?:could not|couldn't|couldnt) (?:possibly )?have (?:been (?:foreseen|prevented|avoided|predicted)|foreseen|predicted|prevented)|(?:we|i) had no way (?:of knowing|to know)|(?:we|i) ha(?:d|ve) no control over`,
    },
    { unless: TOLD, span: 'clause', sure: ['not-our-fault', 'not-on-us', 'nothing-to-be-done'] },
  ),
  ...rulesFor(
    'excuse.system',
    '"{words}" hides behind a system or a rule',
    {
      'due-to-technical': `${DUE_TO} ${THE}{0,2}(?:[a-z]+ )?(?:technical|system|software|computer|it|server|website|network) (?:glitch|error|issue|problem|fault|failure|outage|difficult(?:y|ies)|hiccup|bug|update|upgrade)(?:e?s)?`,
      'lets-only': `(?:the|our|my) (?:system|computer|software|till|programme|program|screen) (?:only )?(?:just )?(?:lets|allows|gives) (?:me|us) (?:only )?|(?:the|our|my) (?:system|computer|software|till|programme|program) (?:will |can |does )?(?:only|automatically) [a-z]+`,
      'rules-are': `rules are rules|(?:it's|it is|that's|that is|this is|its|thats) (?:just |simply )?(?:our |company |store |shop |standard |house )+(?:policy|policies|rules?|procedure)|(?:it's|it is|that's|that is|goes) against (?:our |the |company )+(?:policy|rules?|regulations?)`,
      'rules-say': `(?:our|the|company|store|shop|house) (?:policy|procedure|rule) (?:is|says|states|means) (?:that )?(?:we|you|it|customers?) (?:only |just |always )?(?:need|require|must|have to|has to|can't|cannot|can not|don't|do not)`,
      'terms-say': `(?:as )?(?:stated|written|set out|explained|described|mentioned) in (?:our|the|your) (?:terms|contract|policy|agreement|t&cs|conditions)|(?:under|according to|as per|in line with|in accordance with) (?:our|the|your|company) (?:(?:general )?terms|contract|agreement|conditions|t&cs|policy|policies|rules|regulations)`,
      'not-covered': `(?:isn't|is not|aren't|are not|wasn't|was not|not) covered (?:by|under) (?:the|your|our) (?:warranty|guarantee|insurance|policy|plan|contract)|(?:warranty|guarantee|insurance|policy) (?:does not|doesn't|doesnt|won't|will not) cover|(?:is|are|was|were|'s|'re|its|it's) (?:strictly |all )?(?:non[- ]?refundable|non[- ]?transferable|final sale)|(?:all sales|sale items) are (?:final|excluded)`,
      'only-with': `(?:we|i) (?:can )?only (?:refund|exchange|accept|replace|take back|give refunds?|offer refunds?|do (?:refunds?|exchanges?)) (?:[a-z]+ ){0,4}(?:with|within|on|for|if|when|until|against)`,
      'not-liable': `(?:i'm|i am|we're|we are|were|cannot be|can't be|can not be) not (?:legally |in any way )?(?:liable|to blame|the ones? to blame)|(?:cannot|can't|can not|won't) be (?:held )?(?:liable|responsible|blamed|accountable)(?: for)?|(?:don't|do not|cannot|can't) (?:accept|take|assume) (?:any |the )?(?:liability|blame)|(?:accept|take|assume) no (?:liability|responsibility|blame)`,
    },
    {
      unless: TOLD,
      span: 'clause',
      sure: [
        'due-to-technical',
        'lets-only',
        'rules-are',
        'rules-say',
        'terms-say',
        'not-covered',
        'only-with',
        'not-liable',
      ],
    },
  ),
  ...rulesFor(
    'excuse.customer',
    '"{words}" makes it your customer\'s doing',
    {
      'you-must-have': `you (?:must|probably|obviously|clearly|presumably)(?: have| must have|'ve)? (?!be |been (?:frozen|so|very|worried|upset|exhausted))(?:typed|entered|put|given|gave|written|missed|forgotten|forgot|overlooked|misread|misunderstood|clicked|pressed|ticked|ignored|deleted|chosen|chose|left it|used it|had it (?:on|in|too)|been using|used the|dropped|damaged|misplaced|lost)`,
      'if-you-had': `(?:if you(?:'d| had)|had you) (?:only |just )?(?!trouble|any|a |an |the |to |more|another|no )(?:[a-z]+ed|told|read|come|said|rung|rang|given|gone|left|brought|kept|bought|taken|written|spoken|let us know|been (?:here|on time|clearer?|earlier|more))\\b[^.!?;]{0,60}?\\b(?:could|would|might|wouldn't|couldn't)(?: not)?(?: have|'ve| of)?`,
      'next-time-you': `next time,? (?:please |just |do |be sure to |make sure (?:that )?you |you(?:'d better| should| might want to) |try to )+(?:check|read|measure|arrive (?:on time|earlier)|book (?:early|earlier|in advance)|pay attention|look more|be more)`,
      'your-own': `(?:(?:it's|it is|that's|that is|its|thats|is|was|this is) (?:entirely |all |really |actually |partly )?)?your own (?:silly |stupid )?(?:fault|mistake|error|doing)`,
      'you-were-late': `(?<!before |after |than |that |when |if |saying |says )you (?:were|came|arrived|showed up|turned up|checked in|got here) (?:[a-z]+ ){0,3}late\\b|you (?:left it|waited) too (?:late|long)`,
      'address-you-gave': `the (?:[a-z]+ )?(?:address|number|postcode|details?|email|name|measurements?|size|date|time|information) (?:that )?you (?:gave|entered|typed|provided|supplied|put|wrote|sent|submitted)[^.!?;]{0,20}? (?:is|was|were|are|wasn't|isn't|weren't|didn't) `,
    },
    {
      unless: [...TOLD],
      span: 'clause',
      sure: [
        'you-must-have',
        'wrong-one',
        'if-you-had',
        'next-time-you',
        'your-own',
        'you-were-late',
        'address-you-gave',
      ],
    },
  ),
  ...rulesFor(
    'excuse.org-chart',
    '"{words}" is about who does what here, which is no help to a customer',
    {
      'not-my-job': `(?:(?:that's|thats|that is|it's|its|it is|this is|those are|refunds are|[a-z]+ (?:is|are)) )?(?:not|isn't|aren't) (?:really |actually )?(?:my|our) (?:department|job|area|desk|remit|responsibility|call|decision|team)(?! (?:alone|only|to (?:make you|judge|argue)))`,
      'above-me': `above my pay ?grade|(?:my|our) hands are tied|(?:i|we) (?:don't|do not|dont) have (?:the )?(?:authority|power|permission|access|clearance)\\b|(?:that's|thats|that is|it's|it is) a (?:matter|question|case|job) for (?!you\\b|me\\b|us\\b)(?:the |our |your )?[a-z]+`,
      'i-only': `(?:i|we) (?:only|just) (?:work|answer|take (?:orders|calls|the)|sell|deliver|handle|manage|do (?:the )?(?:bookings|orders|sales))\\b|(?:i'm|im|i am|we're|we are) (?:only|just|merely) (?:the |an? )(?:agent|agency|booking|reseller|middleman|messenger|receptionist|operator|front|call|switchboard|temp|cashier|driver|delivery|sales|host|waiter)`,
      'take-it-up': `(?:you(?:'ll| will| would|'d)? (?:have to|need to|must|should|want to|better|can(?: always)?)|please|kindly|best to|(?:i|we)(?:'d| would) (?:suggest|advise|recommend) (?:that )?you|feel free to) (?:also |then |instead )?(?:take (?:it|that|this) up with|(?:speak|talk|complain|write|turn) to|speak with|contact|ask|call|ring|phone|email|try|approach) (?:the|your|them at the) (?:[a-z]+ )?(?:manufacturer|maker|supplier|courier|carrier|airline|airport|insurer|insurance(?: company)?|landlord|bank|seller|retailer|agent|agency|warehouse|head office|organi[sz]ers?|promoter|network|provider|card (?:company|issuer)|council|embassy|police|customs|doctor|surgery|hospital|(?:[a-z]+ )?(?:team|department|desk|office|line))\\b(?! for you)`,
    },
    {
      unless: ['reported', 'question', 'hypothetical'],
      span: 'clause',
      sure: ['not-my-job', 'above-me', 'i-only'],
    },
  ),
  ...rulesFor(
    'excuse.fairness',
    '"{words}" compares with others or calls it normal',
    {
      'it-happens': `(?:these|such|those) things (?:just |do |can |will |always |sometimes )*(?:happen|occur)|(?:mistakes|accidents|delays|errors|mix-ups) (?:just |do |can |will |always |sometimes )*(?:happen|occur)|(?:^|, |- )(?:it|that|this|shit|stuff) (?:just |sometimes |can |does )*happens?(?: (?:sometimes|from time to time|to (?:everyone|everybody|the best of us|all of us)))?(?= ?$|,| when| in| during| at| with)|nobody(?:'s| is) perfect|(?:we're|we are) (?:all )?only human`,
      'not-the-only': `(?:you're|you are|youre|your) not the only (?:one|customer|person|guest|patient|passenger)(?!,? (?:it|and you're right)\\b)(?: here| who| that| waiting| affected| with| in)*|(?:everyone|everybody|all (?:our |the )?(?:customers|guests|others|of (?:them|you))|others)[^.!?;]{0,20} in the same boat|everyone (?:else )?(?:has|is having|had|must|needs) to (?:wait|queue)|everyone(?:'s| is| else is) (?:waiting|affected)|you(?:'ll| will)? have to wait (?:your turn|like everyone)`,
      'busy-time': `(?:due to|owing to|because of|with) (?:the |a |an |our |very |such |unusually |exceptionally )*(?:high|heavy|huge|large|busy|peak|increased|unprecedented) (?:demand|volumes?|number of|season|period|times?|workload)|(?:it's|it is|its|this is|that's) (?:our |a |the |always |currently |just )*(?:busy|busiest|peak|high|holiday|christmas) (?:time|season|period|week|weekend|day|month|hour)|(?:short[- ]staffed|understaffed|low on staff|staff shortages?|staffing (?:issues?|problems?|shortages?))`,
      'others-too': `(?:if|when) (?:we|i) (?:did|do|made|make|gave|give) (?:it|that|this|one|an exception) for (?:you|one)[^.!?;]{0,50}|(?:can't|cannot|can not|don't|cant|unable to) make (?:any |an )?exceptions?|(?:wouldn't|would not|isn't|not) be fair (?:to|on) (?:the )?(?:others?|everyone|everybody|other)|(?:perfectly|completely|totally|quite|absolutely) (?:normal|standard|common|usual)(?! (?:to (?:be|feel)|that you))`,
      'please-understand': `(?:you (?:have to|need to|must|should)|please) (?:understand|appreciate|remember|bear in mind|realise|realize) that (?:we|it|this|there|everyone|our|the)`,
    },
    {
      unless: ['reported', 'question'],
      span: 'clause',
      sure: ['it-happens', 'not-the-only', 'busy-time', 'others-too', 'please-understand'],
    },
  ),
];
