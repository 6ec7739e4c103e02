import { UTILITY } from '#domain/customer/compensation.ts';
import { GAINS, type GainTable } from '#domain/customer/gains.ts';
import type { Persona } from '#domain/customer/persona.ts';
import { FAULT } from '#domain/customer/persona-weights.ts';
import { toleranceOf } from '#domain/customer/silence.ts';
import type { Behaviour } from '#domain/language/behaviour.ts';
import { type Act, happens, playScript, reply, silence, time } from './customer-script.ts';

/** One claim about customers of some kind: every one of them must bear it out. */
export interface Claim {
  /** Which of the ten facts it is a part of. */
  readonly fact: number;
  readonly sentence: string;
  /** Of whom it is claimed, in words and as a test. */
  readonly among: string;
  readonly domain: (persona: Persona) => boolean;
  readonly holds: (persona: Persona, gains?: GainTable) => boolean;
  /** Gains so wrong that some customer in the domain would belie it; none for what no gain decides. */
  readonly beliedBy?: Partial<GainTable>;
}

const everybody = () => true;
const DAY = 86_400;
const OWNED: readonly Behaviour[] = ['apology.sincere', 'ownership'];
const FULL: readonly Behaviour[] = [
  'apology.sincere',
  'ownership',
  'empathy',
  'followup.cause',
  'followup.prevention',
  'goal',
];
/** A refund, a voucher: worth `share` of the loss, putting nothing right by itself. */
const pays = (share: number) => reply(['remedy.given'], { compensation: share });

/** Three ways to be treated before something is given; each a short talk. */
const PROCESS = {
  good: [reply(['empathy', ...OWNED]), reply(['choice.ask', 'goal']), happens('fast')],
  mixed: [reply(['empathy', ...OWNED]), reply(['choice.ask', 'effort']), happens('late')],
  bad: [reply(['dispute']), reply(['excuse.system', 'effort']), happens('late')],
} as const satisfies Record<string, readonly Act[]>;

/** All that the literature asks for, from the first words to the message a week after. */
export const EXCELLENT: readonly Act[] = [
  reply(['empathy', ...OWNED, 'goal']),
  reply(['followup.cause', 'choice.option', 'choice.ask'], { options: 2 }),
  reply(['remedy.given', 'promise.bounded', 'followup.check-back', 'next-steps'], {
    compensation: 1,
    restores: true,
    fast: true,
  }),
  happens('update'),
  happens('promise-kept'),
  time(DAY, true),
  reply(['followup.prevention', 'followup.thanks']),
  happens('follow-up', { withPrevention: true }),
];

/** More than anyone would do: the same with everything else that pleases. */
const LAVISH: readonly Act[] = [
  ...EXCELLENT.slice(0, 2),
  reply([...FULL, 'choice.ask', 'choice.option'], { options: 3, forgiveness: true }),
  reply(['remedy.given', 'promise.bounded', 'promise.honest', 'followup.check-back', 'next-steps'], {
    compensation: UTILITY.peak.at,
    restores: true,
    fast: true,
  }),
  happens('update'),
  happens('promise-kept'),
  happens('promise-exceeded'),
  time(DAY, true),
  reply(['followup.prevention', 'followup.thanks']),
  happens('follow-up', { withPrevention: true }),
];

/** What was won by the last of the acts, in satisfaction with the recovery. */
function lastGain(persona: Persona, acts: readonly Act[], gains?: GainTable): number {
  const [without, all] = [acts.slice(0, -1), acts].map((each) => playScript(persona, each, gains));
  return (all?.readings.recovery ?? 0) - (without?.readings.recovery ?? 0);
}

/** c = 0 to 3 in steps of .125, so that 1 and 1.5 are among them. */
const SHARES = Array.from({ length: 25 }, (_, step) => step / 8);

function peaksBetween(values: readonly number[]): boolean {
  const best = Math.max(...values);
  const at = values.indexOf(best);
  const share = SHARES[at] ?? 0;
  const rises = values.every(
    (value, index) => index === 0 || index > at || value >= (values[index - 1] ?? 0),
  );
  const falls = values.every((value, index) => index <= at || value <= (values[index - 1] ?? 1));
  const turns = best > (values[0] ?? 1) && best > (values.at(-1) ?? 1);
  return rises && falls && turns && share >= 1 && share <= UTILITY.peak.at;
}

