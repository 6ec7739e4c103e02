import type { ChoiceGrammar } from '../../choice/choice-grammar.ts';

const NUMBER = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a couple|half|\\d+)';
const UNIT =
  "(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|times?|people|euros?|pounds?|quid|metres?|miles?|floors?|doors?|words?|things|more|o'clock|pm|am)";
const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?';
/** What a clerk does for a customer, in the bare form that stands after "I can". */
const DO =
  '(?:refund|reimburse|replace|send|bring|deliver|cook|make|remake|redo|book|rebook|upgrade|credit|swap|exchange|change|collect|pick|hold|keep|give|take|knock|pay|courier|reprint|print|drive|drop|lend|loan|repair|fix|mend|cancel|put|order|reorder|arrange|get|move|post|ship|fit|refit|return|cover|come|go|fetch|have|let|leave|stay|wait|walk|meet|open|close|set|switch|transfer|extend|add|find|offer|organi[sz]e|clean|wash|re-?clean|run|call|ring|phone|email|text|message|write|start|stop|split|match|rent|hire|store|carry|clear|do|seat|reserve|release|waive|reset|restore|rebuild|recover|pour|serve|cut|sew|alter|paint|colour|treat|x-?ray|see|check|test|show|talk|sit|try|use|look|ask|speak|freeze|pause|downgrade|port|reconnect|unlock|reissue|divert|redirect|resend|teach|tutor|re-?mark|part|bake|ice|grill|roast|brew|mix|press|steam|dye|weld|sand|plane|polish|tow|charge|jump|fill|load|install|reinstall|update|scan|frame|stitch|shorten|lengthen|squeeze|slot|bump|escort|host|feed|groom|board|plant|trim|mow|dig|prune|translate|certify|witness|notarise)';
const THING =
  '(?:an?|another|the|your|our|my|one|two|three|half|some|new|full|fresh|money|cash|store|credit|refund|replacement|voucher|repair|exchange|delivery|collection|pick-?up|courier|someone|somebody|nothing|something|all|both|it|that|same|blue|red|black|white|grey|green)';
const WE_CAN =
  "(?<!\\b(?:where|that|which|who|whom|when|why|if|because|as|what) )(?:i|we|you|he|she)(?: (?:can|could|may|might)|'d be (?:able|happy|glad) to|(?:'d| would) be (?:able|happy|glad) to)(?!(?:n't|not)(?![a-z]))(?: (?:also|either|just|always|then|certainly|happily|gladly|of course))*";
/** What one can and does nothing with. */
const IDLE_CAN =
  '(?:not|only|barely|hardly|never|see|hear|understand|imagine|tell you|say|assure|promise|confirm|feel|appreciate|believe|remember|guarantee|be|do (?:nothing|no more|little)|always|well|perfectly|already|no longer|think|guess|count|count on|rely|expect|claim|afford)';
const MAY_HAVE =
  "(?:you|she|he|they)(?:'re| are) welcome to|your? choices? (?:is|are)|(?:one|the first) (?:way|option|choice|possibility|idea)(?: is| would be|,|:)";
const NAMED = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight';
const ASK_FIRST = `(?<!(?:how|what|which|where|when|why|who) )(?:(?:would|do) you (?:like|prefer|want|rather)(?: have)?(?: me to| us to| to)?|(?:shall|should) (?:i|we))|(?:how|what) about|(?<=^|[,;:] |\\b(?:and|so|but|or|then) )(?:would (?:an?|the|your|${NAMED}|now)|(?:is|are) (?:${NAMED}|the morning|the afternoon))`;
const WANT =
  "whether you(?:'d| would)?(?: rather| like| prefer| want| need| have)+(?: me to| us to| to)?|if you(?:'d| would)? (?:rather|prefer)(?: have)?";
