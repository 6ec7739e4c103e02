import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EndpointKey } from '#contract/endpoint.ts';
import { ENDPOINTS } from '#contract/endpoints.ts';
import { type Permission, type Reach, ROLES, reachOf, type Standing } from '#contract/permissions.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';
import { type MadePerson, makePerson, makeTeam } from '../support/people.ts';
import { STORED_AT, startTestServer, type TestServer } from '../support/test-server.ts';

const SCENARIO = 'cold-anniversary-dinner';
const library = await theLibrary();
const edition = editionOf(library, SCENARIO);
const shortRecord = () => makeRecord(edition, 7, ['Sorry about that. I will look into it.'], randomUUID());
const STANDINGS: readonly Standing[] = ['guest', ...ROLES];

/** Whose a thing is, seen from who asks: their own, a colleague's of the same team, somebody's of another team. */
const WHOSE = ['own', 'same team', 'other team'] as const;
type Whose = (typeof WHOSE)[number];

/** Whether a reach takes in something of theirs, in words of this test and not of the code. */
function takesIn(reach: Reach, whose: Whose): boolean {
  if (reach === 'all') return true;
  if (reach === 'teams') return whose !== 'other team';
  return reach === 'own' && whose === 'own';
}

interface Asked {
  readonly url: string;
  readonly payload?: object;
}

/** What is asked for: a thing of one whose it is; or nothing of anybody's in particular. */
type Probe =
  | { readonly kind: 'whole'; readonly ask: () => Promise<Asked> | Asked }
  | {
      readonly kind: 'thing';
      readonly ask: (subject: Subject) => Promise<Asked> | Asked;
      /** The rows that let, any of them enough; the endpoint's own where it is left out. */
      readonly rows?: readonly Permission[];
      /** Nobody's own, so the test does not ask for that. */
      readonly whose?: readonly Whose[];
      readonly visibility?: 'private' | 'shared' | 'assessed';
      readonly disputed?: boolean;
    };

interface Subject {
  /** Nothing: a guest's. */
  readonly person: MadePerson | null;
  readonly team: string;
}

