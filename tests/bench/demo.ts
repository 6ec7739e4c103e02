import { demoFirm } from '#application/demo/demo-people.ts';
import { demoYear } from '#application/demo/demo-year.ts';
import { rubricFor } from '#application/read-library.ts';
import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import { editionOf, theLibrary } from '../support/library.ts';

// The year of a demo firm, played and evaluated: how fast, how varied, and what stories it tells, as means of the five
// skills in each quarter. Prints figures; fails on none. Run: tsx tests/bench/demo.ts [plays at the most]
const most = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
const END = '2026-06-30';
const say = (line: string) => process.stdout.write(`${line}\n`);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

const library = await theLibrary();
const firm = demoFirm(7, END);
const teamOf = new Map(firm.people.map(({ id, team }) => [id, team]));

const counts = new Map<string, number>();
const typed = new Map<string, number>();
const sentences = new Set<string>();
const scores = new Map<string, number[]>();
/** Totals of each person, by team. */
const means = new Map<string, Map<string, number[]>>();
let plays = 0;
let complete = 0;
let replies = 0;
let seconds = 0;
let evaluating = 0;
let largest = 0;

const note = (key: string, value: number) => scores.set(key, [...(scores.get(key) ?? []), value]);
const cpu = () => process.cpuUsage().user / 1e6;
let since = cpu();
for (const event of demoYear(firm, { library, pack: english }, { seed: 7, end: END })) {
  seconds += cpu() - since;
  counts.set(event.kind, (counts.get(event.kind) ?? 0) + 1);
  if (event.kind === 'played') {
    const { scenario } = event.record;
    const from = cpu();
    const evaluation = evaluate(
      editionOf(library, scenario.id),
      rubricFor(library, scenario.id),
      event.record,
      english,
    );
    evaluating += cpu() - from;
    if (!evaluation.ok) throw new Error(`${scenario.id}: ${evaluation.fault.reason}`);
    plays++;
    if (event.complete) complete++;
    const quarter = Math.floor(((Date.parse(event.at) - Date.parse(END)) / 86_400_000 + 365) / 92) + 1;
    const team = teamOf.get(event.person) ?? '';
    for (const of of [team, 'all']) {
      const people = means.get(of) ?? new Map<string, number[]>();
      means.set(
        of,
        people.set(event.person, [...(people.get(event.person) ?? []), evaluation.outcome.total]),
      );
    }
    for (const { skill, score } of evaluation.outcome.skills) {
      if (score === null) continue;
      note(`${team} ${String(quarter)} ${skill}`, score);
      note(`all ${String(quarter)} ${skill}`, score);
    }
    for (const each of event.record.events) {
      if (each.kind !== 'reply' || each.option !== undefined || plays > 2000) continue;
      replies++;
      typed.set(each.text, (typed.get(each.text) ?? 0) + 1);
      for (const sentence of each.text.split(/(?<=[.!?])\s+/)) sentences.add(sentence);
    }
    largest = Math.max(largest, process.memoryUsage().heapUsed);
  }
  if (plays >= most) break;
  since = cpu();
}

say(
  `events: ${[...counts].map(([kind, count]) => `${kind} ${String(count)}`).join(', ')}; complete ${String(Math.round((100 * complete) / plays))}%`,
);
say(
  `played ${Math.round(plays / seconds)} a CPU second, evaluated again ${Math.round(plays / evaluating)} a CPU second; heap at the most ${Math.round(largest / 1e6)} MB`,
);
say(
  `in the first 2,000 plays: ${String(replies)} typed replies, ${((100 * typed.size) / replies).toFixed(1)}% of them distinct, ${String(sentences.size)} distinct sentences`,
);
for (const team of [...firm.teams.map(({ id }) => id), 'all']) {
  const quarters = [1, 2, 3, 4].map((quarter) => {
    const own = SKILLS.map((skill) => scores.get(`${team} ${String(quarter)} ${skill}`) ?? []);
    return `${own.map((each) => (each.length === 0 ? ' -' : String(Math.round(mean(each))).padStart(2))).join(' ')} (${String(own[0]?.length ?? 0)})`;
  });
  const apart = [...(means.get(team)?.values() ?? [])].filter(({ length }) => length > 7).map(mean);
  const middle = mean(apart);
  const spread = Math.sqrt(mean(apart.map((each) => (each - middle) ** 2)));
  say(`${team.padEnd(24)} ${quarters.join('  |  ')}   people ${spread.toFixed(0)} apart`);
}
for (const [text, times] of [...typed].sort(([, a], [, b]) => b - a).slice(0, 8))
  say(`${String(times)} x ${text}`);
