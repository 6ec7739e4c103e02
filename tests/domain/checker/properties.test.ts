import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { initialTransition, transition } from 'xstate';
import type { Asked } from '#domain/checker/asked.ts';
import { checkScenario, surveyed } from '#domain/checker/check-scenario.ts';
import { stateOf } from '#domain/checker/explore.ts';
import type { MayGraph } from '#domain/checker/may-graph.ts';
import { keyOf } from '#domain/checker/may-state.ts';
import { recordOf, type Step, stepsOf, type Trail, timeOf } from '#domain/checker/trail.ts';
import type { View } from '#domain/checker/view.ts';
import { drawPersona } from '#domain/customer/draw-persona.ts';
import { analyze } from '#domain/language/analyze.ts';
import type { Analysis } from '#domain/language/finding.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { advance, stayQuiet, type Way } from '#domain/play/advance.ts';
import { takes } from '#domain/play/branch.ts';
import { reach, startPlay } from '#domain/play/changes.ts';
import { takeIn, understand } from '#domain/play/hear.ts';
import { type PlayState, replies } from '#domain/play/play-state.ts';
import { machineOf, openOptions, replay } from '#domain/play/replay.ts';
import { localTime, type StageSet } from '#domain/play/stage-set.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { type GeneratedScenario, generatedScenario } from '../../support/generated-scenario.ts';
import { randomStep, randomTexts } from '../../support/random-steps.ts';
import { type Chance, seeded } from '../../support/seeded.ts';

// Each looks at many scenarios, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 600_000 });

const RUNS = Number(process.env.CHECKER_RUNS ?? 25);
const LONGEST = 14;
/** A scenario made by chance asks for more than the plays can show; what they do show is what is looked at here. */
const REPLIES = 400;
const within = (checking: GeneratedScenario): GeneratedScenario => ({ ...checking, replies: REPLIES });
const anySeed = fc.integer({ min: 0, max: 0xffff_ffff });

function setFor(edition: Edition, seed: number): StageSet {
  return { edition, persona: drawPersona(edition.scenario, seed), seed, pack: english };
}

const read = new Map<string, Analysis>();

/** As the analyzer reads it, each text once: the sentences the tests use tell their times from now. */
function reading(text: string): Analysis {
  const known = read.get(text);
  if (known) return known;
  const fresh = analyze(text, english, { weekday: 1, minutes: 720 });
  read.set(text, fresh);
  return fresh;
}

/** One random play step by step without the machine, which the tests of `advance` hold it equal to. */
function* walked(set: StageSet, chance: Chance, texts: readonly string[]) {
  const { scenario } = set.edition;
  let play = reach(startPlay(set), scenario.start, set);
  yield { play, before: null, way: null, steps: [] as readonly Step[] };
  const steps: Step[] = [];
  for (let turn = 0; turn < LONGEST && play.ending === null; turn++) {
    const before: PlayState = play;
    const step = randomStep(chance, before, set, texts);
    steps.push(step);
    let way: Way | null = null;
    if (step.kind === 'silence') play = stayQuiet(before, step.seconds, set);
    else {
      const said = { text: step.text, option: step.option, at: timeOf(before, step) };
      const understood = understand(step.text, reading(step.text), 'conversation', scenario, english);
      ({ play, way } = advance(before, said, understood, set));
    }
    yield { play, before, way, steps: steps as readonly Step[] };
  }
}

function placesOf(may: MayGraph): ReadonlySet<string> {
  return new Set([...may.states.values()].map(({ state }) => keyOf({ ...state, replies: 0 })));
}

/** What the branches of a moment were judged in: the flags that matter there, the tries and the mood. */
function judgedIn(heard: PlayState, asked: Asked): string {
  const facts = asked.moments.get(heard.moment);
  const held = stateOf(heard, asked);
  return `${held?.flags} ${Math.min(heard.tries, facts?.tries ?? 0)} ${facts?.asksMood ? (replies(heard).at(-1)?.mood ?? '') : undefined}`;
}

