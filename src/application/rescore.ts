import type { Outcome } from '#domain/evaluate.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import { RULES_VERSION } from '#domain/play/rules-version.ts';
import { contentHash } from '#domain/scenario/content-hash.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import { AlteredEdition } from './altered-edition.ts';
import { editionFinder } from './edition-finder.ts';
import { evaluateRecord } from './evaluate-record.ts';
import type { ArchivedPlay, EditionStore, NewRescoredPlay, PlayArchive, RescoredStore } from './ports.ts';
import { readScores, type Scores } from './read-outcome.ts';
import { readRecord } from './read-record.ts';
import { refusalSentence } from './refusal.ts';
import { type Change, NO_CHANGE, withChange } from './score-change.ts';

/** Records and outcomes of a page are some ten megabytes at most. */
const PLAYS_A_PAGE = 100;

export interface RescoreNeeds {
  readonly archive: PlayArchive;
  readonly editions: EditionStore;
  readonly pack: LanguagePack;
  /** Where second outcomes are kept; left out, nothing is changed. */
  readonly rescored?: RescoredStore;
  readonly now: () => Date;
  /** Awaited after each play. */
  readonly step: () => Promise<void>;
  readonly page?: number;
}

/** What a rubric changes in the plays of one version of one scenario. */
export interface RescoredVersion {
  readonly scenario: string;
  readonly hash: string;
  readonly title: string;
  readonly passMark: number | null;
  readonly plays: number;
  /** By what the plays were first scored, "name version", and how many of them. */
  readonly firstBy: ReadonlyMap<string, number>;
  /** Plays first scored by other rules: part of their difference is the rules', not the rubric's. */
  readonly otherRules: number;
  readonly changed: number;
  readonly total: Change;
  readonly skills: ReadonlyMap<string, Change>;
  /** Plays that rise to the pass mark, and that fall below it. */
  readonly rise: number;
  readonly fall: number;
}

/** A play that cannot be evaluated any more. */
export interface Unscored {
  readonly play: string;
  /** A sentence. */
  readonly why: string;
}

export interface Rescoring {
  readonly rules: string;
  /** By scenario, then version. */
  readonly versions: readonly RescoredVersion[];
  readonly unscored: readonly Unscored[];
  /** Plays first scored by a rubric of this name and version, and by these rules, that now come to something else. */
  readonly contradicted: readonly string[];
  /** How many second outcomes were kept that were not there. */
  readonly kept: number;
}

export type RescoreResult =
  | { readonly ok: true; readonly rescoring: Rescoring }
  /** Another rubric was applied under this name and version. */
  | { readonly ok: false };

type Scored =
  | { readonly ok: true; readonly edition: Edition; readonly outcome: Outcome; readonly first: Scores }
  | { readonly ok: false; readonly why: string };

async function editionOf(hash: string, find: (hash: string) => Promise<Edition | undefined>) {
  try {
    return (await find(hash)) ?? `Its scenario version ${hash.slice(0, 12)} is not stored.`;
  } catch (error) {
    if (error instanceof AlteredEdition) return `Its scenario version ${hash.slice(0, 12)} was altered.`;
    throw error;
  }
}

