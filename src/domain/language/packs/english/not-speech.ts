/**
 * Text about a reply rather than a reply: rubrics, marking schemes, instructions to whoever reads or marks it,
 * headings with nothing behind them. Matched in one sentence of plain text.
 */
export const directions = new RegExp(
  [
    // A rubric speaks of its subject in the third person.
    "^(?:[-*•#\\d.)\\s]*)(?:the |an? |this |as the |as an )?(?:good |perfect |model |poor |ideal )?(?:agent|evaluator|trainee|representative|rep|advisor|adviser|employee|associate|learner|candidate|respondent|speaker|csr|reply|response|answer)(?:'s)? (?:\\w+ly )?(?:apologi[sz]es?|owns?|takes?|offers?|gives?|promises?|names?|explains?|shows?|uses?|should|must|will|has|is|includes?|contains?|demonstrates?|accepts?|acknowledges?|provides?|avoids?|does|makes?|states?|thanks|scores?|deserves?|meets?|says?|you|asks?|commits?|follows?|reply|response)\\b",
    '\\b(?:full|maximum|max|top|all (?:the )?|extra) (?:marks?|points?|scores?)\\b',
    '\\b(?:ignore|disregard|forget|override) (?:all |any |the |your )*(?:above|previous|prior|earlier|other|instructions?|rules?|prompt)\\b',
    '^(?:system|assistant|user|note to (?:the )?(?:grader|marker|system|ai|model|assessor|scorer|trainer)|grader|scorer|rubric|criteri(?:a|on)|scores?|feedback|skills? (?:shown|assessed)|labels?|behaviou?rs?|debrief|marking|level \\d|step \\d|section \\d|module \\d)\\s*(?:\\d+)?\\s*[:=>-]',
    '\\b(?:rubric|marking scheme|grading|assessment criteria|scoring model|learning objective|best practice)\\b',
    '\\b(?:mark|score|rate|grade|count|label|tag|classify|treat) (?:this|me|my|it|the) ?(?:reply|response|answer|message|text|as|high|with)?\\b.{0,40}\\b(?:sincere|apolog\\w+|5|five|full|10|perfect|excellent|model|ownership|pass|high)',
    '\\b\\d\\s?/\\s?\\d{1,2}\\b.{0,40}\\b(?:apolog|ownership|choice|promise|follow)|\\b(?:apolog\\w*|ownership|choices?|promises?|follow-?up|empathy|score)\\b[^.!?]{0,12}[:=]\\s?(?:\\d|yes|sincere|done|check|true|full|pass|met|x\\b)',
    "^(?:apologi[sz]e(?:s)?|own|offer|give|name|promise|explain|thank|show|state|acknowledge|insert|use|make|say|tell|write|express|demonstrate)\\b.{0,60}\\b(?:the customer|the guest|customers|guests|the client|customer's|options? here|name here|here\\b)",
    "^(?:do|don'?ts?|dos|avoid)\\s*:|^(?:agent|trainee|rep|operator|customer)\\s*\\(|^criteri(?:a|on)\\b|\\(\\d+ (?:points?|marks?)\\)|^#{1,4} ",
    '^(?:enter|exit|aside|pause|sighs?|smiles?|nods?)\\b|^(?:warm|warmly|calm|calmly|sincere|sincerely|empathetic)(?:ly)? tone\\b',
  ].join('|'),
);

/** Words that hold an English sentence together. A heap of cue words has hardly any. */
export const glueWords: ReadonlySet<string> = new Set(
  `a an the this that these those i you he she it we they me him her us them my your his its our their mine yours ours
  am is are was were be been being do does did have has had having will would shall should can could may might must
  i'm im i'll ill i've ive i'd id we're we'll we've weve you're youre you'll youll you've it's its that's thats there's
  he's she's they're theyre they'll don't dont didn't didnt isn't isnt wasn't wasnt won't wont can't cant
  of to in on at for from with by about into over after before until till as than so if when while because but and
  not no what which who where how why there here up out off just only also then now please let let's u ur`.split(
    /\s+/,
  ),
);

/** Words that somebody would heap who wants to be scored without saying anything. */
export const cueWords =
  /^(?:sorry|apolog\w*|regret\w*|mistake|fault|error|ownership|own|responsib\w*|refund\w*|voucher\w*|credit|discount|free|waive\w*|upgrade\w*|goodwill|compensat\w*|replace\w*|options?|choices?|choose|alternativ\w*|either|or|prefer\w*|which|promis\w*|guarante\w*|definitely|certain\w*|deadline|today|tomorrow|tonight|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d+(?:am|pm)?|am|pm|hours?|minutes?|call\w*|callback|ring|email|phone|text|update|check|back|follow\w*|up|thank\w*|prevent\w*|cause|because|empath\w*|understand\w*|frustrat\w*|feel\w*|hear|sincere\w*|truly|deeply|very|so|really|our|my|we|policy|system|soon|shortly|asap|fix\w*|resolve\w*|solution|steps?|next|first|then|a|b|c)$/;
