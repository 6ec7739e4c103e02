import { randomUUID } from 'node:crypto';
import type { Outcome } from '#domain/evaluate.ts';
import { DATABASES } from './databases.ts';
import { finishedRecord } from './finished-record.ts';
import { editionOf, theLibrary } from './library.ts';
import { type MadePerson, makePerson, makeTeam } from './people.ts';
import { startTestServer } from './test-server.ts';

const DAY = 86_400_000;

/** A small firm whose plays were sent to a real server and evaluated there. */
export interface FiguresFirm {
  /** The settings by which a server process uses its database. */
  readonly environment: Readonly<Record<string, string>>;
  /** Of North: their manager, and three trainees with three plays each. */
  readonly mo: MadePerson;
  readonly trainees: readonly MadePerson[];
  /** The manager of another team. */
  readonly sol: MadePerson;
  /** What everybody has played, and what is overdue. */
  readonly played: { readonly title: string; readonly hash: string };
  readonly overdue: { readonly title: string };
  stop(): Promise<void>;
}

/**
 * North, over two months: everybody plays the dinner as an assessment, badly and then well, and shares a practice of
 * the oat latte; one point is disputed, one assignment is overdue, one attempt is begun and left, one note is written.
 */
export async function makeFiguresFirm(): Promise<FiguresFirm> {
  const [sqlite] = DATABASES;
  if (!sqlite) throw new Error('There is no database to test with.');
  const database = await sqlite.start();
  const library = await theLibrary();
  let daysAgo = 60;
  const started = Date.now();
  const server = await startTestServer(database.place, library, {
    now: () => new Date(started - daysAgo * DAY),
  });
  const ask = async (method: 'POST' | 'PUT', url: string, who: MadePerson, payload?: object) => {
    const answer = await server.app.inject({
      method,
      url,
      headers: { cookie: who.cookie },
      ...(payload && { payload }),
    });
    if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
    return answer;
  };

  const [north, south] = [await makeTeam(server, 'North'), await makeTeam(server, 'South')];
  const mo = await makePerson(server, { role: 'manager', teams: [north], name: 'Mo Manager' });
  const sol = await makePerson(server, { role: 'manager', teams: [south], name: 'Sol Manager' });
  const trainees: MadePerson[] = [];
  for (const name of ['Ann Archer', 'Bob Baker', 'Cem Can']) {
    trainees.push(await makePerson(server, { role: 'trainee', teams: [north], name }));
  }
  const [ann, bob] = trainees;
  if (!ann || !bob) throw new Error('Nobody was made.');
  const dinner = editionOf(library, 'cold-anniversary-dinner');
  const latte = editionOf(library, 'oat-not-cow');
  const later = editionOf(library, 'one-digit-off');

  const assigned = { mode: 'assessment', teams: [north] };
  await ask('POST', '/api/assignments', mo, {
    ...assigned,
    scenario: later.scenario.scenario,
    dueAt: new Date(started - 5 * DAY).toISOString(),
  });
  const again = await ask('POST', '/api/assignments', mo, {
    ...assigned,
    scenario: dinner.scenario.scenario,
  });

  const play = async (person: MadePerson, about: Parameters<typeof finishedRecord>[1], edition = dinner) => {
    const record = finishedRecord(edition, { ...about, id: randomUUID() });
    const answer = await ask('PUT', `/api/plays/${record.id}`, person, record);
    return { id: record.id, outcome: (answer.json() as { outcome: Outcome }).outcome };
  };
  for (const [seed, person] of trainees.entries()) {
    daysAgo = 40 - seed;
    const { id, outcome } = await play(person, { seed, manner: 'bad', mode: 'assessment' });
    if (person === bob) {
      const skill = outcome.skills.find(({ receipts }) =>
        receipts.some(({ points, outOf }) => points < outOf),
      );
      const rule = skill?.receipts.find(({ points, outOf }) => points < outOf)?.rule;
      await ask('POST', `/api/plays/${id}/disputes`, bob, {
        skill: skill?.skill,
        rule,
        reason: 'I did say it, in other words.',
      });
    }
    daysAgo = 20 - seed;
    const practice = await play(person, { seed }, latte);
    await ask('PUT', `/api/plays/${practice.id}/sharing`, person, { shared: true });
    daysAgo = 10 - seed;
    await play(person, { seed, mode: 'assessment' });
  }
  daysAgo = 30;
  await ask('POST', `/api/people/${ann.id}/notes`, mo, {
    skill: 'apology',
    text: 'We read the first reply aloud, and wrote it anew.',
  });
  await ask('POST', `/api/me/assignments/${(again.json() as { id: string }).id}/attempts`, ann);
  await server.stop();
  return {
    environment: database.environment,
    mo,
    sol,
    trainees,
    played: { title: dinner.scenario.title, hash: dinner.hash },
    overdue: later.scenario,
    stop: () => database.stop(),
  };
}
