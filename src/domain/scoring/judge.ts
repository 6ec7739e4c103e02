import { COSTLY } from '../language/behaviour.ts';
import { sentencesOf } from '../language/sentences-of.ts';
import { faultIsOurs } from '../play/hear.ts';
import { isFirm, type LedgerEntry } from '../play/ledger-entry.ts';
import { type PlayState, type ReplyEntry, replies } from '../play/play-state.ts';
import { contains } from '../play/remedies.ts';
import type { StageSet } from '../play/stage-set.ts';
import { MOODS } from '../scenario/mood.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { distinct, doubted, type Found, find, isBefore, quote, restOfSentence, whole } from './found.ts';
import { judgedWords } from './ledger-words.ts';
import type { Evidence } from './receipt.ts';
import { remedyFit } from './remedy-fit.ts';
import type { Criterion } from './rubric.ts';

export interface Award {
  /** Of what the criterion can earn, 0..1. */
  readonly share: number;
  readonly evidence: readonly Evidence[];
  readonly because: readonly string[];
}

const NOTHING: Award = { share: 0, evidence: [], because: [] };
const MAX_EVIDENCE = 3;

function award(share: number, found: readonly Found[], why: readonly string[] = []): Award {
  const shown = distinct(found).slice(0, MAX_EVIDENCE);
  return {
    share,
    evidence: shown.map(quote),
    because: [...why, ...new Set(shown.map((each) => each.finding.reason))],
  };
}

/**
 * The reply given to the angriest customer: where it was hardest to leave something out. One that costs something
 * else is no evidence of care, and is shown only where there is no better.
 */
function hardest(said: readonly ReplyEntry[]): ReplyEntry | undefined {
  const clean = said.filter((reply) => !reply.findings.some((finding) => COSTLY.has(finding.label)));
  return (clean.length > 0 ? clean : said).reduce<ReplyEntry | undefined>(
    (most, reply) =>
      most && MOODS.indexOf(most.moodBefore) >= MOODS.indexOf(reply.moodBefore) ? most : reply,
    undefined,
  );
}

/** The sentence that offers something small of the scenario's own: within what may be added, and no part of putting it right. */
function extraOf(said: readonly ReplyEntry[], { remedies, facts }: Scenario): Evidence | undefined {
  for (const reply of said) {
    const small = reply.remedies.flatMap((id) => {
      const remedy = remedies[id];
      if (!remedy || remedy.restores) return [];
      const { cents } = remedy.value;
      return cents <= facts.authority.gesture.cents && cents < facts.loss.cents ? [remedy] : [];
    });
    const sentence = sentencesOf(reply.text).find(({ start, end }) =>
      small.some(({ mentions }) => contains(reply.text.slice(start, end), mentions)),
    );
    if (sentence) {
      const words = reply.text.slice(sentence.start, sentence.end).trimEnd();
      return { reply: reply.index, start: sentence.start, end: sentence.start + words.length, words };
    }
  }
  return undefined;
}

function shown(
  criterion: Extract<Criterion, { kind: 'shown' }>,
  all: readonly ReplyEntry[],
  ours: boolean,
  { edition: { scenario }, pack }: StageSet,
): Award {
  const said = all.filter((reply) => reply.stage === criterion.stage).slice(0, criterion.within);
  const [first] = find(all, criterion.before);
  const inTime = (found: Found[]) => (first ? found.filter((each) => isBefore(each, first)) : found);
  const full = [
    ...find(said, ours ? criterion.any : [...criterion.any, ...criterion['not-ours']]),
    ...find(said, criterion.timed).filter((each) => pack.takesTime.test(restOfSentence(each))),
  ];
  const extra = criterion.any.includes('choice.gesture') ? extraOf(said, scenario) : undefined;
  const half = find(said, criterion.half);
  if (inTime(full).length > 0) return award(1, inTime(full));
  if (extra) return { share: 1, evidence: [extra], because: ['It is one of the small things you may add.'] };
  // What the analyzer was not sure of is told, lest it should look as if nobody had read it.
  const [unsure] = distinct(inTime(doubted(said, criterion.any)));
  const why = unsure ? [`“${quote(unsure).words}” may be that; it was not clear enough to count.`] : [];
  if (inTime(half).length > 0) return award(0.5, inTime(half), why);
  if (!first || (full.length === 0 && half.length === 0)) return { ...NOTHING, because: why };
  return { ...NOTHING, because: [`It was said, but only after “${quote(first).words}”.`] };
}

