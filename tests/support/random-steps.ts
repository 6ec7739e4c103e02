import { SOOTHING } from '#domain/checker/speech.ts';
import type { Step } from '#domain/checker/trail.ts';
import { BEHAVIOURS } from '#domain/language/behaviour.ts';
import { englishPhrases } from '#domain/language/packs/english/phrasebook.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import { openOptions } from '#domain/play/replay.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { Scenario } from '#domain/scenario/scenario-schema.ts';
import { type Chance, oneOf, seeded } from './seeded.ts';

const POOL = 500;
/** Beside what the moment's patience says: short, past any tolerance, very long. */
const SILENCES = [5, 1300, 4000, 20_000];
const { behaviours, filler, offers, offering, or } = englishPhrases;

function offer(chance: Chance, scenario: Scenario): string {
  const named = Object.values(scenario.remedies).flatMap(({ mentions }) => mentions[0] ?? []);
  const things = [...named, ...offers].filter((_thing, index) => index < named.length || chance() < 0.3);
  const count = 1 + Math.floor(chance() * 4);
  const chosen = things
    .map((thing) => ({ thing, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ thing }) => thing);
  const more = chosen.slice(1).map((thing) => `${or}${thing}`);
  return oneOf(chance, offering)
    .replace('{first}', chosen[0] ?? '')
    .replace('{more}', more.join(''));
}

function sentence(chance: Chance, scenario: Scenario): string {
  const kind = chance();
  if (kind < 0.25) return offer(chance, scenario);
  if (kind < 0.55) return behaviours[oneOf(chance, SOOTHING)];
  return behaviours[oneOf(chance, BEHAVIOURS)];
}

/** The phrasebook's sentences alone, in twos and in threes, and offers of this scenario's remedies. */
export function randomTexts(scenario: Scenario, seed = 1): readonly string[] {
  const chance = seeded(seed);
  const texts = new Set<string>([filler, ...Object.values(behaviours)]);
  while (texts.size < POOL) {
    const count = 1 + Math.floor(chance() * 3);
    texts.add(Array.from({ length: count }, () => sentence(chance, scenario)).join(' '));
  }
  return [...texts];
}

/** What a trainee might do next, by chance: a text, an option that is shown, a silence. */
export function randomStep(chance: Chance, play: PlayState, set: StageSet, texts: readonly string[]): Step {
  const kind = chance();
  if (kind < 0.12) {
    const { patience } = set.edition.scenario.moments[play.moment] ?? { patience: [] };
    const known = patience.flatMap(({ seconds }) => [seconds, Math.max(1, seconds - 1)]);
    return { kind: 'silence', seconds: oneOf(chance, [...known, ...known, ...SILENCES]) };
  }
  const open = kind < 0.35 ? openOptions(play, set) : [];
  if (open.length > 0) {
    const { text, option } = oneOf(chance, open);
    return { kind: 'reply', text, option };
  }
  return { kind: 'reply', text: oneOf(chance, texts), option: null };
}