function visits(view: View, play: PlayState, places: ReadonlySet<string>, steps: readonly Step[]): void {
  const { may, asked } = view;
  const told = JSON.stringify(steps);
  if (play.ending !== null) {
    expect(may.endings, told).toContain(play.ending);
    return;
  }
  const state = stateOf(play, asked);
  expect(state, told).toBeDefined();
  if (state) expect(places.has(keyOf(state)), `${keyOf(state)} after ${told}`).toBe(true);
}

describe('the may graph', () => {
  it('has every state that the compiled machine comes to', () => {
    fc.assert(
      fc.property(generatedScenario, anySeed, (checking, seed) => {
        const view = surveyed(within(checking));
        const { edition } = checking;
        const places = placesOf(view.may);
        const situations = new Map(
          Object.keys(edition.scenario.moments).map((id) => [
            id,
            new Set(view.may.situations(id).map(({ flags, tries, mood }) => `${flags} ${tries} ${mood}`)),
          ]),
        );
        const texts = randomTexts(edition.scenario);
        const machine = machineOf(edition);
        const chance = seeded(seed);
        for (let plays = 0; plays < 5; plays++) {
          const set = setFor(edition, seed + plays);
          let [snapshot] = initialTransition(machine, set);
          [snapshot] = transition(machine, snapshot, { type: 'begin', at: 0 });
          const steps: Step[] = [];
          for (let turn = 0; turn < LONGEST; turn++) {
            const { play } = snapshot.context;
            visits(view, play, places, steps);
            if (play.ending !== null) break;
            const step = randomStep(chance, play, set, texts);
            steps.push(step);
            const at = timeOf(play, step);
            if (step.kind === 'silence') {
              [snapshot] = transition(machine, snapshot, { type: 'silence', at, seconds: step.seconds });
              continue;
            }
            const { text, option } = step;
            if (option !== null) expect(view.may.options).toContain(`${play.moment}/${option}`);
            const said = { text, option, at };
            const understood = understand(text, reading(text), 'conversation', edition.scenario, english);
            const { way } = advance(play, said, understood, set);
            if (way.kind === 'branch') {
              const told = JSON.stringify(steps);
              expect(view.may.branches, told).toContain(`${play.moment}/${way.branch}`);
              const heard = takeIn(play, said, understood, set);
              expect(situations.get(play.moment), told).toContain(judgedIn(heard, view.asked));
            }
            [snapshot] = transition(machine, snapshot, { type: 'reply', at, text, option });
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** The play of a trail as the real machine and the real analyzer have it. */
function replayed(steps: readonly Step[], set: StageSet): PlayState {
  const result = replay(set.edition, recordOf(steps, set), english);
  if (!result.ok) throw new Error(`event ${result.fault.event}: ${result.fault.reason}`);
  return result.play;
}

describe('what the checker found by playing', () => {
  it('is found by replaying the record of each of its plays', () => {
    fc.assert(
      fc.property(generatedScenario, (checking) => {
        const { found, set } = surveyed(within(checking));
        const shows = (trail: Trail): PlayState => {
          const play = replayed(stepsOf(trail), set);
          expect(play.ending).toBe(trail.play.ending);
          expect(play.customer).toEqual(trail.play.customer);
          return play;
        };
        for (const [id, trail] of found.moments) expect(shows(trail).moment).toBe(id);
        for (const [id, trail] of found.endings) expect(shows(trail).ending).toBe(id);
        for (const [name, trail] of found.branches) {
          shows(trail);
          const { before, step } = trail;
          if (!before || step?.kind !== 'reply') throw new Error(`${name} was taken by no reply`);
          const play = replayed(stepsOf(before), set);
          const said = { text: step.text, option: step.option, at: timeOf(play, step) };
          const understood = understand(
            step.text,
            analyze(step.text, english, localTime(set, said.at)),
            'conversation',
            checking.edition.scenario,
            english,
          );
          const { way } = advance(play, said, understood, set);
          expect(`${play.moment}/${way.kind === 'branch' ? way.branch : way.kind}`, step.text).toBe(name);
        }
        for (const [name, trail] of found.shown) {
          const play = shows(trail);
          expect(openOptions(play, set).map(({ option }) => `${play.moment}/${option}`)).toContain(name);
        }
        for (const trail of found.blocked.values()) expect(openOptions(shows(trail), set)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Of ten thousand plays in all. */
const PLAYS = 400;

/** What an issue says never happens, as the random plays name what did happen. */
function denied(
  { code, path }: { readonly code: string; readonly path: readonly (string | number)[] },
  scenario: Edition['scenario'],
): string | undefined {
  const [, id, , at] = path;
  switch (code) {
    case 'unreachable-moment':
    case 'unreachable-ending':
      return `${id}`;
    case 'branch-never-by-value':
    case 'branch-never-by-order':
      return `${id}/branch ${at}`;
    case 'option-never-shown':
      return `${id}/option ${scenario.moments[`${id}`]?.replies.findIndex((reply) => reply.id === at)}`;
    default:
      return undefined;
  }
}

describe('what the checker says never happens', () => {
  it('does not happen in ten thousand random plays', () => {
    let plays = 0;
    fc.assert(
      fc.property(generatedScenario, anySeed, (checking, seed) => {
        const { scenario } = checking.edition;
        const never = new Set(
          checkScenario(within(checking)).issues.flatMap((each) => denied(each, scenario) ?? []),
        );
        const texts = randomTexts(scenario);
        const chance = seeded(seed);
        for (let count = 0; count < PLAYS; count++) {
          plays++;
          for (const { play, before, way, steps } of walked(setFor(checking.edition, 1), chance, texts)) {
            const happened = [
              play.moment,
              ...(before && way?.kind === 'branch' ? [`${before.moment}/branch ${way.branch}`] : []),
              ...(scenario.moments[play.moment]?.replies ?? []).flatMap(({ when }, option) =>
                takes(when ?? [], play) ? [`${play.moment}/option ${option}`] : [],
              ),
            ];
            for (const each of happened)
              if (never.has(each)) expect.fail(`${each}: ${JSON.stringify(steps)}`);
          }
        }
      }),
      { numRuns: RUNS },
    );
    expect(plays).toBeGreaterThanOrEqual(RUNS * PLAYS);
  });
});

/** Checks that the play of an issue shows what the issue says, where a play can. */
function showsIt(checking: GeneratedScenario): void {
  const { edition } = checking;
  const { scenario } = edition;
  const set = setFor(edition, 1);
  for (const { code, about, play: steps, found } of checkScenario(within(checking)).issues) {
    if (!steps) continue;
    const play = replayed(steps, set);
    switch (code) {
      case 'no-option-shown':
        expect(play.moment).toBe(about);
        expect(openOptions(play, set)).toEqual([]);
        break;
      case 'dead-end':
      case 'loop-without-end':
      case 'patience-strands':
      case 'typed-dead-end':
        expect(play.moment, found).toBe(about);
        break;
      case 'win-without-apology':
        expect(scenario.endings[play.ending ?? '']?.kind).toBe('good');
        expect(
          replies(play)
            .flatMap(({ findings }) => findings.filter(({ possible }) => !possible))
            .map(({ label }) => label)
            .filter((label) => ['apology.sincere', 'apology.perfunctory', 'ownership'].includes(label)),
        ).toEqual([]);
        break;
      default:
        expect(play.moment).toBe(about);
    }
  }
}

describe('the play of an issue', () => {
  it('replays and shows what the issue says', () => {
    fc.assert(fc.property(generatedScenario, showsIt), { numRuns: RUNS });
  });
});