/**
 * What was left out, of a play in which there was something to leave it out of: to say nothing is no way of keeping
 * to it.
 */
function absent(
  criterion: Extract<Criterion, { kind: 'absent' }>,
  all: readonly ReplyEntry[],
  talk: readonly ReplyEntry[],
): Award {
  const { none, each, points, beside } = criterion;
  const helped = (reply: ReplyEntry) =>
    reply.findings.some(({ label, possible }) =>
      possible ? false : beside.length > 0 ? beside.includes(label) : !COSTLY.has(label),
    );
  const met = distinct(find(all, none));
  if (!talk.some(helped)) {
    if (met.length > 0) return award(0, met);
    // What was said instead is shown: where it cost something else, that is what there is to see.
    const against = distinct(find(talk, [...COSTLY]));
    return against.length > 0
      ? award(0, against, ['Nothing beside this helped the customer, so there is nothing to show it in.'])
      : { ...NOTHING, because: ['Too little was said to show it in.'] };
  }
  if (met.length > 0) return award(Math.max(0, 1 - (each * met.length) / points), met);
  const reply = hardest(talk.filter(helped));
  return {
    share: 1,
    evidence: reply ? [whole(reply)] : [],
    because: [
      all.length === 1
        ? 'Nothing of the kind in your reply.'
        : `Nothing of the kind in your ${all.length} replies.`,
    ],
  };
}

/** Owned where it was ours; where it was not, felt with the customer and not taken on (P5). */
function acknowledged(talk: readonly ReplyEntry[], ours: boolean): Award {
  if (ours) {
    const owned = find(talk, ['ownership', 'apology.sincere']);
    return owned.length > 0 ? award(1, owned) : NOTHING;
  }
  const taken = find(talk, ['ownership']);
  if (taken.length > 0) return award(0, taken, ['You took on what was not yours to own.']);
  const feltWith = find(talk, ['empathy', 'sympathy']);
  return feltWith.length > 0 ? award(1, feltWith) : NOTHING;
}

function options(talk: readonly ReplyEntry[]): Award {
  const best = talk.find((reply) => reply.options === 2 || reply.options === 3);
  if (best) {
    const found = find([best], ['choice.option', 'choice.ask', 'choice.gesture', 'remedy.given']);
    return found.length > 0 ? award(1, found) : { share: 1, evidence: [whole(best)], because: [] };
  }
  const some = talk.find((reply) => reply.options > 0 || reply.remedies.length > 0);
  return some ? { share: 1 / 3, evidence: [whole(some)], because: [] } : NOTHING;
}

/** Half for what one may decide alone, half for a worth that fits the loss and the guide's level (P14, P18, P19). */
function remedy(talk: readonly ReplyEntry[], play: PlayState, { edition }: StageSet): Award {
  const { taken, within, worth, fair, onGuide } = remedyFit(play, edition);
  const named = talk.find((reply) => reply.remedies.some((id) => taken.includes(id)));
  if (!named || taken.length === 0) return NOTHING;
  const fits = fair === 'fair' && onGuide.length === taken.length;
  const unfit =
    fair === 'fair'
      ? 'The guide has something else for this level of trouble.'
      : `That is ${fair === 'more' ? 'more than it takes: about' : 'too little: about'} ${Math.round(worth * 100)}% of what was lost.`;
  const had = `Chosen or given: ${taken.flatMap((id) => edition.scenario.remedies[id]?.what ?? []).join('; ')}.`;
  return {
    share: (within ? 0.5 : 0.25) + (fits ? 0.5 : 0.25),
    evidence: [whole(named)],
    because: [
      ...(within && fits ? [] : [had]),
      ...(within ? [] : ['It was more than you may decide alone.']),
      ...(fits ? [] : [unfit]),
    ],
  };
}