const ASKED =
  "(?:which(?:ever)?|what(?:'d|'s| would| do| is| will|ever)|how would)(?:(?! (?:happened|went|was|did|time|number|order|name|address|colour did))[^.!?]){0,60}?(?:you|better|best|easier|easiest|suits?|help|right|prefer)|(?:do|would|have) you (?:have a preference|prefer|mind which)|any preference|(?:up to|depends on|leave (?:it|that) (?:up )?to|entirely) you(?:rs)?|your (?:choice|call|decision|pick|preference)|you (?:choose|decide|pick|tell (?:me|us)|say)(?! (?:you|that|it|the))|(?:tell|let) (?:me|us) (?:know )?(?:which|what|whichever|whether|if you'd)|just say (?:which|the word)|say (?:which|what)|as you (?:like|prefer|wish)|either is fine|happy with either|take your pick";

/** English put up for choice. */
export const choosing: ChoiceGrammar = {
  idle: new RegExp(
    [
      `\\b${NUMBER}(?: ${UNIT})? or (?:${NUMBER}|so|more|less|under|over|longer)(?: ${UNIT})?\\b`,
      '\\b(?:more|sooner|later|earlier|better|one way|somehow|somewhere|someone|somebody|once|twice|now|all|yes|rain|like it|believe it|for better|right|good|bad|day|night|come hell|give|make|sink|win|trick|hit|dead|take it|ready|boy) or (?:less|later|sooner|worse|the other|another|somewhere|someone|somebody|other|else|twice|once|never|nothing(?= but)|no|shine|not|wrong|bad|good|night|day|high water|take|break|swim|lose|treat|miss|alive|leave it|girl)\\b',
      '\\bor (?:so|not|something(?: like that)?|anything(?: like that)?|whatever|whoever|wherever|other(?:wise)?(?= (?:than|lost))|thereabouts|rather|two|three|less|more|else(?= (?:it|you|they|we lose|the|there)))(?![a-z])',
      "\\bwhether (?:or not|it(?:'s| is| was)|the|they|he|she|we|i|this|that|there)\\b[^.!?;]{0,60}",
      '\\b(?:no|without|not|never|any) (?:[a-z]+ )?or [a-z]+\\b',
      '\\b(?:in|with) (?:two|three) (?:minds|ticks)\\b',
    ].join('|'),
    'g',
  ),
  offers: new RegExp(
    `(?<![a-z'])(?:(?<=^|[,;:] |- |\\b(?:and|so|but|or|then|well) |\\b(?:can|could|'ll|have|get|want|like|prefer|with|offer|do|is|are|you|i|we) )either(?! (?:way|of|one|is|works|fine|side))|(?:what (?:i|we) can |${WE_CAN} )(?:offer(?: you)? |do (?:is|for you is) )?(?:either )?(?:to )?(?=(?!${IDLE_CAN}\\b)[a-z])|(?:${WE_CAN} (?:offer|choose|pick|have)(?: you)?(?: between| from)?|${MAY_HAVE}|${ASK_FIRST}|${WANT}|there(?:'s| is| are)(?: always| also| either)(?= (?:an?|the|your|two|one|room)\\b))(?![a-z]))`,
  ),
  announces:
    /(?<![a-z'])(?:either(?! (?:way|of|one|is|works|fine|side))|(?:i|we)(?:'ll|'d| will| would)(?! (?:not|never))|let me|(?:you)(?:'ll| will| get)|(?:we|i)(?: have|'ve got| have got)(?= (?:an?|one|two|three|room|the)\b)|there(?:'s| is| are)(?= (?:an?|the|your|two|one|room)\b))(?![a-z'])/,
  bare: new RegExp(
    `^(?:so,? |and |right,? |ok,? |then,? )?(?:(?:an?|another|your (?:money|cash)|a full|a new|full|new|money|cash|store credit|refund|replacement|voucher|repair|exchange|courier|collection|delivery|pick-?up|today|tonight|tomorrow|now(?!,)|this (?:morning|afternoon|evening)|next|first thing|${DAY}|window|aisle|smoking|upstairs|downstairs|morning|afternoon|evening)\\b(?!'s)(?:(?! (?:did|was|were|is|are|has|have|had|does|do|broken|missing|wrong|failed) )[^.!?;]){0,80} or [^.!?;]{2,60})$`,
  ),
  or: /(?:[,;] |(?<=[a-z0-9)'"]) )or (?:else,? |alternatively,? |otherwise,? |instead,? |if (?:you(?:'d| would)?(?: rather| prefer| like| want)+(?: [a-z]+){0,3}|not|that's no good|that doesn't suit), |(?=[a-z0-9£$€]))/g,
  deedComma: new RegExp(
    `[,;] (?:then |and )?(?=(?:(?!(?:see|look|use|check|say)\\b)${DO}|(?:i|we|you)(?: can| could|'ll|'d|(?! (?:pay|cover|see|know|think))(?= ${DO}))|there's|either)\\b(?![:']))`,
    'g',
  ),
  thingComma: new RegExp(
    `[,;] (?:then |and )?(?=(?:${THING}|(?!(?:see|look|use|check|say)\\b)${DO})\\b(?! (?:so|which|because))(?![:']))|(?<=\\b(?:${NAMED}|${DAY}|now|morning|afternoon|evening|noon|\\d)), (?=(?:on |at )?(?:${NAMED}|${DAY}|\\d|the (?:morning|afternoon|evening)|noon)\\b)`,
    'g',
  ),
  deed: new RegExp(
    `^(?:${WE_CAN}|either|(?:i|we)(?:'ll| will|'d)|let me|(?:shall|should) (?:i|we)|[a-z' ]{0,30}(?:me|us) to)(?: (?:either|also|just|always))* (?!(?:have|get|take|choose|keep|offer|pick|do|give)\\b)${DO}\\b`,
  ),
  end: new RegExp(
    `[,;:-]* *(?:and |so |but |- |then )?(?:${ASKED}|whichever|(?:both|all) (?:are|at|of)|(?:no|at no|without) (?:extra )?(?:charge|cost)|free of charge|for free)(?![a-z])`,
  ),
  asks: new RegExp(`(?<![a-z'])(?:${ASKED})(?![a-z])`),
  heading:
    /(?<![a-z'])(?:(?:there (?:are|is)|here(?:'s| are| is)|you(?:'ve| have)(?: got)?|(?:i|we) (?:can|could|have|'ve got)(?: offer| do| see| give)?(?: you)?|that leaves(?: you)?|your|our|the|with|so|then)? ?(?:just |only |really |basically |now )*(?:two|three|four|2|3|4|a (?:few|couple of)|several|some|these|the following|your) (?:[a-z]+ )?(?:options|ways|choices|possibilities|alternatives|things|offers|ideas|routes|solutions|paths)(?: [a-z']+){0,6}|your (?:options|choices)(?: are)?|options(?: are)?|(?:here's |this is |so )?what (?:i|we) can (?:do|offer)(?: for you| you| now)?(?: is)?|(?:i|we) can (?:do|offer)(?: you)?(?: one of)? (?:the following|this|these)|(?:you can|please) (?:choose|pick)(?: between| from)?)(?::| -+ | - |;) */,
  askedFirst:
    /^(?:(?:and|so|but|then|now|right|ok)[, ]+)*(?:(?:which(?:ever)?|what|how)(?:(?! (?:or|and) )[^.!?;:,]){0,20}(?:(?:'d| would| do) you (?:like|prefer|rather|want|choose)| suits?| help| easiest| easier| better| best)(?:(?! (?:or|and) )[^.!?;:,]){0,40}|your (?:wish|choice|call|pick)(?: now| then)?|you (?:choose|decide|pick)|would you (?:like|prefer)(?: one)?)(?:,|:| -+) (?!and )(?=[^.!?;]{2,160} or )/,
  unreal:
    /^(?:and |but |so )?(?:were|had|should) (?:the|it|this|that|he|she|they|you|we|i|my|our)\b|\b(?:i|we|he|she|they|you)'d have (?!to\b|a\b|an\b|the\b|your\b|someone\b|somebody\b|one\b|it\b|him\b|her\b|my\b|our\b)|\bwould (?:the|it|they|he|she|your)\b[^.!?]*\bhave\b|\bno longer\b|\bused to\b/,
  marker:
    /(?:(?<=^|\n|[.!?:;,] |[a-z0-9'] )\(?(?:[1-5][.)]\)?|[a-e]\)|(?:option|choice|plan|number|way) (?:[1-5]|one|two|three|four|[a-d])(?:[:.,)]| is| would be| -)|[1-5]:|[ivx]{1,3}\)))(?= )|(?<=^|\n)[ \t]*[-*•](?= [a-z])/g,
  number: /^(?:option|choice) (?:\d|[a-d]|one|two|three|four)$/,
  howLong: new RegExp(
    `^(?:it |that |takes?|will take|in|about|maybe|just|only|around|roughly|under|some|another| )*(?:half )?(?:${NUMBER}|a few|some)(?:(?: ?- ?| to | or )${NUMBER})? ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)(?: or so| at most| max| tops| only)?$`,
  ),
  named: /option|choice|plan|way|[a-e]\)/,
  rivals: [
    /\b(?:refund|money|credit|voucher|pay|cash|price|off (?:the|your))\b/,
    /\b(?:new|replace(?:ment)?|another|repair|fix|swap|mend|again|fresh|exchange)\b/,
  ],
  turn: /^(?:alternatively|failing (?:that|this)|or|otherwise,?(?= (?:i|we|you|the|it|there|take)\b)|if (?:not|that(?:'s| is| does|doesn't| is not| won't)[a-z' ]{0,20}|you(?:'d| would) (?:rather|prefer|sooner)(?: not)?[a-z' ]{0,25}|you (?:prefer|don't (?:like|want|fancy)[a-z' ]{0,25}))(?=,? (?:i|we|you|then|there|it)\b)|(?:i|we|you) (?:can|could) (?:also|just as well|equally)|there(?:'s| is) also|(?:another|the other|a second|a third|the second|the third) (?:option|way|choice|possibility|idea|one)(?: is| would be|,)|the (?:other|second|third) is|(?:secondly|thirdly|second|third|two|three)(?:,|:))(?![a-z'])/,
  turnWithin:
    /[,;]? (?:and |but )?(?:alternatively|failing (?:that|this)|otherwise,?(?= (?:i|we|you|the|it's|there)\b)|or failing that|if not,?(?= (?:i|we|you|then|there|your|an?)\b)|if you(?:'d| would) (?:rather|prefer|sooner)(?: not)?[a-z' ]{0,15}, (?=(?:i|we|you|then|there)\b)|(?<=[,;] )(?:i|we|you) (?:can|could) also|(?<=[,;] )there(?:'s| is) also|and the other(?: is|,)|(?<=[,;] )the other(?: is|,))(?![a-z'])/g,
  suits:
    /(?:[,;] |^|- )(?:and |so |but )?(?:(?:does|would|will|do|could|is|might|how does|how would|how is) (?:that|this|it|those|either of those|one of those) (?:suit|work|help|do|be (?:ok|okay|all right|alright|any good|better|a help|some help|acceptable|fine)|(?:ok|okay|all right|alright|fine|any good|acceptable)|sound)(?: (?:you|for you|with you|ok|okay|all right|alright|good|fair|better|at all|instead|to you|then|a bit|a little))*$|if (?:that|this|it|you|you'd|you would)(?: would|'d|'s| is| are)? (?:suits?|works?|helps?|(?:like|want|wish|prefer)(?: (?:that|it|one))?|happy with (?:that|it)|(?:be )?(?:ok|okay|all right|alright|fine))(?: (?:you|for you|with you|better|at all|to))*$|(?:is|would) (?:that|this|it) (?:what you'd like|something (?:for you|you'd like|you would like))|(?:do|would) you (?:like|want|take) (?:that|it|one|this)(?: one)?$|(?<=[,;] )(?:shall|should) i(?: do (?:that|it))?$)/,
  wouldDo:
    /^(?:and |so |but |ok,? |then,? )*would (?!you|it have|that have|(?:the|your) [a-z]+ have)(?:[^.!?;,]{3,60}) (?:help|suit|work|do|be (?:ok|okay|all right|alright|any (?:good|use|help)|better|easier|enough|acceptable|fine))(?: (?:you|for you|at all|instead|a bit|then|better|tonight|today|tomorrow|now))*$/,
  thing:
    /(?:^|[,;] |\b(?:but|so|and|well|now|then|ok) )(?:(?:i|we|you)(?:'ll| can| could|'d| will| would|'ve got| have) |there(?:'s| is| are) |let me |(?:an?|another|the (?:new|next|other|same|blue|smaller|bigger|last)|one of (?:us|ours)|new|fresh|my colleague|our)\b[^.!?;]{0,60}(?:takes?|is|are|can|could|would|comes?|leaves?|costs?|goes|has|waits|ready|free|left|in \d))/,
  none: /^(?:(?:or|either|you (?:can|could|get|have)|that|just|it's|absolutely) )*(?:nothing(?: at all)?|none|not|no|neither|never|tough|goodbye|that's it)$/,
  aside:
    /^(?:(?:about|in|within|only|just|roughly) )*(?:\d+|an?|half an|one|two|three|four|five|ten|fifteen|twenty|thirty|a couple of|a few)[ -]?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?)(?: (?:or so|at (?:the )?most|tops|max|from now))?$/,
  contact:
    /^(?:(?:i|we)(?:'ll| can| could| will|'d| would)? )?(?:either )?(?:then )?(?:call|ring|phone|e-?mail|text|message|write|contact|tell|by (?:phone|e-?mail|text|post)|whatsapp|sms|chat)\b/,
  data: /^(?:and |so |but |or |ok,? |right,? |sorry,? |now,? )*(?:(?:in|at|on|for|from|to|by|under|with) (?:which|what|whose)\b|did|do you (?:have|remember|know|see|happen|still|live|use|own|need a)|have you|had|has|are you|were|was|is (?:it|that|this|there|the|your|he|she)\b|are (?:the|they|there)\b|does (?:it|the|your|he|she)|can you (?:tell|see|send|read|give|check|remember|find|hear|confirm)|could you (?:tell|send|read|give|check|confirm)|may i (?:have|ask|take)|who|when|where|why|which (?:\w+ )?(?:did|was|were|is it|are you|order|number|one did)|what (?:was|did|is (?:your|the)|(?:number|name|address|size|colour|model|make|date|time|order|email|card|floor|room|seat)(?! (?:would|do) you| suits| works| is (?:best|better|easiest|easier))))\b/,
  more: /^(?:and (?:i|we|you|it|they|he|she|the|then|that)\b|so\b|ready\b|done\b|no (?:fee|charge|cost|extra|bill)|free\b|at no\b|today$|tonight$|tomorrow$|same\b|with\b|without\b|plus\b|nearer\b|which\b|that\b|on us$|from us$|after (?:hours|work)|before\b|by \S+$|in (?:\w+ ){0,2}(?:minutes|hours|days)\b|(?:\w+ )(?:days?|minutes|hours|weeks?)$|all (?:paid|included)|paid\b|included\b)/,
  small:
    /\b(?:an?|the|your|our|my|it|that|you|i|we|can|could|will|would|'ll|'d|just|also|or|either|have|to|for|me|us|do)\b|'ll|'d/g,
};
