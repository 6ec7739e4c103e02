import { mood } from '../customer/state.ts';
import type { Phrasebook } from '../language/phrasebook.ts';
import { advance, stayQuiet } from '../play/advance.ts';
import { takes } from '../play/branch.ts';
import { reach, startPlay } from '../play/changes.ts';
import { type StageSet, valuesOf } from '../play/stage-set.ts';
import { MOODS, type Mood } from '../scenario/mood.ts';
import { fill } from '../scenario/variables.ts';
import { askedIn, type MomentFacts } from './asked.ts';
import { NO_BEHAVIOUR } from './behaviour-set.ts';
import { BranchSpace } from './branch-space.ts';
import { explore, type Found, stateOf } from './explore.ts';
import { FlagSets } from './flag-sets.ts';
import { type Manner, PLAINLY, type Sentence, SOOTHING, Speech, STINGING } from './speech.ts';
import { type Step, stepsOf, type Trail, timeOf } from './trail.ts';

/** Where in a conversation to be. */
export interface Place {
  readonly moment: string;
  /** Any, when left out. */
  readonly mood?: Mood | undefined;
}

export type Way =
  | { readonly ok: true; readonly steps: readonly Step[] }
  /** None was found, which is no proof: the moods in which plays were found at that moment, and how much was tried. */
  | { readonly ok: false; readonly moods: readonly Mood[]; readonly tried: number };

const MAX_REPLIES = 20_000;
/** The search for a mood takes more than the search for a place; past this it gives up. */
const MAX_MOOD_REPLIES = 6_000;
/** Two plays that differ by less in the customer's anger go on alike. */
const ANGER_STEP = 0.05;

const MANNERS: readonly Manner[] = [[], SOOTHING, STINGING].map((extras) => ({ ...PLAINLY, extras }));

function plays(found: Found): Trail[] {
  const all = new Set<Trail>();
  const { moments, states, branches, shown } = found;
  for (const trails of [moments, states, branches, shown]) {
    for (const trail of trails.values()) {
      for (let here: Trail | null = trail; here; here = here.before) all.add(here);
    }
  }
  return [...all].filter(({ play }) => play.ending === null);
}

const lengthOf = (trail: Trail): number => stepsOf(trail).length;

/**
 * The shortest play that was found to lead to a moment, in a mood if one is asked for, for the customer of this
 * play: real replies, so that the record of them replays to there.
 */
export function wayTo(place: Place, set: StageSet, phrases: Phrasebook): Way {
  const { scenario } = set.edition;
  const asked = askedIn(scenario, set.persona);
  const space = new BranchSpace(asked);
  const speech = new Speech(set.pack, phrases, scenario);
  const there = ({ play }: Trail) => play.moment === place.moment && play.ending === null;
  const fits = (trail: Trail) =>
    there(trail) && (place.mood === undefined || mood(trail.play.customer) === place.mood);
  const start: Trail = { before: null, step: null, play: reach(startPlay(set), scenario.start, set) };
  if (fits(start)) return { ok: true, steps: [] };

  const found = explore({
    set,
    asked,
    space,
    speech,
    avoid: NO_BEHAVIOUR,
    budget: MAX_REPLIES,
    enough: ({ moments }) => moments.has(place.moment),
  });
  const known = plays(found).sort((a, b) => lengthOf(a) - lengthOf(b));
  const [best] = known.filter(fits);
  if (best) return { ok: true, steps: stepsOf(best) };
  const moods = new Set(known.filter(there).map(({ play }) => mood(play.customer)));
  let tried = found.steps;
  if (place.mood === undefined || moods.size === 0) return { ok: false, moods: [...moods], tried };

  // The explorer tells moods apart only where a branch asks about them: here they are all that matters.
  const seen = new Set<string>();
  /** Plays still to be gone on with, by their number of steps. */
  const queue: Trail[][] = [];
  let hit: Trail | undefined;
  const visit = (trail: Trail, steps: number) => {
    const { play } = trail;
    if (hit || play.ending !== null || !asked.moments.has(play.moment)) return;
    const heat = Math.round((play.customer.anger + play.customer.displayed) / ANGER_STEP);
    const key = `${play.moment} ${heat} ${stateOf(play, asked)?.flags ?? FlagSets.NONE}`;
    if (seen.has(key)) return;
    seen.add(key);
    const level = queue[steps] ?? [];
    queue[steps] = level;
    level.push(trail);
    if (there(trail)) moods.add(mood(play.customer));
    if (fits(trail)) hit = trail;
  };
  const goOn = (trail: Trail, steps: number) => {
    const { play } = trail;
    const facts = asked.moments.get(play.moment) as MomentFacts;
    const reply = ({ text, understood }: Sentence, option: number | null): number => {
      tried++;
      const step: Step = { kind: 'reply', text, option };
      const said = { text, option, at: timeOf(play, step) };
      const led = advance(play, said, understood, set);
      visit({ before: trail, step, play: led.play }, steps + 1);
      return led.way.kind === 'branch' ? led.way.branch : -1;
    };
    const values = valuesOf(set, play);
    for (const [option, { say, when }] of facts.moment.replies.entries()) {
      if (takes(when ?? [], play)) reply(speech.read(fill(say, values)), option);
    }
    for (const { seconds } of facts.moment.patience) {
      const step: Step = { kind: 'silence', seconds };
      visit({ before: trail, step, play: stayQuiet(play, seconds, set) }, steps + 1);
    }
    const situation = { flags: stateOf(play, asked)?.flags ?? FlagSets.NONE, tries: play.tries + 1 };
    for (const branch of facts.moment.typed.keys()) {
      const ways = new Set(
        (facts.asksMood ? MOODS : [undefined]).map((each) =>
          space.wanted(facts, branch, { ...situation, mood: each }),
        ),
      );
      for (const wanted of ways) {
        if (wanted === undefined || wanted === 'perhaps') continue;
        for (const manner of MANNERS) {
          for (const sentence of speech.replies(wanted, manner)) {
            if (reply(sentence, null) === branch) break;
          }
        }
      }
    }
  };
  for (const trail of known) visit(trail, lengthOf(trail));
  const limit = tried + MAX_MOOD_REPLIES;
  for (let steps = 0; steps < queue.length; steps++) {
    for (const trail of queue[steps] ?? []) {
      if (hit || tried >= limit) break;
      goOn(trail, steps);
    }
  }
  return hit
    ? { ok: true, steps: stepsOf(hit) }
    : { ok: false, moods: MOODS.filter((each) => moods.has(each)), tried };
}