/** Promises of the trainee's own that a customer could hold them to, and what could never be, however it was put. */
function promised({ ledger }: PlayState): readonly LedgerEntry[] {
  return ledger.filter(
    (entry) => entry.source === 'said' && (isFirm(entry) || entry.because === 'ruled-out'),
  );
}

function words(entries: readonly LedgerEntry[]): readonly Evidence[] {
  return entries
    .slice(0, MAX_EVIDENCE)
    .map(({ reply, start, end, text }) => ({ reply, start, end, words: text }));
}

function possible(play: PlayState, talk: readonly ReplyEntry[]): Award {
  const made = promised(play);
  if (made.length === 0) {
    const honest = find(talk, ['promise.honest']);
    return honest.length > 0 ? award(1, honest) : NOTHING;
  }
  const unsound = made.filter(({ judged }) => judged !== 'possible');
  return {
    share: 1 - unsound.length / made.length,
    evidence: words(unsound.length > 0 ? unsound : made),
    because: [...new Set(unsound.map(({ judged, because }) => judgedWords(judged, because)))],
  };
}

/** What each came to: done in time is all of it, done late or taken back in time is half. */
function kept(play: PlayState): Award {
  const made = promised(play);
  const broken = made.filter(({ status, warned }) => status === 'broken' && !warned);
  if (broken.length > 0) return { share: 0, evidence: words(broken), because: [] };
  const settled = made.filter(({ status }) => status !== 'open');
  const late = settled.filter(({ late }) => late);
  const warned = settled.filter(({ warned, status }) => warned && status === 'broken');
  if (settled.length > 0) {
    return {
      share: 1 - (late.length + warned.length) / (2 * settled.length),
      evidence: words([...late, ...warned].length > 0 ? [...late, ...warned] : settled),
      because: [
        ...(late.length > 0 ? ['Done, but late.'] : []),
        ...(warned.length > 0 ? ['Not done, but the customer was told before it was due.'] : []),
      ],
    };
  }
  // What the play gives no occasion for is left undone by nobody.
  const open = made.filter(({ judged }) => judged === 'possible');
  return open.length > 0
    ? {
        share: 1,
        evidence: words(open),
        because: ['None of it fell due in this play: nothing was left undone.'],
      }
    : NOTHING;
}

/** How often word was sent of the times it was due (P11). */
function updates(play: PlayState, { edition }: StageSet): Award {
  const due = edition.scenario.afterwards.length;
  const sent = play.updates.filter((update) => update.sent === true);
  const wrote = replies(play).filter(
    (reply) => reply.stage === 'afterwards' && sent.some(({ moment }) => moment === reply.moment),
  );
  if (wrote.length === 0) return NOTHING;
  return { share: wrote.length / due, evidence: wrote.slice(0, MAX_EVIDENCE).map(whole), because: [] };
}

/** What a play earns of one criterion, with the words that earned or cost it. */
export function judge(criterion: Criterion, play: PlayState, set: StageSet): Award {
  const all = replies(play);
  const talk = all.filter((reply) => reply.stage === 'conversation');
  const ours = faultIsOurs(set.persona);
  switch (criterion.kind) {
    case 'shown':
      return shown(criterion, all, ours, set);
    case 'absent':
      return absent(criterion, all, talk);
    case 'acknowledged':
      return acknowledged(talk, ours);
    case 'options':
      return options(talk);
    case 'remedy':
      return remedy(talk, play, set);
    case 'promises-possible':
      return possible(play, talk);
    case 'promises-kept':
      return kept(play);
    case 'updates-sent':
      return updates(play, set);
    case 'message-sent': {
      const message = all.find((reply) => reply.moment === 'follow-up');
      const says = message?.findings.some(({ label, possible }) => !possible && !COSTLY.has(label));
      return message && says ? { share: 1, evidence: [whole(message)], because: [] } : NOTHING;
    }
  }
}
