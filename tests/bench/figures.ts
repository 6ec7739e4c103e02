import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openDatabase } from '#server/db/open-database.ts';
import { DATABASES } from '../support/databases.ts';
import { theLibrary } from '../support/library.ts';
import { makePerson } from '../support/people.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { fillPlays, PEOPLE, personId, TEAMS, teamId } from './fill-plays.ts';

// How long each request of the managers' views takes, through the real server, with so many plays that count: of one
// team as its manager asks, and of everybody as the owner does. Prints figures; fails on none, since machines differ.
// Run: npx tsx tests/bench/figures.ts [--plays 10000,100000,1000000] [--database sqlite|postgresql]
const TIMES = 60;
const WARMING = 3;
/** Milliseconds; what the project asks of every view. */
const GOAL = 100;
const say = (line: string) => process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    plays: { type: 'string', default: '10000,100000,1000000' },
    database: { type: 'string', default: 'sqlite,postgresql' },
  },
});
const sizes = values.plays.split(',').map(Number);
const kinds = values.database.split(',');
const library = await theLibrary();
const editions = [...library.editions.values()];
const [edition] = editions;
if (!edition) throw new Error('The library is empty.');
const { hash, scenario } = edition;
const [ending = ''] = Object.keys(scenario.endings);
const [remedy = ''] = Object.keys(scenario.remedies);
const step = JSON.stringify([scenario.start, scenario.moments[scenario.start]?.typed[0]?.to, 'typed']);
const asked = (query: Readonly<Record<string, string>>) => `?${new URLSearchParams(query)}`;
const HALF_A_YEAR = { from: '2026-04', to: '2026-09' };

/** What is asked of a group, as the pages ask it. */
const VIEWS = [
  'attention',
  'skills',
  `skills${asked(HALF_A_YEAR)}`,
  `skills${asked({ scenario: hash, mode: 'assessment' })}`,
  'improvement',
  'people?limit=200',
  `people${asked({ limit: '200', ...HALF_A_YEAR })}`,
  'months',
  `months${asked({ scenario: hash })}`,
  'scenarios',
  `scenarios${asked(HALF_A_YEAR)}`,
  `scenarios${asked({ scenario: hash })}`,
  `path${asked({ scenario: hash })}`,
  `path${asked({ scenario: hash, ...HALF_A_YEAR })}`,
  'scoring',
  `scoring${asked({ scenario: hash, ...HALF_A_YEAR })}`,
  'plays',
  `plays${asked(HALF_A_YEAR)}`,
  `plays${asked({ skill: 'apology', verdict: 'missed' })}`,
  `plays${asked({ that: 'needless' })}`,
  `plays${asked({ scenario: hash, ending })}`,
  `plays${asked({ scenario: hash, remedy, remedyWas: 'fitting', mode: 'practice' })}`,
  `plays${asked({ scenario: hash, step })}`,
  `plays${asked({ scenario: hash, place: 'nowhere-at-all' })}`,
  `plays${asked({ disputedRule: 'rule-1', disputeIs: 'accepted' })}`,
] as const;

/** In order. */
function quantile(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

/** Milliseconds of each request in order, and of this process's own work for one: the database's too where it is SQLite. */
async function timesOf({ app }: TestServer, url: string, cookie: string) {
  const times: number[] = [];
  let worked = process.cpuUsage();
  for (let time = -WARMING; time < TIMES; time++) {
    if (time === 0) worked = process.cpuUsage();
    const from = performance.now();
    const answer = await app.inject({ url, headers: { cookie } });
    if (time >= 0) times.push(performance.now() - from);
    if (answer.statusCode !== 200)
      throw new Error(`${url} was answered with ${answer.statusCode}: ${answer.body}`);
  }
  const { user, system } = process.cpuUsage(worked);
  return { times: times.sort((a, b) => a - b), work: (user + system) / 1000 / TIMES };
}

async function measure(server: TestServer): Promise<void> {
  const manager = await makePerson(server, { role: 'manager', teams: [teamId(0)] });
  const owner = await makePerson(server, { role: 'owner' });
  let worst = 0;
  const line = async (what: string, url: string, cookie: string) => {
    const { times, work } = await timesOf(server, url, cookie);
    const p95 = quantile(times, 0.95);
    worst = Math.max(worst, p95);
    const told = [quantile(times, 0.5), p95, work].map((time) => time.toFixed(1).padStart(7)).join('');
    say(`  ${told}${p95 > GOAL ? ' !' : '  '} ${what}`);
  };
  const short = (view: string) => view.replace(hash, `${hash.slice(0, 6)}…`);
  say('      p50    p95   work (ms)');
  for (const view of VIEWS) {
    await line(`team      ${short(view)}`, `/api/figures/${teamId(0)}/${view}`, manager.cookie);
    await line(`everyone  ${short(view)}`, `/api/figures/everyone/${view}`, owner.cookie);
  }
  for (const view of [
    'figures',
    'counted-plays',
    `counted-plays${asked({ skill: 'apology', verdict: 'met' })}`,
  ]) {
    await line(`person    ${view}`, `/api/people/${personId(0)}/${view}`, manager.cookie);
  }
  say(`  the slowest p95: ${worst.toFixed(1)} ms (goal ${GOAL}); load ${loadavg()[0]?.toFixed(1)}`);
}

for (const plays of sizes) {
  for (const kind of DATABASES) {
    if (!kinds.some((each) => kind.name.toLowerCase().startsWith(each))) continue;
    if (kind.missing) {
      say(`${kind.name}: ${kind.missing}`);
      continue;
    }
    say(`${kind.name}, ${plays} plays of ${PEOPLE} people in ${TEAMS} teams`);
    const place = await kind.start();
    try {
      const from = performance.now();
      const filled = await openDatabase(place.place);
      // The server saves the versions of its library first; plays refer to them.
      await (await startTestServer(place.place, library)).stop();
      await fillPlays(filled, editions, plays, say);
      await filled.close();
      say(`  filled in ${Math.round((performance.now() - from) / 1000)} s`);
      const server = await startTestServer(place.place, library);
      await measure(server);
      await server.stop();
    } finally {
      await place.stop();
    }
  }
}
// The evaluator's thread keeps waiting.
process.exit();
