import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { theLibrary } from '../support/library.ts';
import { GENEROUS, startTestServer, type TestServer } from '../support/test-server.ts';

const library = await theLibrary();
const PASSWORD = 'a long enough password';
const OWNER = { name: 'Olga Owner', email: 'olga@firm.example', password: PASSWORD, team: 'Front desk' };

type Answer = Awaited<ReturnType<TestServer['app']['inject']>>;

/** What a browser would send back. */
function cookieOf(answer: Answer): string {
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}

const codeOf = (answer: Answer): string => String(answer.json().type).replace('urn:amends:error:', '');

describe.each(DATABASES)('accounts on $name', ({ missing, start }) => {
  if (missing) {
    it.skip(missing, () => undefined);
    return;
  }
  let database: TestDatabase;
  let server: TestServer;
  let owner: string;

  const ask = (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    cookie?: string,
  ) =>
    server.app.inject({
      method,
      url,
      ...(body && { payload: body }),
      headers: cookie === undefined ? {} : { cookie },
    });
  const signIn = (email: string, password = PASSWORD) => ask('POST', '/api/session', { email, password });
  const firstTeam = async () => (await ask('GET', '/api/teams', undefined, owner)).json().items[0];
  /** @returns the token of the link */
  const invite = async (role: string, more: object = {}) => {
    const answer = await ask('POST', '/api/invitations', { role, teams: [], ...more }, owner);
    expect(answer.statusCode).toBe(201);
    return String(answer.json().link.path).split('#')[1];
  };
  const accept = (token: string | undefined, email: string, name = 'Somebody') =>
    ask('POST', '/api/invitations/accept', { token, name, email, password: PASSWORD });

  beforeAll(async () => {
    database = await start();
    server = await startTestServer(database.place, library);
  });
  afterAll(async () => {
    await server?.stop();
    await database?.stop();
  });

  it('are set up by whoever comes first, once, however many come at the same time', async () => {
    expect((await ask('GET', '/api/session')).json()).toEqual({
      person: null,
      needsSetUp: true,
      demo: false,
    });
    const answers = await Promise.all([1, 2, 3].map(() => ask('POST', '/api/set-up', OWNER)));
    expect(answers.map((each) => each.statusCode).sort()).toEqual([201, 409, 409]);
    const made = answers.find((each) => each.statusCode === 201);
    if (!made) throw new Error('Nobody made the owner.');
    owner = cookieOf(made);
    expect(made.json().person).toMatchObject({ name: 'Olga Owner', role: 'owner' });
    expect((await ask('GET', '/api/session', undefined, owner)).json()).toMatchObject({
      person: { email: 'olga@firm.example' },
      needsSetUp: false,
    });
  });

  it('keep the session in a cookie that no script can read and no other site can use', async () => {
    const header = String((await signIn(OWNER.email)).headers['set-cookie']);
    expect(header).toMatch(/HttpOnly/);
    expect(header).toMatch(/SameSite=Lax/);
  });

  it('say the same of an unknown address as of a wrong password', async () => {
    const [unknown, wrong] = await Promise.all([
      signIn('nobody@firm.example'),
      signIn(OWNER.email, 'not the password'),
    ]);
    expect([unknown.statusCode, wrong.statusCode]).toEqual([401, 401]);
    expect(unknown.body).toBe(wrong.body);
    expect(unknown.headers['set-cookie']).toBeUndefined();
  });

  it('begin a new session at each sign-in, whatever cookie was sent with it', async () => {
    const planted = 'amends.session_token=planted-by-somebody.c2lnbmF0dXJl';
    const answer = await ask('POST', '/api/session', { email: OWNER.email, password: PASSWORD }, planted);
    expect(answer.statusCode).toBe(200);
    expect(cookieOf(answer)).not.toContain('planted');
    expect((await ask('GET', '/api/session', undefined, planted)).json().person).toBeNull();
    const again = await ask(
      'POST',
      '/api/session',
      { email: OWNER.email, password: PASSWORD },
      cookieOf(answer),
    );
    expect(cookieOf(again)).not.toBe(cookieOf(answer));
  });

  it('end a session on signing out, for whoever kept its cookie too', async () => {
    const cookie = cookieOf(await signIn(OWNER.email));
    expect((await ask('DELETE', '/api/session', undefined, cookie)).statusCode).toBe(204);
    expect((await ask('GET', '/api/session', undefined, cookie)).json().person).toBeNull();
  });

  it('come by an invitation, with the role and the teams that it has, whatever is sent', async () => {
    const team = await firstTeam();
    const token = await invite('trainer', { teams: [team.id] });
    expect((await ask('POST', '/api/invitations/open', { token })).json()).toMatchObject({
      role: 'trainer',
      teams: ['Front desk'],
      invitedBy: 'Olga Owner',
      email: null,
    });
    const greedy = await ask('POST', '/api/invitations/accept', {
      token,
      name: 'Tom',
      email: 'tom@firm.example',
      password: PASSWORD,
      role: 'owner',
    });
    expect([greedy.statusCode, codeOf(greedy)]).toEqual([400, 'request-malformed']);
    const answer = await accept(token, 'Tom@Firm.example', 'Tom');
    expect(answer.statusCode).toBe(201);
    expect(answer.json().person).toMatchObject({
      role: 'trainer',
      email: 'tom@firm.example',
      teams: [{ name: 'Front desk' }],
    });
  });

  it('come by an invitation once, also when two use it at the same time', async () => {
    const token = await invite('trainee');
    const answers = await Promise.all([accept(token, 'a1@firm.example'), accept(token, 'a2@firm.example')]);
    expect(answers.map((each) => each.statusCode).sort()).toEqual([201, 410]);
    expect(codeOf(await ask('POST', '/api/invitations/open', { token }))).toBe('link-spent');
  });

  it('are refused an address that is taken, and the invitation stays good', async () => {
    const token = await invite('trainee');
    expect(codeOf(await accept(token, OWNER.email))).toBe('email-taken');
    expect((await accept(token, 'fresh@firm.example')).statusCode).toBe(201);
  });

  it('do not come by an invitation that was taken back, or one for somebody else', async () => {
    const token = await invite('trainee', { email: 'only@firm.example' });
    expect(codeOf(await accept(token, 'other@firm.example'))).toBe('link-spent');
    const [open] = (await ask('GET', '/api/invitations', undefined, owner)).json().items;
    expect((await ask('DELETE', `/api/invitations/${open.id}`, undefined, owner)).statusCode).toBe(204);
    expect(codeOf(await accept(token, 'only@firm.example'))).toBe('link-spent');
  });

  it('get a new password by a link, once, and every session of before ends', async () => {
    const before = cookieOf(await signIn('tom@firm.example'));
    const person = (await ask('GET', '/api/session', undefined, before)).json().person.id;
    const made = await ask('POST', `/api/people/${person}/password-link`, undefined, owner);
    const token = String(made.json().path).split('#')[1];
    const password = 'another password of his';
    const used = await ask('POST', '/api/password-links/use', { token, password });
    expect(used.json().person.email).toBe('tom@firm.example');
    expect((await ask('GET', '/api/session', undefined, before)).json().person).toBeNull();
    expect(codeOf(await ask('POST', '/api/password-links/use', { token, password }))).toBe('link-spent');
    expect((await signIn('tom@firm.example')).statusCode).toBe(401);
    expect((await signIn('tom@firm.example', password)).statusCode).toBe(200);
  });

  it('change their own password with the one they have, and no other session goes on', async () => {
    const password = 'another password of his';
    const [here, there] = [
      cookieOf(await signIn('tom@firm.example', password)),
      cookieOf(await signIn('tom@firm.example', password)),
    ];
    const wrong = await ask('PUT', '/api/me/password', { current: 'guessed', password: PASSWORD }, here);
    expect([wrong.statusCode, codeOf(wrong)]).toEqual([401, 'wrong-sign-in']);
    const changed = await ask('PUT', '/api/me/password', { current: password, password: PASSWORD }, here);
    expect(changed.statusCode).toBe(204);
    expect((await ask('GET', '/api/session', undefined, there)).json().person).toBeNull();
    expect((await ask('GET', '/api/session', undefined, cookieOf(changed))).json().person).toMatchObject({
      name: 'Tom',
    });
  });

  it('keep at least one owner, also when two step down at the same time', async () => {
    const me = (await ask('GET', '/api/session', undefined, owner)).json().person.id;
    const alone = await ask('PATCH', `/api/people/${me}`, { role: 'trainee' }, owner);
    expect([alone.statusCode, codeOf(alone)]).toEqual([409, 'last-owner']);
    const second = await accept(await invite('owner'), 'second@firm.example');
    const both = await Promise.all([
      ask('PATCH', `/api/people/${me}`, { role: 'manager' }, owner),
      ask('PATCH', `/api/people/${second.json().person.id}`, { role: 'manager' }, owner),
    ]);
    expect(both.map((each) => each.statusCode)).toContain(200);
    const people =
      (await ask('GET', '/api/session', undefined, owner)).json().person.role === 'owner'
        ? owner
        : cookieOf(second);
    const owners = (await ask('GET', '/api/people', undefined, people))
      .json()
      .items.filter((each: { role: string }) => each.role === 'owner');
    expect(owners).toHaveLength(1);
    // Back to one owner, the first, for what follows.
    if (people !== owner) await ask('PATCH', `/api/people/${me}`, { role: 'owner' }, people);
  });

  it('lose what a role gave them as soon as they lose it', async () => {
    const accepted = await accept(await invite('owner'), 'brief@firm.example');
    const cookie = cookieOf(accepted);
    expect((await ask('GET', '/api/invitations', undefined, cookie)).statusCode).toBe(200);
    await ask('PATCH', `/api/people/${accepted.json().person.id}`, { role: 'trainee' }, owner);
    expect(codeOf(await ask('GET', '/api/invitations', undefined, cookie))).toBe('not-allowed');
  });
});

it('sign-ins with one e-mail address are limited, from wherever they come', async () => {
  const sqlite = DATABASES[0];
  if (!sqlite) throw new Error('There is always SQLite.');
  const database = await sqlite.start();
  const server = await startTestServer(database.place, library, {
    behindProxy: true,
    limits: { ...GENEROUS, signInsPerEmail: 3 },
  });
  const attempt = (from: number, email: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-forwarded-for': `10.0.0.${from}` },
      payload: { email, password: 'a guess' },
    });
  const statuses: number[] = [];
  for (let from = 1; from <= 5; from++) statuses.push((await attempt(from, 'Olga@firm.example')).statusCode);
  expect(statuses).toEqual([401, 401, 401, 429, 429]);
  expect((await attempt(9, 'somebody@firm.example')).statusCode).toBe(401);
  await server.stop();
  await database.stop();
});
