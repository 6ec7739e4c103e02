import type { Behaviour } from '../language/behaviour.ts';
import type { Finding } from '../language/finding.ts';
import type { LanguagePack } from '../language/pack.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { judgeDeed } from './judge-promise.ts';
import { isFirm, type Judgement, type LedgerEntry } from './ledger-entry.ts';
import { mentioned } from './remedies.ts';
import { overstated, ruledOutBy } from './ruled-out.ts';

const SURE: Readonly<Partial<Record<Behaviour, LedgerEntry['sure']>>> = {
  'promise.bounded': 'firm',
  'followup.check-back': 'firm',
  'promise.overcertain': 'certain',
  'promise.vague': 'vague',
  'promise.proxy': 'passed-on',
};

/** The same words promise once: what is said of being in touch goes before what is said of doing. */
const FIRST: readonly Behaviour[] = [
  'followup.check-back',
  'promise.bounded',
  'promise.overcertain',
  'promise.proxy',
  'promise.vague',
];

/** Minutes in which an hour is due that is over already on the day it is named for. */
const OVER = 1;
const HOUR =
  /^(?!.*\b(?:min|moment|sec)).*(?:\d|\b(?:noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/i;

const OPEN = { atDue: null, status: 'open', settled: null, warned: false, late: false } as const;

function speaker(words: string, { speakers }: LanguagePack): LedgerEntry['who'] {
  if (speakers.i.test(words)) return 'i';
  return speakers.we.test(words) ? 'we' : 'others';
}

function hollow(sure: LedgerEntry['sure']): Judgement | undefined {
  if (sure === 'vague') return { judged: 'unknowable', because: 'no-time' };
  return sure === 'passed-on' ? { judged: 'unknowable', because: 'others-hands' } : undefined;
}

/** The promises of one reply, firm and hollow ones, each judged against the scenario's facts (P9, P10). */
export function promisesIn(
  text: string,
  findings: readonly Finding[],
  scenario: Scenario,
  pack: LanguagePack,
  reply: number,
  clock: number,
): LedgerEntry[] {
  const taken: Finding[] = [];
  const beyond = overstated(text, scenario, pack);
  const found = findings.filter((finding) => !finding.possible && SURE[finding.label] !== undefined);
  for (const label of FIRST) {
    const more = found.filter((finding) => finding.label === label);
    taken.push(
      ...more.filter(
        (finding) => !taken.some((each) => each.start < finding.end && finding.start < each.end),
      ),
    );
  }
  const made = taken
    .sort((a, b) => a.start - b.start)
    .flatMap((finding): LedgerEntry[] => {
      const { bound, amount } = finding.slots;
      const sure = SURE[finding.label] ?? 'firm';
      if (sure === 'firm' && !bound) return [];
      const words = text.slice(finding.start, finding.end);
      const who = speaker(words, pack);
      const contact = finding.label === 'followup.check-back';
      // To be in touch about a thing is not to promise it; that somebody else will be there is more than that.
      const ruledOut =
        hollow(sure) || (contact && who !== 'others') ? undefined : ruledOutBy(words, scenario);
      const what = contact && !ruledOut ? 'contact' : 'deed';
      const ids = mentioned(words, scenario.remedies);
      const remedy = ids.find((id) => scenario.remedies[id]?.restores) ?? ids[0] ?? null;
      const appointed = bound !== undefined && pack.appointed.test(bound.text);
      // An hour that is over on the day named comes no more: it is due at no time, and nothing settles it by the clock.
      const over = bound?.minutes === OVER && HOUR.test(bound.text);
      const seconds = bound?.minutes == null || over ? null : bound.minutes * 60;
      const named = remedy === null ? undefined : scenario.remedies[remedy];
      const judged =
        hollow(sure) ??
        ruledOut ??
        (over
          ? ({ judged: 'unlikely', because: 'time-over' } as const)
          : sure === 'certain' && !bound
            ? ({ judged: 'unknowable', because: 'nobody-can-know' } as const)
            : what === 'contact'
              ? ({ judged: 'possible', because: 'own-hands' } as const)
              : judgeDeed(seconds, named, amount, scenario));
      const beyondReach = judged.because === 'ruled-out' || judged.because === 'over-authority';
      return [
        {
          source: 'said',
          reply,
          text: words,
          start: finding.start,
          end: finding.end,
          who,
          what,
          remedy,
          fixes: named?.restores ?? false,
          bound: bound?.text ?? null,
          appointed,
          due: seconds === null ? null : clock + seconds,
          sure,
          // What is not the trainee's to give cannot be done by saying that it was.
          byHand: what === 'deed' && sure === 'firm' && !named?.restores && who === 'i' && !beyondReach,
          ...judged,
          ...OPEN,
        },
      ];
    });
  // What was heard as a promise beside it is judged already; a "definitely" in it is not.
  const heard = made.filter((entry) => isFirm(entry));
  const unheard = beyond.filter(
    (each) => !heard.some(({ start, end }) => start < each.end && each.start < end),
  );
  return [
    ...made.filter(
      (entry) => isFirm(entry) || !unheard.some(({ start, end }) => start < entry.end && entry.start < end),
    ),
    ...unheard.map(
      ({ start, end, judgement }): LedgerEntry => ({
        source: 'said',
        reply,
        text: text.slice(start, end),
        start,
        end,
        who: speaker(text.slice(start, end), pack),
        what: 'deed',
        remedy: null,
        fixes: false,
        bound: null,
        appointed: false,
        due: null,
        sure: 'firm',
        byHand: false,
        ...judgement,
        ...OPEN,
      }),
    ),
  ].sort((a, b) => a.start - b.start);
}

/** What the customer picked and does not have yet: a promise like any other (P18). */
export function promiseOfPick(
  id: string,
  { text, index }: { readonly text: string; readonly index: number },
  scenario: Scenario,
  clock: number,
): LedgerEntry[] {
  const remedy = scenario.remedies[id];
  const takes = remedy?.takes ?? (remedy?.restores ? scenario.facts.fix.takes[1] : undefined);
  if (!remedy || takes === undefined) return [];
  const judged = judgeDeed(takes, remedy, undefined, scenario);
  return [
    {
      source: 'picked',
      reply: index,
      text: remedy.what,
      start: 0,
      end: text.length,
      who: 'we',
      what: 'deed',
      remedy: id,
      fixes: remedy.restores,
      bound: null,
      appointed: false,
      due: clock + takes,
      sure: 'firm',
      byHand: false,
      ...judged,
      ...OPEN,
    },
  ];
}