describe.each(DATABASES)('the permissions on $name', ({ missing, start }) => {
  if (missing) {
    it.skip(missing, () => undefined);
    return;
  }
  let database: TestDatabase;
  let server: TestServer;
  let ours: string;
  let theirs: string;
  let actors: Readonly<Record<Exclude<Standing, 'guest'>, MadePerson>>;
  let template: string;

  beforeAll(async () => {
    database = await start();
    server = await startTestServer(database.place, library);
    await server.database.db.insertInto('setting').values({ key: 'set-up', value: STORED_AT }).execute();
    [ours, theirs] = [await makeTeam(server), await makeTeam(server)];
    const made = await Promise.all(
      ROLES.map(async (role) => [role, await makePerson(server, { role, teams: [ours] })] as const),
    );
    actors = Object.fromEntries(made) as typeof actors;
    // Another owner, so that one may be changed or deleted.
    await makePerson(server, { role: 'owner' });
    const record = shortRecord();
    template = record.id;
    const stored = await server.app.inject({
      method: 'PUT',
      url: `/api/plays/${record.id}`,
      payload: record,
    });
    expect(stored.statusCode).toBe(201);
  });
  afterAll(async () => {
    await server?.stop();
    await database?.stop();
  });

  /** A play of a person, as if they had played it: the rights are to be tried, not the evaluation. */
  async function playOf(
    { person }: Subject,
    visibility: 'private' | 'shared' | 'assessed' = 'private',
    disputed = false,
  ): Promise<string> {
    const { db } = server.database;
    const row = await db.selectFrom('play').selectAll().where('id', '=', template).executeTakeFirstOrThrow();
    const id = randomUUID();
    await db
      .insertInto('play')
      .values({ ...row, id, owner_id: person?.id ?? null, visibility })
      .execute();
    if (disputed) await disputeOf(id);
    return id;
  }
  async function disputeOf(play: string): Promise<string> {
    const id = randomUUID();
    await server.database.db
      .insertInto('dispute')
      .values({
        id,
        play_id: play,
        skill: 'apology',
        rule: `rule-${id}`,
        words: null,
        reason: 'I said it.',
        opened_at: STORED_AT,
        status: 'open',
        label: null,
        note: null,
        decided_at: null,
      })
      .execute();
    return id;
  }
  async function assignmentFor({ person }: Subject): Promise<string> {
    const { db } = server.database;
    const id = randomUUID();
    await db
      .insertInto('assignment')
      .values({
        id,
        scenario_hash: edition.hash,
        mode: 'assessment',
        due_at: null,
        pass_mark: 60,
        attempts: null,
        note: '',
        made_by: null,
        created_at: STORED_AT,
        withdrawn_at: null,
      })
      .execute();
    if (person) {
      await db.insertInto('assignment_person').values({ assignment_id: id, person_id: person.id }).execute();
    }
    return id;
  }
  /** Noted by the manager of our team: only that one and the owner may remove it. */
  async function noteAbout({ person }: Subject): Promise<string> {
    const id = randomUUID();
    if (person) {
      await server.database.db
        .insertInto('coaching_note')
        .values({
          id,
          person_id: person.id,
          by_id: actors.manager.id,
          at: STORED_AT,
          skill: null,
          text: 'We talked.',
        })
        .execute();
    }
    return id;
  }
  const person = ({ person: found }: Subject): string => found?.id ?? randomUUID();
  const LEADERS = ['same team', 'other team'] as const;
  const seen: readonly Permission[] = ['see-private-play'];

  const whole = (ask: () => Promise<Asked> | Asked): Probe => ({ kind: 'whole', ask });
  const thing = (
    ask: (subject: Subject) => Promise<Asked> | Asked,
    more: Omit<Extract<Probe, { kind: 'thing' }>, 'kind' | 'ask'> = {},
  ): Probe => ({ kind: 'thing', ask, ...more });
  /** A play, as each of what it may be. */
  const play = (ask: (id: string) => Asked): readonly Probe[] => [
    thing(async (subject) => ask(await playOf(subject)), { rows: seen }),
    thing(async (subject) => ask(await playOf(subject, 'shared')), { rows: ['see-shared-play'] }),
    thing(async (subject) => ask(await playOf(subject, 'assessed')), { rows: ['see-assessed-play'] }),
    thing(async (subject) => ask(await playOf(subject, 'private', true)), {
      rows: ['see-private-play', 'see-disputed-play'],
    }),
  ];
  /** A view of a team, which is nobody's own; of everybody, it is the owner's. */
  const group = (view: string): readonly Probe[] => [
    thing(({ team }) => ({ url: `/api/figures/${team}/${view}` }), { whose: LEADERS }),
    thing(() => ({ url: `/api/figures/everyone/${view}` }), { whose: ['other team'] }),
  ];
  const token = { token: 'x'.repeat(43) };

  const PROBES: Readonly<Record<EndpointKey & keyof typeof ENDPOINTS, readonly Probe[]>> = {
    'GET /api/health': [whole(() => ({ url: '/api/health' }))],
    'GET /api/openapi.json': [whole(() => ({ url: '/api/openapi.json' }))],
    'GET /api/scenarios': [whole(() => ({ url: '/api/scenarios' }))],
    'GET /api/scenarios/:scenario': [whole(() => ({ url: `/api/scenarios/${SCENARIO}` }))],
    'GET /api/scenarios/:scenario/versions/:hash': [
      whole(() => ({ url: `/api/scenarios/${SCENARIO}/versions/${edition.hash}` })),
    ],
    'GET /api/session': [whole(() => ({ url: '/api/session' }))],
    // These four answer by their own grounds (a wrong password, a spent link), never by who asks.
    'POST /api/session': [],
    'POST /api/invitations/open': [whole(() => ({ url: '/api/invitations/open', payload: token }))],
    'POST /api/invitations/accept': [
      whole(() => ({
        url: '/api/invitations/accept',
        payload: { ...token, name: 'N', email: 'n@n.example', password: 'long enough for this' },
      })),
    ],
    'POST /api/password-links/use': [
      whole(() => ({
        url: '/api/password-links/use',
        payload: { ...token, password: 'long enough for this' },
      })),
    ],
    'POST /api/set-up': [
      whole(() => ({
        url: '/api/set-up',
        payload: { name: 'N', email: 'n@n.example', password: 'long enough for this', team: 'T' },
      })),
    ],
    // Ends the session it is asked with, so it is asked without one.
    'DELETE /api/session': [],
    'PATCH /api/me': [whole(() => ({ url: '/api/me', payload: { name: 'Robin' } }))],
    // Answers 401 to a wrong password; accounts.test.ts has it.
    'PUT /api/me/password': [],

    'GET /api/people': [whole(() => ({ url: '/api/people' }))],
    'GET /api/people/:person': [thing((subject) => ({ url: `/api/people/${person(subject)}` }))],
    'PATCH /api/people/:person': [
      thing((subject) => ({ url: `/api/people/${person(subject)}`, payload: { name: 'Robin' } })),
    ],
    'POST /api/people/:person/password-link': [
      thing((subject) => ({ url: `/api/people/${person(subject)}/password-link` })),
    ],
    'GET /api/invitations': [whole(() => ({ url: '/api/invitations' }))],
    'POST /api/invitations': [
      whole(() => ({ url: '/api/invitations', payload: { role: 'trainee', teams: [] } })),
    ],
    'DELETE /api/invitations/:invitation': [
      whole(async () => {
        const id = randomUUID();
        await server.database.db
          .insertInto('invitation')
          .values({
            id,
            token_hash: id,
            email: null,
            role: 'trainee',
            teams: '[]',
            invited_by: null,
            created_at: STORED_AT,
            expires_at: STORED_AT,
          })
          .execute();
        return { url: `/api/invitations/${id}` };
      }),
    ],
    'GET /api/teams': [whole(() => ({ url: '/api/teams' }))],
    'POST /api/teams': [whole(() => ({ url: '/api/teams', payload: { name: `Team ${randomUUID()}` } }))],
    'PATCH /api/teams/:team': [
      thing(({ team }) => ({ url: `/api/teams/${team}`, payload: { name: `Team ${randomUUID()}` } }), {
        whose: LEADERS,
      }),
    ],
    'DELETE /api/teams/:team': [
      // One of its own: the teams of this test are needed.
      whole(async () => ({ url: `/api/teams/${await makeTeam(server)}` })),
    ],
    'GET /api/teams/:team/skills': [
      thing(({ team }) => ({ url: `/api/teams/${team}/skills` }), { whose: LEADERS }),
    ],

    'GET /api/assignments': [whole(() => ({ url: '/api/assignments' }))],
    'POST /api/assignments': [
      thing((subject) => ({
        url: '/api/assignments',
        payload: { scenario: SCENARIO, mode: 'practice', people: [person(subject)] },
      })),
      thing(
        ({ team }) => ({
          url: '/api/assignments',
          payload: { scenario: SCENARIO, mode: 'practice', teams: [team] },
        }),
        { whose: LEADERS },
      ),
    ],
    'GET /api/assignments/:assignment': [
      thing(async (subject) => ({ url: `/api/assignments/${await assignmentFor(subject)}` }), {
        whose: LEADERS,
      }),
    ],
    'GET /api/assignments/:assignment/people': [
      thing(async (subject) => ({ url: `/api/assignments/${await assignmentFor(subject)}/people` }), {
        whose: LEADERS,
      }),
    ],
    'DELETE /api/assignments/:assignment': [
      thing(async (subject) => ({ url: `/api/assignments/${await assignmentFor(subject)}` }), {
        whose: LEADERS,
      }),
    ],
    'GET /api/me/assignments': [whole(() => ({ url: '/api/me/assignments' }))],
    'POST /api/me/assignments/:assignment/attempts': [
      thing(async (subject) => ({ url: `/api/me/assignments/${await assignmentFor(subject)}/attempts` })),
    ],

    // Storing is everybody's own by its nature; whose record it may not be is in plays.test.ts.
    'PUT /api/plays/:play': [
      whole(() => {
        const record = shortRecord();
        return { url: `/api/plays/${record.id}`, payload: record };
      }),
    ],
    'POST /api/plays': [whole(() => ({ url: '/api/plays', payload: { records: [shortRecord()] } }))],
    'GET /api/plays/:play': play((id) => ({ url: `/api/plays/${id}` })),
    'GET /api/plays/:play/standing': play((id) => ({ url: `/api/plays/${id}/standing` })),
    'PUT /api/plays/:play/sharing': [
      thing(async (subject) => ({
        url: `/api/plays/${await playOf(subject)}/sharing`,
        payload: { shared: true },
      })),
      thing(async (subject) => ({
        url: `/api/plays/${await playOf(subject, 'shared')}/sharing`,
        payload: { shared: false },
      })),
    ],
    'GET /api/me/plays': [whole(() => ({ url: '/api/me/plays' }))],
    'GET /api/me/progress': [whole(() => ({ url: '/api/me/progress' }))],

    'GET /api/plays/:play/disputes': play((id) => ({ url: `/api/plays/${id}/disputes` })),
    'POST /api/plays/:play/disputes': (['private', 'shared', 'assessed'] as const).map((visibility) =>
      thing(async (subject) => ({
        url: `/api/plays/${await playOf(subject, visibility)}/disputes`,
        // Out of reach is told before what is wrong with it, and in reach this is told.
        payload: { skill: 'apology', rule: 'no-such-rule', reason: 'I did say it.' },
      })),
    ),
    'GET /api/disputes': [whole(() => ({ url: '/api/disputes' }))],
    'POST /api/disputes/:dispute/decision': [
      thing(
        async (subject) => ({
          url: `/api/disputes/${await disputeOf(await playOf(subject))}/decision`,
          payload: { kind: 'declined', note: 'The words say otherwise.' },
        }),
        { whose: LEADERS },
      ),
    ],

    'GET /api/figures/:group/attention': group('attention'),
    'GET /api/figures/:group/skills': group('skills'),
    'GET /api/figures/:group/improvement': group('improvement'),
    'GET /api/figures/:group/people': group('people'),
    'GET /api/figures/:group/months': group('months'),
    'GET /api/figures/:group/scenarios': group('scenarios'),
    'GET /api/figures/:group/path': group(`path?scenario=${edition.hash}`),
    'GET /api/figures/:group/scoring': group('scoring'),
    'GET /api/figures/:group/plays': group('plays'),
    'GET /api/people/:person/figures': [
      thing((subject) => ({ url: `/api/people/${person(subject)}/figures` })),
    ],
    'GET /api/people/:person/counted-plays': [
      thing((subject) => ({ url: `/api/people/${person(subject)}/counted-plays` })),
    ],
    'GET /api/people/:person/notes': [thing((subject) => ({ url: `/api/people/${person(subject)}/notes` }))],
    'POST /api/people/:person/notes': [
      thing((subject) => ({
        url: `/api/people/${person(subject)}/notes`,
        payload: { text: 'We talked about what can be promised.' },
      })),
    ],
    'DELETE /api/people/:person/notes/:note': [
      // By the owner and by whoever wrote it; figures.test.ts has that others of the team do not.
      thing(
        async (subject) => ({
          url: `/api/people/${person(subject)}/notes/${await noteAbout(subject)}`,
        }),
        { whose: LEADERS },
      ),
    ],

    'GET /api/privacy': [whole(() => ({ url: '/api/privacy' }))],
    'PATCH /api/privacy': [whole(() => ({ url: '/api/privacy', payload: { noHrUse: true } }))],
    'GET /api/people/:person/export': [
      thing((subject) => ({ url: `/api/people/${person(subject)}/export` })),
    ],
    'DELETE /api/people/:person': [
      // Not oneself: who asks is needed again; privacy.test.ts has that.
      thing((subject) => ({ url: `/api/people/${person(subject)}` }), { whose: LEADERS }),
    ],
    'GET /api/accesses': [whole(() => ({ url: '/api/accesses' }))],
    // Of the owner alone; demo.test.ts removes one.
    'DELETE /api/demo': [whole(() => ({ url: '/api/demo' }))],
  };

  /** Somebody whose thing it is, made for this one question. */
  async function subjectOf(standing: Standing, whose: Whose): Promise<Subject> {
    if (whose === 'own') {
      return { person: standing === 'guest' ? null : actors[standing], team: ours };
    }
    const team = whose === 'same team' ? ours : theirs;
    return { person: await makePerson(server, { role: 'trainee', teams: [team] }), team };
  }

  async function answer(key: string, { url, payload }: Asked, standing: Standing) {
    const [method] = key.split(' ') as ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'];
    return server.app.inject({
      method,
      url,
      ...(payload && { payload }),
      headers: standing === 'guest' ? {} : { cookie: actors[standing].cookie },
    });
  }

  it.each(Object.keys(ENDPOINTS) as (keyof typeof ENDPOINTS)[])('%s', async (key) => {
    const { may } = ENDPOINTS[key];
    for (const probe of PROBES[key]) {
      for (const standing of STANDINGS) {
        const reach = reachOf(standing, may);
        const whoses = probe.kind === 'whole' ? (['own'] as const) : (probe.whose ?? WHOSE);
        for (const whose of whoses) {
          const asked =
            probe.kind === 'whole' ? await probe.ask() : await probe.ask(await subjectOf(standing, whose));
          const { statusCode, body } = await answer(key, asked, standing);
          const what = `${key} by a ${standing}, ${whose}: ${body.slice(0, 200)}`;
          if (reach === 'none') {
            expect(statusCode, what).toBe(standing === 'guest' ? 401 : 403);
            continue;
          }
          const rows = probe.kind === 'thing' ? (probe.rows ?? [may]) : [];
          const let_ = rows.length === 0 || rows.some((row) => takesIn(reachOf(standing, row), whose));
          if (let_) expect([401, 403, 404], what).not.toContain(statusCode);
          else expect(statusCode, what).toBe(404);
        }
      }
    }
  });

  it('lists hold what a reach takes in, and nothing of another team', async () => {
    const here = await subjectOf('trainer', 'same team');
    const there = await subjectOf('trainer', 'other team');
    const things = async (subject: Subject) => {
      const played = await playOf(subject, 'shared');
      return [person(subject), await assignmentFor(subject), await disputeOf(played)] as const;
    };
    const [[person1, assignment1, dispute1], [person2, assignment2, dispute2]] = [
      await things(here),
      await things(there),
    ];
    const lists = [
      ['GET /api/people?limit=50', person1, person2],
      ['GET /api/teams?limit=50', ours, theirs],
      ['GET /api/assignments?limit=50', assignment1, assignment2],
      ['GET /api/disputes?limit=50', dispute1, dispute2],
    ] as const;
    for (const [list, mine, other] of lists) {
      const url = list.replace('GET ', '');
      for (const role of ['trainer', 'manager', 'owner'] as const) {
        const bodies: string[] = [];
        let cursor: string | null = null;
        do {
          const page = await answer(list, { url: cursor ? `${url}&cursor=${cursor}` : url }, role);
          expect(page.statusCode).toBe(200);
          bodies.push(page.body);
          cursor = page.json().next;
        } while (cursor);
        const all = bodies.join('');
        expect(all.includes(mine), `${list} for a ${role} has what is of the team`).toBe(true);
        expect(all.includes(other), `${list} for a ${role} has what is of another`).toBe(role === 'owner');
      }
    }
  });

  it('a team is named by one of its own people, and not by whoever knows its id', async () => {
    for (const role of ['trainer', 'manager'] as const) {
      expect((await answer('GET', { url: `/api/people?team=${theirs}` }, role)).statusCode).toBe(404);
      expect((await answer('GET', { url: `/api/people?team=${ours}` }, role)).statusCode).toBe(200);
    }
  });
});
