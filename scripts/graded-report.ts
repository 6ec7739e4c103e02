import { readFileSync } from 'node:fs';
import { english } from '#domain/language/packs/english/english.ts';
import { englishReplyCues } from '#domain/language/packs/english/reply-cues.ts';
import { readReply, type Sighting } from '#domain/scoring/read-reply.ts';
import type { ReplyRules } from '#domain/scoring/reply-rule.ts';
import { REPLY_RULES } from '#domain/scoring/reply-rules.ts';
import { scoreSightings } from '#domain/scoring/score-reply.ts';
import { SKILLS, type Skill } from '#domain/scoring/skill.ts';

// `npx tsx scripts/graded-report.ts FILE [--steady]`: how the order in which `amends score` puts replies agrees
// with that of readers. FILE: JSON Lines {"id", "text", "ratings": {skill: 1..5}, "overall": 1..5}. With
// --steady also for halves of the file and for every weight moved by a quarter.
const NOW = { weekday: 0, minutes: 720 };
const LANGUAGE = { pack: english, cues: englishReplyCues };
const MOVED = [0.75, 1.25];

interface Row {
  readonly id: string;
  readonly text: string;
  readonly ratings: Readonly<Record<Skill, number>>;
  readonly overall: number;
}
interface Read extends Row {
  readonly seen: readonly Sighting[];
}
type Figures = Readonly<Record<string, number>>;

const say = (line = '') => process.stdout.write(`${line}\n`);
const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

/** Ranks from 0, ties averaged. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}

function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const [middleX, middleY] = [mean(x), mean(y)];
  const product = (u: readonly number[], v: readonly number[], mu: number, mv: number) =>
    u.reduce((sum, each, index) => sum + (each - mu) * ((v[index] as number) - mv), 0);
  return (
    product(x, y, middleX, middleY) /
    Math.sqrt(product(x, x, middleX, middleX) * product(y, y, middleY, middleY))
  );
}

const ofSkills = (skills: Readonly<Record<Skill, number>>) => mean(SKILLS.map((skill) => skills[skill]));

/** Rank correlations with the readers: each skill, each skill apart from the level of the reply, overall, length. */
function figuresOf(rows: readonly Read[], rules: ReplyRules): Figures {
  const ours = rows.map(({ seen, text }) => scoreSightings(seen, text, rules));
  const against = (mine: (index: number) => number, theirs: (row: Read) => number) =>
    spearman(
      rows.map((_row, index) => mine(index)),
      rows.map(theirs),
    );
  const skills = ours.map((each) => each.skills);
  const at = (index: number) => skills[index] as Readonly<Record<Skill, number>>;
  return {
    ...Object.fromEntries(
      SKILLS.flatMap((skill) => [
        [
          skill,
          against(
            (index) => at(index)[skill],
            (row) => row.ratings[skill],
          ),
        ],
        [
          `${skill}, apart`,
          against(
            (index) => at(index)[skill] - ofSkills(at(index)),
            (row) => row.ratings[skill] - ofSkills(row.ratings),
          ),
        ],
      ]),
    ),
    overall: against(
      (index) => ours[index]?.overall ?? 0,
      (row) => row.overall,
    ),
    length: against(
      (index) => ours[index]?.overall ?? 0,
      (row) => row.text.length,
    ),
    'length, readers': spearman(
      rows.map((row) => row.overall),
      rows.map((row) => row.text.length),
    ),
  };
}

function table(title: string, figures: Figures): void {
  say(title);
  for (const skill of SKILLS)
    say(
      `  ${skill.padEnd(20)} ${figures[skill]?.toFixed(3)}   apart from the reply's level ${figures[`${skill}, apart`]?.toFixed(3)}`,
    );
  say(`  ${'overall'.padEnd(20)} ${figures.overall?.toFixed(3)}`);
  say(
    `  ${'with length'.padEnd(20)} ${figures.length?.toFixed(3)}   readers ${figures['length, readers']?.toFixed(3)}\n`,
  );
}

/** The rules with one weight moved, for every weight. */
function* movedRules(): Generator<ReplyRules> {
  for (const skill of SKILLS) {
    const { start, rules } = REPLY_RULES.skills[skill];
    const withSkill = (changed: ReplyRules['skills'][Skill]): ReplyRules => ({
      ...REPLY_RULES,
      skills: { ...REPLY_RULES.skills, [skill]: changed },
    });
    for (const by of MOVED) {
      // Full is full, not a weight.
      if (start.points < 100)
        yield withSkill({ start: { ...start, points: Math.round(start.points * by) }, rules });
      for (const [name, rule] of Object.entries(rules))
        yield withSkill({
          start,
          rules: { ...rules, [name]: { ...rule, points: Math.round(rule.points * by) } },
        });
      const weights = { ...REPLY_RULES.overall.weights, [skill]: REPLY_RULES.overall.weights[skill] * by };
      yield { ...REPLY_RULES, overall: { ...REPLY_RULES.overall, weights } };
    }
  }
}

const [file, ...options] = process.argv.slice(2);
if (!file) {
  process.stderr.write('graded-report: expected a file of graded replies, found none. Name one.\n');
  process.exit(1);
}
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line): Read => {
    const row = JSON.parse(line) as Row;
    return { ...row, seen: readReply(row.text, LANGUAGE, NOW) };
  });
table(`${rows.length} replies`, figuresOf(rows, REPLY_RULES));
if (options.includes('--steady')) {
  // Replies to one message stand side by side and stay together.
  const groups = [...new Set(rows.map(({ id }) => id.split('-')[0]))];
  for (const half of [0, 1]) {
    const mine = rows.filter(({ id }) => groups.indexOf(id.split('-')[0]) % 2 === half);
    table(`half ${half + 1}: ${mine.length} replies`, figuresOf(mine, REPLY_RULES));
  }
  const all = [...movedRules()].map((rules) => figuresOf(rows, rules));
  const least = Object.keys(all[0] ?? {}).map((name): [string, number] => [
    name,
    (name.startsWith('length') ? Math.max : Math.min)(...all.map((each) => each[name] ?? 0)),
  ]);
  table(`the worst of ${all.length} rules with one weight moved by a quarter`, Object.fromEntries(least));
}
