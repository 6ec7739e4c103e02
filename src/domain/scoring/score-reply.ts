import type { Now } from '../language/time-bound.ts';
import { type ReplyLanguage, readReply, type Sighting } from './read-reply.ts';
import type { ReplyRule, ReplyRules, Signal, SkillRules } from './reply-rule.ts';
import { REPLY_RULES } from './reply-rules.ts';
import { SKILLS, type Skill } from './skill.ts';

/** One line of a score: points, the rule, the words that it goes by and the principle. */
export interface ReplyReceipt {
  readonly skill: Skill;
  /** The rule by its name among the rules of the skill, or `start`, `ceiling` or `floor`. */
  readonly rule: string;
  readonly points: number;
  /** The words as typed, `[start, end)` in UTF-16 units; empty where no words stand behind it. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly principle: string;
  readonly says: string;
  /** What would have earned more; empty when nothing is missing. */
  readonly earn: string;
}

export interface ReplyScore {
  /** 0..100 each: exactly the sum of the receipts of the skill. */
  readonly skills: Readonly<Record<Skill, number>>;
  /** 0..100; how it comes from the skills stands beside the rules. */
  readonly overall: number;
  readonly receipts: readonly ReplyReceipt[];
}

const FULL = 100;
const MOST_FURTHER = 2;

const found = (seen: readonly Sighting[], any: readonly Signal[]) =>
  seen.filter(({ signal }) => any.includes(signal));

/** The likeliest first, then as they stand in the text. */
function inOrder(a: Sighting, b: Sighting): number {
  return b.chance - a.chance || a.start - b.start || a.end - b.end || (a.signal < b.signal ? -1 : 1);
}

/** As many as stand apart: taking always the one that ends first leaves room for most. */
function apart(all: readonly Sighting[]): readonly Sighting[] {
  const kept: Sighting[] = [];
  for (const each of [...all].sort((a, b) => a.end - b.end || inOrder(a, b)))
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}

/** What counts for a rule: one, or where further ones count, those in other places. */
function counting(rule: ReplyRule, seen: readonly Sighting[]): readonly Sighting[] {
  const sure = seen.filter(({ chance }) => chance === 1);
  if (rule.with && found(sure, rule.with).length === 0) return [];
  if (rule.unless && found(sure, rule.unless).length > 0) return [];
  const all = found(seen, rule.any);
  return rule.further === undefined ? all.sort(inOrder).slice(0, 1) : apart(all).slice(0, 1 + MOST_FURTHER);
}

function scoreSkill(skill: Skill, { start, rules }: SkillRules, seen: readonly Sighting[], reply: string) {
  const nowhere = { words: '', start: 0, end: 0 };
  const receipts = Object.entries(rules).flatMap(([name, rule]) =>
    counting(rule, seen).flatMap((sighting, index): ReplyReceipt[] => {
      const points = Math.round((index === 0 ? rule.points : (rule.further ?? 0)) * sighting.chance);
      if (points === 0) return [];
      const { start, end } = sighting;
      const { principle, says, earn } = rule;
      return [
        { skill, rule: name, points, words: reply.slice(start, end), start, end, principle, says, earn },
      ];
    }),
  );
  const sum = start.points + receipts.reduce((total, { points }) => total + points, 0);
  const score = Math.min(FULL, Math.max(0, sum));
  const clamped: ReplyReceipt = {
    skill,
    rule: sum > FULL ? 'ceiling' : 'floor',
    points: score - sum,
    ...nowhere,
    principle: start.principle,
    says: sum > FULL ? 'A skill has 100 points at most.' : 'A skill has no fewer than 0 points.',
    earn: '',
  };
  const { points, principle, says, earn } = start;
  return {
    score,
    receipts: [
      { skill, rule: 'start', points, ...nowhere, principle, says, earn: score < FULL ? earn : '' },
      ...receipts,
      ...(sum === score ? [] : [clamped]),
    ],
  };
}

/** Points for what was seen in a reply, in whatever order it is listed. */
export function scoreSightings(seen: readonly Sighting[], reply: string, rules: ReplyRules): ReplyScore {
  const scored = SKILLS.map((skill) => ({ skill, ...scoreSkill(skill, rules.skills[skill], seen, reply) }));
  const { weights, holds } = rules.overall;
  const weighed = scored.reduce((sum, { skill, score }) => sum + score * weights[skill], 0);
  const sure = seen.filter(({ chance }) => chance === 1);
  const most = holds.filter(({ any }) => found(sure, any).length > 0).map((hold) => hold.most);
  return {
    skills: Object.fromEntries(scored.map(({ skill, score }) => [skill, score])) as ReplyScore['skills'],
    overall: Math.min(Math.round(weighed / FULL), ...most),
    receipts: scored.flatMap(({ receipts }) => receipts),
  };
}

/**
 * Scores one reply on its own, from its words alone: whom it answers and how the play went on do not come
 * into it. A skill that the reply leaves out is scored as readers score it, never left open.
 *
 * @param now the moment of speaking, for time bounds
 */
export function scoreReply(
  reply: string,
  language: ReplyLanguage,
  now: Now,
  rules = REPLY_RULES,
): ReplyScore {
  return scoreSightings(readReply(reply, language, now), reply, rules);
}
