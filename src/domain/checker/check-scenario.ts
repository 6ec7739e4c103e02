import { drawPersona } from '../customer/draw-persona.ts';
import type { LanguagePack } from '../language/pack.ts';
import type { Phrasebook } from '../language/phrasebook.ts';
import type { StageSet } from '../play/stage-set.ts';
import type { Edition } from '../scenario/edition.ts';
import type { Locate } from '../scenario/read-yaml.ts';
import type { Rubric } from '../scoring/rubric.ts';
import { askedIn } from './asked.ts';
import { NO_BEHAVIOUR } from './behaviour-set.ts';
import { BranchSpace } from './branch-space.ts';
import { checkReach } from './checks/reach.ts';
import { checkRemedies } from './checks/remedies.ts';
import { checkSecrets } from './checks/secrets.ts';
import { checkStuck, trappedPlaces } from './checks/stuck.ts';
import { checkTexts } from './checks/texts.ts';
import { checkPassMark, checkWinning } from './checks/winning.ts';
import { checkWording } from './checks/wording.ts';
import { explore, type Found } from './explore.ts';
import { type MayGraph, mayGraph } from './may-graph.ts';
import { type ReachableScores, reachableScores } from './reachable-scores.ts';
import { sampled } from './sample.ts';
import { SEED } from './seed.ts';
import { Speech } from './speech.ts';
import type { CheckIssue, View } from './view.ts';
import { waive } from './waive.ts';

export interface Checking {
  readonly edition: Edition;
  readonly rubric: Rubric;
  readonly pack: LanguagePack;
  readonly phrases: Phrasebook;
  /** Where things stand in the file. */
  readonly locate: Locate;
  /** Whether to look for the best and the worst score too, which takes longer. */
  readonly scores?: boolean;
  /** States that are told apart at most; past it nothing is proved and plays are only tried. */
  readonly states?: number;
  /** Replies tried at most. */
  readonly replies?: number;
}

export interface CheckReport {
  /** In the order of the file; errors, warnings and advice. */
  readonly issues: readonly CheckIssue[];
  /** Those the scenario waives, with the author's reason. */
  readonly waived: readonly { readonly issue: CheckIssue; readonly because: string }[];
  /** Whether all states were looked at, so that "never" is a proof. */
  readonly exhaustive: boolean;
  readonly states: number;
  readonly replies: number;
  readonly scores?: ReachableScores;
}

/** Played besides where the states are too many. */
const RANDOM_PLAYS = 300;
const MAX_STATES = 60_000;
/** At least so many, and so many for each branch: a large scenario is to be proved as a small one is. */
const MIN_REPLIES = 60_000;
const REPLIES_PER_BRANCH = 20;

/** Everywhere a scenario's play may go, and everywhere a play was found to go. */
export function surveyed(checking: Checking): View {
  const { edition, rubric, pack, phrases, locate, states = MAX_STATES } = checking;
  const { scenario } = edition;
  const set: StageSet = { edition, persona: drawPersona(scenario, SEED), seed: SEED, pack };
  const asked = askedIn(scenario, set.persona);
  const space = new BranchSpace(asked);
  const speech = new Speech(pack, phrases, scenario);
  const may = mayGraph(scenario, asked, space, states);
  const { replies = Math.max(MIN_REPLIES, REPLIES_PER_BRANCH * may.branches.size) } = checking;
  const found = explore({
    set,
    asked,
    space,
    speech,
    avoid: NO_BEHAVIOUR,
    budget: replies,
    enough: allOf(may),
  });
  return {
    edition,
    scenario,
    rubric,
    set,
    locate,
    asked,
    space,
    speech,
    may,
    found,
    sample: may.cutShort ? sampled({ edition, pack, phrases }, RANDOM_PLAYS) : undefined,
    stockPhrases: phrases.stock,
    winWithout: (avoid, endings) => {
      const won = (plays: Found) => [...endings].find((id) => plays.endings.has(id));
      const plays = explore({
        set,
        asked,
        space,
        speech,
        avoid,
        budget: replies,
        enough: (each) => won(each) !== undefined,
      });
      return plays.endings.get(won(plays) ?? '');
    },
  };
}

/** Whether plays have shown all that may be, and wherever they can be stuck. */
function allOf(may: MayGraph): (found: Found) => boolean {
  const trapped = trappedPlaces(may);
  return (found) =>
    !may.cutShort &&
    found.moments.size >= may.moments.size &&
    found.endings.size >= may.endings.size &&
    found.branches.size >= may.branches.size &&
    found.shown.size >= may.options.size &&
    trapped.every((places) => places.some((place) => found.states.has(place))) &&
    [...may.blocked].every((each) => found.blocked.has(each.slice(0, each.indexOf(' '))));
}

/** All that can be said against a scenario, each with its place, a plain sentence and the play that shows it. */
export function checkScenario(checking: Checking): CheckReport {
  const view = surveyed(checking);
  const scores = checking.scores ? reachableScores(view) : undefined;
  const issues = [checkReach, checkStuck, checkWinning, checkTexts, checkRemedies, checkSecrets, checkWording]
    .flatMap((check) => check(view))
    .concat(scores ? checkPassMark(view, scores) : [])
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return {
    ...waive(issues, view),
    exhaustive: !view.may.cutShort,
    states: view.may.states.size,
    replies: view.found.steps,
    ...(scores && { scores }),
  };
}