const apologies = (times: number) => Array.from({ length: times }, () => reply(OWNED));

/** A promise made, and trust enough that there is something to lose. */
const PROMISED: readonly Act[] = [reply([...OWNED, 'empathy']), reply(['promise.bounded', 'next-steps'])];
const trustAfter = (persona: Persona, acts: readonly Act[], gains?: GainTable) =>
  playScript(persona, acts, gains).end.trust;

/** The ten facts, in one list though it is long: the tests, the page and the bench must mean the same by them. */
export const CLAIMS: readonly Claim[] = [
  {
    fact: 1,
    sentence: 'compensation without an apology leaves how the customer was treated low',
    beliedBy: { compensation: { interactional: 0.5, distributive: 0.5 } },
    among: 'all customers',
    domain: everybody,
    holds: (persona, gains) => {
      const paid = [reply(['promise.bounded']), pays(1), reply(['next-steps'])];
      const said = [reply(FULL), ...paid];
      const { states, end } = playScript(persona, paid, gains);
      const treated = playScript(persona, said, gains).end.interactional;
      return (
        end.interactional <= 0.5 && end.interactional < treated && end.distributive > states[0].distributive
      );
    },
  },
  {
    fact: 1,
    sentence: 'an apology alone leaves what the customer got low',
    beliedBy: { apology: { distributive: 0.5 } },
    among: 'all customers',
    domain: everybody,
    holds: (persona, gains) => {
      const { states, end } = playScript(
        persona,
        [reply(FULL), reply(['empathy', 'promise.bounded'])],
        gains,
      );
      const paid = playScript(persona, [reply(FULL), pays(1)], gains).end.distributive;
      return (
        end.distributive <= 0.5 && end.distributive < paid && end.interactional > states[0].interactional
      );
    },
  },
  {
    fact: 1,
    sentence: 'speed moves how easy and fast it was the most',
    beliedBy: { apology: { ...GAINS.apology, procedural: 0.9 } },
    among: 'all customers',
    domain: everybody,
    holds: (persona, gains) => {
      const first = reply(['next-steps']);
      const from = playScript(persona, [first], gains).end;
      const moved = (act: Act) => {
        const { end } = playScript(persona, [first, act], gains);
        return {
          procedural: end.procedural - from.procedural,
          others: (['distributive', 'interactional', 'trust', 'control', 'anger'] as const).map((name) =>
            Math.abs(end[name] - from[name]),
          ),
        };
      };
      const fast = moved(happens('fast'));
      const rivals = [reply(OWNED), reply(['empathy']), pays(1), reply(['choice.option'], { options: 2 })];
      return (
        Math.max(...fast.others) < fast.procedural &&
        rivals.every((act) => moved(act).procedural < fast.procedural)
      );
    },
  },
  {
    fact: 2,
    sentence: '220% without an apology is worse than 100% with one',
    beliedBy: { excess: { interactional: 0.3, trust: 0.14, anger: -0.06 } },
    among: 'failures of ours or of a supplier',
    domain: ({ fault }) => FAULT[fault] >= 0.5,
    holds: (persona, gains) => {
      const { readings: lavish } = playScript(persona, [reply(['promise.bounded']), pays(2.2)], gains);
      const fair = playScript(persona, [reply(OWNED), reply(['promise.bounded']), pays(1)], gains).readings;
      // Satisfaction with the firm may have reached the bottom either way.
      return lavish.recovery < fair.recovery && lavish.satisfaction <= fair.satisfaction;
    },
  },
  {
    fact: 3,
    sentence:
      'with the apology constant, satisfaction over compensation is an inverted U with its peak between 100% and 150%',
    beliedBy: { compensation: { distributive: -0.5 } },
    among: 'all customers',
    domain: everybody,
    holds: (persona, gains) =>
      [[], [reply(OWNED)], [reply(FULL)]].every((before) => {
        const ends = SHARES.map((share) =>
          playScript(persona, [...before, reply(['promise.bounded']), pays(share)], gains),
        );
        return peaksBetween(ends.map(({ readings }) => readings.recovery));
      }),
  },
  {
    fact: 4,
    sentence: 'compensation adds most where the process was mixed, less where it was good or bad',
    beliedBy: { empathy: { interactional: -0.24, anger: 0.24 } },
    among: 'failures of ours or of a supplier, severity up to .25',
    domain: ({ fault, severity }) => FAULT[fault] >= 0.8 && severity <= 0.25,
    holds: (persona, gains) => {
      const added = (process: readonly Act[]) => lastGain(persona, [...process, pays(1)], gains);
      const mixed = added(PROCESS.mixed);
      return mixed > added(PROCESS.good) && mixed > added(PROCESS.bad);
    },
  },
  {
    fact: 5,
    sentence: 'a small first failure, excellently handled, leaves the customer more satisfied than before it',
    beliedBy: { 'follow-up': { trust: -0.2, procedural: -0.14, interactional: -0.1 } },
    among: 'first failures, severity up to .30',
    domain: ({ severity, priorFailures }) => severity <= 0.3 && priorFailures === 0,
    holds: (persona, gains) => playScript(persona, EXCELLENT, gains).readings.satisfaction > persona.baseline,
  },
  {
    fact: 5,
    sentence: 'a grave failure, or a second one that is not small, never does, however well it is handled',
    beliedBy: { 'promise-kept': { trust: 0.9, procedural: 0.9, interactional: 0.9 } },
    among: 'severity from .70; repeated failures of severity from .25',
    domain: ({ severity, priorFailures }) => severity >= 0.7 || (priorFailures >= 1 && severity >= 0.25),
    holds: (persona, gains) =>
      [EXCELLENT, LAVISH].every(
        (script) => playScript(persona, script, gains).readings.satisfaction <= persona.baseline,
      ),
  },
  {
    fact: 5,
    sentence: 'loyalty hardly gains by a failure, however well it is handled',
    beliedBy: {
      options: { distributive: 1 },
      fix: { anger: -1 },
      'follow-up': { trust: 1, procedural: 1, interactional: 1 },
    },
    among: 'all customers',
    domain: everybody,
    holds: (persona, gains) =>
      [EXCELLENT, LAVISH].every((script) => playScript(persona, script, gains).readings.loyalty < 0.02),
  },
  {
    fact: 6,
    sentence: 'a broken promise costs more than one and a half times the trust that a kept one earns',
    beliedBy: { 'promise-broken': { ...GAINS['promise-broken'], trust: -0.2 } },
    among: 'trust of .43 or more before it',
    domain: (persona) => trustAfter(persona, PROMISED) >= 0.43,
    holds: (persona, gains) => {
      const before = trustAfter(persona, PROMISED, gains);
      const kept = trustAfter(persona, [...PROMISED, happens('promise-kept')], gains) - before;
      const broken = before - trustAfter(persona, [...PROMISED, happens('promise-broken')], gains);
      return kept > 0 && broken > 1.5 * kept;
    },
  },
  {
    fact: 6,
    sentence: 'to exceed a promise earns what keeping it earns',
    beliedBy: { 'promise-kept': { trust: -0.22 } },
    among: 'trust of .43 or more before it',
    domain: (persona) => trustAfter(persona, PROMISED) >= 0.43,
    holds: (persona, gains) =>
      trustAfter(persona, [...PROMISED, happens('promise-exceeded')], gains) ===
        trustAfter(persona, [...PROMISED, happens('promise-kept')], gains) &&
      trustAfter(persona, [...PROMISED, happens('promise-kept')], gains) >
        trustAfter(persona, PROMISED, gains),
  },
  {
    fact: 7,
    sentence: 'silence is free inside the tolerance, then anger rises',
    among: 'all customers',
    domain: everybody,
    holds: (persona, gains) => {
      const anger = (tolerances: number) =>
        playScript(persona, [reply(['next-steps']), silence(tolerances * toleranceOf(persona))], gains).end
          .anger;
      const free = anger(0);
      return anger(0.5) === free && anger(1) === free && anger(1.5) > free && anger(3) > anger(1.5);
    },
  },
  {
    fact: 7,
    sentence: 'a stated time delays the anger that silence brings',
    among: 'all customers',
    domain: everybody,
    holds: (persona, gains) => {
      const anger = (tolerances: number, told: { timeGiven?: boolean; explained?: boolean }) =>
        playScript(persona, [reply(['next-steps']), silence(tolerances * toleranceOf(persona), told)], gains)
          .end.anger;
      const free = anger(0, {});
      const time = { timeGiven: true };
      return (
        anger(1.4, {}) > free &&
        anger(1.4, time) === free &&
        anger(3, time) > free &&
        anger(3, time) < anger(3, {}) &&
        anger(3, { ...time, explained: true }) < anger(3, time)
      );
    },
  },
  {
    fact: 8,
    sentence: 'the first apology helps, the second less, four are worse than two',
    beliedBy: { 'apology-worn': { trust: 0.06, interactional: 0.05 } },
    among: 'all failures but the customer’s own',
    domain: ({ fault }) => FAULT[fault] >= 0.2,
    holds: (persona, gains) => {
      const after = (times: number) => playScript(persona, apologies(times), gains).readings.recovery;
      const [none, one, two, four] = [after(0), after(1), after(2), after(4)];
      return one > none && two > one && two - one < one - none && four < two;
    },
  },
  {
    fact: 9,
    sentence: 'empathy first lowers anger, and more than to begin with an explanation or options',
    beliedBy: { empathy: { anger: 0.24 } },
    among: 'failures of ours or of a supplier',
    domain: ({ fault }) => FAULT[fault] >= 0.8,
    holds: (persona, gains) => {
      const anger = (first: Act) =>
        playScript(persona, [first, reply(['next-steps'])], gains).states[1]?.anger ?? 1;
      const { states } = playScript(persona, [reply(['empathy']), reply(OWNED)], gains);
      const begun = states[1]?.anger ?? 1;
      return (
        begun < states[0].anger &&
        begun < anger(reply(['followup.cause'])) &&
        begun < anger(reply(['choice.option'], { options: 2 }))
      );
    },
  },
  {
    fact: 9,
    sentence: 'two or three options move satisfaction less than half as much as a full apology does',
    beliedBy: { options: { ...GAINS.options, distributive: 0.24 } },
    among: 'failures of ours or of a supplier',
    domain: ({ fault }) => FAULT[fault] >= 0.8,
    holds: (persona, gains) => {
      const first = reply(['next-steps']);
      const full = lastGain(
        persona,
        [
          first,
          reply(
            FULL.filter((each) => each !== 'empathy'),
            { forgiveness: true },
          ),
        ],
        gains,
      );
      return [2, 3].every((options) => {
        const offered = lastGain(persona, [first, reply(['choice.option'], { options })], gains);
        return offered > 0 && offered < full / 2;
      });
    },
  },
  {
    fact: 10,
    sentence: 'a fix alone ends below where the customer was before the failure',
    beliedBy: { fix: { procedural: 0.9, trust: 0.9, anger: -0.9 } },
    among: 'severity from .15',
    domain: ({ severity }) => severity >= 0.15,
    holds: (persona, gains) => {
      const { states, readings } = playScript(
        persona,
        [reply(['next-steps']), reply(['remedy.given'], { restores: true })],
        gains,
      );
      return readings.satisfaction < persona.baseline && (states.at(-1)?.distributive ?? 1) <= 0.55;
    },
  },
  {
    fact: 10,
    sentence: 'more than three options give less control than two or three',
    beliedBy: { 'options-many': { control: 0.34 } },
    among: 'all customers',
    domain: everybody,
    holds: (persona, gains) => {
      const first = reply(['next-steps']);
      const control = (options: number) =>
        playScript(persona, [first, reply(['choice.option'], { options })], gains).end.control;
      return [2, 3].every((few) => [4, 5, 8].every((many) => control(many) < control(few)));
    },
  },
];
