import type { Behaviour } from '../language/behaviour.ts';
import type { Finding } from '../language/finding.ts';
import type { LanguagePack } from '../language/pack.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { judgeDeed } from './judge-promise.ts';
import type { Judgement, LedgerEntry } from './ledger-entry.ts';
import { mentioned } from './remedies.ts';

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
  const found = findings.filter((finding) => !finding.possible && SURE[finding.label] !== undefined);
  for (const label of FIRST) {
    const more = found.filter((finding) => finding.label === label);
    taken.push(
      ...more.filter(
        (finding) => !taken.some((each) => each.start < finding.end && finding.start < each.end),
      ),
    );
  }
  return taken
    .sort((a, b) => a.start - b.start)
    .flatMap((finding): LedgerEntry[] => {
      const { bound, amount } = finding.slots;
      const sure = SURE[finding.label] ?? 'firm';
      if (sure === 'firm' && !bound) return [];
      const words = text.slice(finding.start, finding.end);
      const what = finding.label === 'followup.check-back' ? 'contact' : 'deed';
      const ids = mentioned(words, scenario.remedies);
      const remedy = ids.find((id) => scenario.remedies[id]?.restores) ?? ids[0] ?? null;
      const seconds = bound?.minutes == null ? null : bound.minutes * 60;
      const named = remedy === null ? undefined : scenario.remedies[remedy];
      const who = speaker(words, pack);
      const judged =
        hollow(sure) ??
        (sure === 'certain' && !bound
          ? ({ judged: 'unknowable', because: 'nobody-can-know' } as const)
          : what === 'contact'
            ? ({ judged: 'possible', because: 'own-hands' } as const)
            : judgeDeed(seconds, named, amount, scenario));
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
          appointed: bound !== undefined && pack.appointed.test(bound.text),
          due: seconds === null ? null : clock + seconds,
          sure,
          byHand: what === 'deed' && sure === 'firm' && !named?.restores && who === 'i',
          ...judged,
          atDue: null,
          status: 'open',
          settled: null,
          warned: false,
          late: false,
        },
      ];
    });
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
      atDue: null,
      status: 'open',
      settled: null,
      warned: false,
      late: false,
    },
  ];
}
