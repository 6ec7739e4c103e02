import type { Persona } from '../customer/persona.ts';
import { FAULT } from '../customer/persona-weights.ts';
import { respond } from '../customer/respond.ts';
import { toleranceOf } from '../customer/silence.ts';
import { mood } from '../customer/state.ts';
import { analyze } from '../language/analyze.ts';
import type { Behaviour } from '../language/behaviour.ts';
import type { Analysis, Finding } from '../language/finding.ts';
import type { LanguagePack } from '../language/pack.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { restates } from './ledger-entry.ts';
import { readLetter } from './letter.ts';
import type { PlayState, ReplyEntry, Stage } from './play-state.ts';
import { lastReply, logged } from './play-state.ts';
import { promiseOfPick, promisesIn } from './promises-in.ts';
import { RecallByPair } from './recall.ts';
import { contains, type Offer, offerIn } from './remedies.ts';
import { factOf, overstated } from './ruled-out.ts';
import { localTime, type StageSet } from './stage-set.ts';
import { takingOf } from './taking.ts';
import { worthOf } from './worth.ts';

export interface Said {
  readonly text: string;
  readonly option: number | null;
  readonly at: number;
}

/** Acts that only a message written afterwards can do: in the talk itself the same words tell something else. */
export const LOOKING_BACK: ReadonlySet<Behaviour> = new Set<Behaviour>(['accommodation', 'resolution']);

/** A reply as it was read, and what it puts on the table in this scenario. */
export interface Understood extends Analysis {
  readonly offer: Offer;
}

const BLAMING: ReadonlySet<Behaviour> = new Set<Behaviour>(['excuse.other-party', 'excuse.system']);
const OWNING: ReadonlySet<Behaviour> = new Set<Behaviour>([
  'apology.sincere',
  'ownership',
  'followup.prevention',
]);

/**
 * In a message days later it has to be told what went wrong, and often that was somebody else: beside what is owned or
 * has been changed it is the cause and no excuse (P21).
 */
function toldAsCause(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ label, possible }) => !possible && OWNING.has(label))) return findings;
  return findings.map(
    (finding): Finding =>
      BLAMING.has(finding.label)
        ? {
            ...finding,
            label: 'followup.cause',
            reason: 'It says what went wrong, beside what you own or have changed.',
          }
        : finding,
  );
}