/** The value of a JSON text; nothing, which is no record, where it is none. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function scoreAnew(
  play: ArchivedPlay,
  rubric: Rubric,
  pack: LanguagePack,
  find: (hash: string) => Promise<Edition | undefined>,
): Promise<Scored> {
  const first = readScores(play.outcome);
  if (!first) return { ok: false, why: 'Its first outcome is of another format.' };
  const reading = readRecord(parsedJson(play.record));
  if (!reading.ok) return { ok: false, why: refusalSentence(reading.refusal) };
  const edition = await editionOf(play.scenarioHash, find);
  if (typeof edition === 'string') return { ok: false, why: edition };
  try {
    const verdict = await evaluateRecord(reading.record, {
      findEdition: async (hash) => (hash === edition.hash ? edition : undefined),
      rubricFor: () => rubric,
      pack,
    });
    if (!verdict.ok) return { ok: false, why: refusalSentence(verdict.refusal) };
    return { ok: true, edition, outcome: verdict.outcome, first };
  } catch (error) {
    // Evaluating is pure, so what breaks here is data: a scenario version of a format that is gone.
    const what = error instanceof Error ? error.message : String(error);
    return { ok: false, why: `The present rules cannot take its scenario version: ${what}.` };
  }
}

function startOf({ scenario, hash }: Edition): RescoredVersion {
  return {
    scenario: scenario.scenario,
    hash,
    title: scenario.title,
    passMark: scenario['pass-mark'] ?? null,
    plays: 0,
    firstBy: new Map(),
    otherRules: 0,
    changed: 0,
    total: NO_CHANGE,
    skills: new Map(),
    rise: 0,
    fall: 0,
  };
}

function withPlay(
  version: RescoredVersion,
  play: ArchivedPlay,
  before: Scores,
  after: Scores,
): RescoredVersion {
  const by = `${play.rubric.name} ${play.rubric.version}`;
  const scoreIn = ({ skills }: Scores, name: string) =>
    skills.find(({ skill }) => skill === name)?.score ?? null;
  const names = new Set([...before.skills, ...after.skills].map(({ skill }) => skill));
  const skills = new Map(version.skills);
  let changed = before.total !== after.total;
  for (const name of names) {
    const known = skills.get(name) ?? NO_CHANGE;
    const now = withChange(known, scoreIn(before, name), scoreIn(after, name), play.id);
    changed ||= now !== known;
    skills.set(name, now);
  }
  const mark = version.passMark;
  const over = (scores: Scores) => mark !== null && scores.total >= mark;
  return {
    ...version,
    plays: version.plays + 1,
    firstBy: new Map(version.firstBy).set(by, (version.firstBy.get(by) ?? 0) + 1),
    otherRules: version.otherRules + (play.rules === RULES_VERSION ? 0 : 1),
    changed: version.changed + (changed ? 1 : 0),
    total: withChange(version.total, before.total, after.total, play.id),
    skills,
    rise: version.rise + (!over(before) && over(after) ? 1 : 0),
    fall: version.fall + (over(before) && !over(after) ? 1 : 0),
  };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Evaluates every stored play under a rubric, by the present rules and on the edition it was played on, a page at
 * a time, and tells what would change. First outcomes are never touched; where there is a store for them, second
 * ones are kept beside them.
 */
export async function rescore(rubric: Rubric, needs: RescoreNeeds): Promise<RescoreResult> {
  const { archive, rescored, page = PLAYS_A_PAGE } = needs;
  const rubricHash = contentHash(rubric);
  const named = { name: rubric.rubric, version: rubric.version };
  if (rescored && (await rescored.appliedAs(named)).some((hash) => hash !== rubricHash)) return { ok: false };

  // Only stored editions: what a file of the library says today is not what was played.
  const find = editionFinder({ editions: new Map(), rubric, ownRubrics: new Map() }, needs.editions);
  const versions = new Map<string, RescoredVersion>();
  const unscored: Unscored[] = [];
  const contradicted: string[] = [];
  const storedAt = needs.now().toISOString();
  let kept = 0;
  let after = '';
  for (;;) {
    const plays = await archive.playsAfter(after, page);
    const fresh: NewRescoredPlay[] = [];
    for (const play of plays) {
      after = play.id;
      const scored = await scoreAnew(play, rubric, needs.pack, find);
      await needs.step();
      if (!scored.ok) {
        unscored.push({ play: play.id, why: scored.why });
        continue;
      }
      const { edition, outcome, first } = scored;
      const version = versions.get(edition.hash) ?? startOf(edition);
      versions.set(edition.hash, withPlay(version, play, first, outcome));
      const text = JSON.stringify(outcome);
      const sameBy =
        play.rules === RULES_VERSION &&
        play.rubric.name === named.name &&
        play.rubric.version === named.version;
      if (!sameBy) {
        const { total, rules } = outcome;
        fresh.push({ play: play.id, rubric: named, rubricHash, rules, storedAt, total, outcome: text });
      } else if (text !== play.outcome) contradicted.push(play.id);
    }
    if (rescored) kept += await rescored.keepRescored(fresh);
    if (plays.length < page) break;
  }
  const sorted = [...versions.values()].sort(
    (a, b) => order(a.scenario, b.scenario) || order(a.hash, b.hash),
  );
  return { ok: true, rescoring: { rules: RULES_VERSION, versions: sorted, unscored, contradicted, kept } };
}