/** What is promised against the facts or beyond the trainee's authority is said too surely, in whatever words. */
function withOverstated(
  text: string,
  findings: readonly Finding[],
  scenario: Scenario,
  pack: LanguagePack,
): readonly Finding[] {
  const more = overstated(text, scenario, pack).filter(
    (each) =>
      !findings.some(
        ({ label, possible, start, end }) =>
          label === 'promise.overcertain' && !possible && start < each.end && each.start < end,
      ),
  );
  if (more.length === 0) return findings;
  const found = more.map(({ start, end, judgement }): Finding => {
    const fact = factOf(judgement, scenario);
    return {
      label: 'promise.overcertain',
      start,
      end,
      rule: 'promise.overcertain/against-the-facts',
      confidence: 1,
      possible: false,
      reason: `This promises what is not yours to promise: ${fact}`,
      slots: {},
    };
  });
  return [...findings, ...found].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What a reading comes to at a stage of a play. */
export function understand(
  text: string,
  read: Analysis,
  stage: Stage,
  scenario: Scenario,
  pack: LanguagePack,
): Understood {
  const findings =
    stage === 'follow-up'
      ? toldAsCause(read.findings)
      : withOverstated(
          text,
          read.findings.filter(({ label }) => !LOOKING_BACK.has(label)),
          scenario,
          pack,
        );
  return { findings, nearMisses: read.nearMisses, offer: offerIn(text, findings, scenario, pack) };
}

/** Of one scenario; each is a kilobyte or two. */
const MOST_RECALLED = 1000;
const options = new RecallByPair<LanguagePack, Scenario, Understood>(MOST_RECALLED);

/**
 * What an option that was chosen is understood as. Play after play the same few are chosen at the same few times, so
 * each reading is kept for the next; the key has all that it hangs on beside pack and scenario.
 */
function understandOption({ text, at }: Said, stage: Stage, { edition, pack }: StageSet): Understood {
  const now = localTime({ edition }, at);
  const key = `${stage} ${now.weekday} ${now.minutes} ${text}`;
  return options.of(pack, edition.scenario).get(key, () => {
    const { findings, nearMisses } = analyze(text, pack, now);
    // Copied, a finding has its evidence, and lets go of what that is worked out from.
    const read = { findings: findings.map((finding) => ({ ...finding })), nearMisses };
    return understand(text, read, stage, edition.scenario, pack);
  });
}

/** Hears a reply: what it does, what the customer picks, how the customer feels then. */
export function hear(state: PlayState, said: Said, set: StageSet): PlayState {
  if (said.option !== null) return takeIn(state, said, understandOption(said, state.stage, set), set);
  const read = analyze(said.text, set.pack, localTime(set, said.at));
  return takeIn(state, said, understand(said.text, read, state.stage, set.edition.scenario, set.pack), set);
}

/** The same for a reply that has been understood already. */
export function takeIn(
  state: PlayState,
  said: Said,
  { findings: read, nearMisses, offer }: Understood,
  set: StageSet,
): PlayState {
  const { scenario } = set.edition;
  const findings =
    state.stage === 'follow-up' ? readLetter(said.text, read, state, scenario, set.pack) : read;
  const firm = findings.filter((finding) => !finding.possible);
  const { picked, justPicked, counters, fresh } = takingOf(
    { text: said.text, findings, remedies: offer.remedies, options: offer.options },
    { picked: state.picked, given: state.given, countered: state.countered !== null },
    scenario,
  );
  const restoring = fresh.map((id) => scenario.remedies[id]).find((remedy) => remedy?.restores);
  const worth = worthOf([...state.given, ...fresh], scenario) - worthOf(state.given, scenario);
  const told = state.stage === 'conversation' ? askedFact(said.text, state, scenario) : undefined;
  const index = (lastReply(state)?.index ?? -1) + 1;
  const felt = respond(state.customer, state.tally, state.recent, set.persona, {
    behaviours: firm.map((finding) => finding.label),
    options: offer.options,
    compensation: scenario.facts.loss.cents > 0 ? worth / scenario.facts.loss.cents : 0,
    restores: restoring !== undefined,
    fast:
      restoring !== undefined &&
      said.at + (restoring.takes ?? scenario.facts.fix.takes[0]) <= toleranceOf(set.persona),
    forgiveness: set.pack.forgiveness.test(said.text),
    turn: index + 1,
  });
  const entry: ReplyEntry = {
    kind: 'reply',
    index,
    stage: state.stage,
    moment: state.moment,
    at: said.at,
    text: said.text,
    option: said.option,
    findings,
    nearMisses,
    remedies: offer.remedies,
    options: offer.options,
    moodBefore: mood(state.customer),
    mood: mood(felt.state),
    after: felt.state,
  };
  const next: PlayState = {
    ...state,
    clock: said.at,
    customer: felt.state,
    tally: felt.tally,
    recent: felt.recent,
    transcript: [...state.transcript, entry],
    tries: state.tries + 1,
    quiet: 0,
    offered: [...new Set([...state.offered, ...offer.remedies])],
    picked,
    justPicked,
    countered: counters ? 'now' : state.countered && 'before',
    given: [...state.given, ...fresh],
    revealed: told ? [...state.revealed, told.id] : state.revealed,
    askedFor: told?.id ?? null,
    ledger: [
      ...state.ledger,
      ...promisesIn(said.text, findings, scenario, set.pack, index, said.at).filter(
        (entry) => !state.ledger.some((before) => restates(entry, before)),
      ),
      ...(justPicked && picked ? promiseOfPick(picked, entry, scenario, said.at) : []),
    ],
  };
  return logged(next, felt.causes);
}

/** The hidden fact that a question asks for and that is not known yet. */
export function askedFact(
  text: string,
  { revealed }: Pick<PlayState, 'revealed'>,
  { facts }: Scenario,
): Scenario['facts']['hidden'][number] | undefined {
  if (!text.includes('?')) return undefined;
  return facts.hidden.find(({ id, asked }) => asked && !revealed.includes(id) && contains(text, asked.words));
}

/** Whether the firm, or a supplier it answers for, caused the failure. */
export function faultIsOurs(persona: Persona): boolean {
  return FAULT[persona.fault] > 0.5;
}
