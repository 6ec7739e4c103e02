import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playFigures } from '#application/play-figures.ts';
import type { PlayFigures } from '#application/ports.ts';
import { progressOf } from '#application/progress-of.ts';
import type { CoachingNote } from '#contract/coaching-notes.ts';
import type { CountedPlayLine } from '#contract/counted-plays.ts';
import type {
  Attention,
  Improvement,
  MonthFigures,
  Path,
  PersonFigures,
  PersonPage,
  ScenarioFigures,
  ScoringTrust,
  SkillFigures,
} from '#contract/figures.ts';
import type { Page } from '#contract/page.ts';
import type { Outcome } from '#domain/evaluate.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { verdictOf } from '#domain/scoring/score.ts';
import { SKILLS, type Skill } from '#domain/scoring/skill.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { finishedRecord } from '../support/finished-record.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { type MadePerson, makePerson, makeTeam } from '../support/people.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const library = await theLibrary();
const dinner = editionOf(library, 'cold-anniversary-dinner');
const boxes = editionOf(library, 'misprinted-boxes');
const heat = editionOf(library, 'no-heat-in-january');
const FEWEST = 3;
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;

/** A stored play as the test knows it: what counts is counted from its outcome. */
interface Known {
  readonly id: string;
  readonly person: MadePerson;
  readonly edition: Edition;
  readonly mode: 'practice' | 'assessment';
  readonly storedAt: string;
  readonly outcome: Outcome;
  readonly figures: PlayFigures;
  counts: boolean;
}

interface Query {
  readonly from?: string;
  readonly to?: string;
  readonly scenario?: string;
  readonly mode?: 'practice' | 'assessment';
}
const QUERIES: readonly Query[] = [
  {},
  { from: '2026-10', to: '2026-10' },
  { to: '2026-10' },
  { from: '2026-11' },
  { scenario: dinner.hash },
  { mode: 'assessment' },
  { scenario: dinner.hash, mode: 'practice', from: '2026-09', to: '2026-11' },
  { from: '2027-01' },
];

function fits({ edition, mode, storedAt }: Known, query: Query): boolean {
  const month = storedAt.slice(0, 7);
  return (
    (query.from === undefined || month >= query.from) &&
    (query.to === undefined || month <= query.to) &&
    (query.scenario === undefined || edition.hash === query.scenario) &&
    (query.mode === undefined || mode === query.mode)
  );
}

const scoreOf = ({ outcome }: Known, skill: Skill) =>
  outcome.skills.find((each) => each.skill === skill)?.score ?? null;

function skillsIn(plays: readonly Known[]) {
  return SKILLS.map((skill) => {
    const times = (verdict: string) =>
      plays.filter((play) => verdictOf(scoreOf(play, skill)) === verdict).length;
    return { skill, missed: times('not-shown'), partly: times('partly'), met: times('met') };
  });
}

const nameOf = ({ hash, scenario }: Edition) => ({ id: scenario.scenario, hash, title: scenario.title });
const peopleIn = (plays: readonly Known[]) => new Set(plays.map(({ person }) => person.id)).size;
/** In the order in which versions are told. */
const editionsIn = (plays: readonly Known[]) =>
  [...new Set(plays.map(({ edition }) => edition))].sort((a, b) =>
    a.scenario.title < b.scenario.title ? -1 : 1,
  );

function quantileIn(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below = 0, above = below] = sorted.slice(Math.floor(place));
  return below + (above - below) * (place % 1);
}

for (const kind of DATABASES) {
  describe.skipIf(kind.missing)(`the figures of managers on ${kind.name}`, () => {
    let database: TestDatabase;
    let server: TestServer;
    let now = new Date();
    let north: string;
    let south: string;
    let owner: MadePerson;
    let mo: MadePerson;
    let sol: MadePerson;
    const people: Record<string, MadePerson> = {};
    const plays: Known[] = [];

    const ask = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, who: MadePerson, payload?: object) =>
      server.app.inject({ method, url, headers: { cookie: who.cookie }, ...(payload && { payload }) });
    const get = async <Answer>(url: string, who: MadePerson): Promise<Answer> => {
      const answer = await ask('GET', url, who);
      expect([url, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([url, 200, '']);
      return answer.json();
    };
    const all = async <Item>(url: string, who: MadePerson, limit = 2): Promise<Item[]> => {
      const items: Item[] = [];
      for (let cursor = ''; ; ) {
        const more = `${url.includes('?') ? '&' : '?'}limit=${limit}${cursor && `&cursor=${cursor}`}`;
        const page = await get<Page<Item>>(`${url}${more}`, who);
        expect(page.items.length).toBeLessThanOrEqual(limit);
        items.push(...page.items);
        if (page.next === null) return items;
        cursor = page.next;
      }
    };
    const as = (name: string): MadePerson => {
      const person = people[name];
      if (!person) throw new Error(`There is no "${name}".`);
      return person;
    };

    async function store(
      person: MadePerson,
      edition: Edition,
      about: Parameters<typeof finishedRecord>[1] & { readonly at: string; readonly cut?: number },
    ): Promise<Known> {
      const { at, cut, ...rest } = about;
      now = new Date(at);
      const whole = finishedRecord(edition, rest);
      const record = cut === undefined ? whole : { ...whole, events: whole.events.slice(0, cut) };
      const answer = await ask('PUT', `/api/plays/${record.id}`, person, record);
      expect([answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([201, '']);
      const { outcome, storedAt } = answer.json() as { outcome: Outcome; storedAt: string };
      const { id, mode } = record;
      const counts = outcome.complete && mode === 'assessment';
      const figures = playFigures(outcome, edition);
      const known = { id, person, edition, mode, storedAt, outcome, figures, counts };
      plays.push(known);
      return known;
    }
    async function share(play: Known, shared: boolean): Promise<void> {
      const answer = await ask('PUT', `/api/plays/${play.id}/sharing`, play.person, { shared });
      expect(answer.statusCode).toBe(204);
      play.counts = shared && play.outcome.complete;
    }

    /** What the views of a group are told about, and by whom they are asked. */
    const groups = () => [
      { id: north, name: 'North', who: mo, members: ['Ann', 'Bob', 'Cem', 'Dee'] },
      { id: south, name: 'South', who: sol, members: ['Eve', 'Fay'] },
      {
        id: 'everyone',
        name: 'Everyone',
        who: owner,
        members: ['Ann', 'Bob', 'Cem', 'Dee', 'Eve', 'Fay', 'Gus'],
      },
    ];
    type Group = ReturnType<typeof groups>[number];
    const countedIn = ({ members }: Group) =>
      plays.filter(({ counts, person }) => counts && members.includes(person.name));
    const url = ({ id }: Group, view: string, query: object) =>
      `/api/figures/${id}/${view}?${new URLSearchParams(query as Record<string, string>)}`;
    const basis = (group: Group, within: readonly Known[]) => ({
      group: { id: group.id, name: group.name },
      plays: within.length,
      people: peopleIn(within),
      enough: peopleIn(within) >= FEWEST,
    });

    async function expectSkills(group: Group, query: Query) {
      const within = countedIn(group).filter((play) => fits(play, query));
      const told = basis(group, within);
      expect(await get<SkillFigures>(url(group, 'skills', query), group.who)).toEqual({
        ...told,
        skills: told.enough ? skillsIn(within) : [],
      });
    }

    async function expectImprovement(group: Group, query: Query) {
      const { from: _, to: __, ...whenever } = query;
      const within = countedIn(group).filter((play) => fits(play, whenever));
      const told = basis(group, within);
      const scenarios: Improvement['scenarios'] = [];
      for (const edition of editionsIn(within)) {
        for (const mode of ['assessment', 'practice'] as const) {
          const ends: (readonly [Known, Known])[] = [];
          for (const member of group.members) {
            const own = within
              .filter((play) => play.edition === edition && play.mode === mode && play.person.name === member)
              .sort((a, b) => (a.storedAt < b.storedAt ? -1 : 1));
            const [first, latest] = [own[0], own.at(-1)];
            if (first && latest && first !== latest) ends.push([first, latest]);
          }
          if (ends.length === 0) continue;
          const few = ends.length < FEWEST;
          const times = (better: (gain: number) => boolean) =>
            few
              ? 0
              : ends.filter(([first, latest]) => better(latest.outcome.total - first.outcome.total)).length;
          scenarios.push({
            scenario: nameOf(edition),
            mode,
            people: ends.length,
            total: few
              ? null
              : {
                  first: mean(ends.map(([first]) => first.outcome.total)),
                  latest: mean(ends.map(([, latest]) => latest.outcome.total)),
                },
            better: times((gain) => gain > 0),
            same: times((gain) => gain === 0),
            worse: times((gain) => gain < 0),
            skills: few
              ? []
              : SKILLS.flatMap((skill) => {
                  const scored = ends.flatMap(([first, latest]) => {
                    const scores = [scoreOf(first, skill), scoreOf(latest, skill)];
                    return scores.includes(null) ? [] : [scores as [number, number]];
                  });
                  return scored.length === 0
                    ? []
                    : [
                        {
                          skill,
                          first: mean(scored.map(([first]) => first)),
                          latest: mean(scored.map(([, latest]) => latest)),
                        },
                      ];
                }),
          });
        }
      }
      expect(await get<Improvement>(url(group, 'improvement', query), group.who)).toEqual({
        ...told,
        scenarios: told.enough ? scenarios : [],
      });
    }

    async function expectPeople(group: Group, query: Query) {
      const within = countedIn(group).filter((play) => fits(play, query));
      const expected = [...group.members].sort().map((name): PersonFigures => {
        const own = within.filter(({ person }) => person.name === name);
        return {
          person: { id: as(name).id, name },
          plays: own.length,
          latestAt:
            own
              .map(({ storedAt }) => storedAt)
              .sort()
              .at(-1) ?? null,
          skills: skillsIn(own),
        };
      });
      expect(await all<PersonFigures>(url(group, 'people', query), group.who)).toEqual(expected);
    }

    /** The versions whose figures are told. */
    const toldIn = (within: readonly Known[]) =>
      editionsIn(within).filter(
        (edition) => peopleIn(within.filter((play) => play.edition === edition)) >= FEWEST,
      );

    async function expectMonths(group: Group, query: Query) {
      const within = countedIn(group).filter((play) => fits(play, query));
      const told = basis(group, within);
      const months: MonthFigures['months'] = [];
      for (const month of ['2026-09', '2026-10', '2026-11']) {
        for (const edition of toldIn(within)) {
          const there = within.filter((play) => play.edition === edition && play.storedAt.startsWith(month));
          if (there.length === 0) continue;
          months.push({
            month,
            scenario: nameOf(edition),
            plays: there.length,
            satisfactionSum: sum(there.map(({ outcome }) => Math.round(outcome.readings.satisfaction * 100))),
            costSum: {
              cents: sum(there.map(({ outcome }) => outcome.cost.cents)),
              currency: edition.scenario.facts.loss.currency,
            },
          });
        }
      }
      expect(await get<MonthFigures>(url(group, 'months', query), group.who)).toEqual({ ...told, months });
    }

    const tallied = (there: readonly Known[], kind: string, key: string) =>
      sum(
        there.map(
          ({ figures }) => figures.tallies.filter((each) => each[0] === kind && each[1] === key).length,
        ),
      );
    let begun: readonly { readonly person: string; readonly edition: Edition; readonly finished: boolean }[] =
      [];

    async function expectScenarios(group: Group, query: Query) {
      const within = countedIn(group).filter((play) => fits(play, query));
      const { from: _, to: __, ...whenever } = query;
      const ever = countedIn(group).filter((play) => fits(play, whenever));
      const scenarios = toldIn(within).map((edition): ScenarioFigures['scenarios'][number] => {
        const there = within.filter((play) => play.edition === edition);
        const { scenario } = edition;
        const times = (is: (play: Known) => boolean) => there.filter(is).length;
        const total = (number: (outcome: Outcome) => number) =>
          sum(there.map(({ outcome }) => number(outcome)));
        const money = (cents: number) => ({ cents, currency: scenario.facts.loss.currency });
        const means = group.members.flatMap((name) => {
          const own = ever.filter((play) => play.edition === edition && play.person.name === name);
          return own.length === 0 ? [] : [Math.round(mean(own.map(({ outcome }) => outcome.total)))];
        });
        const promises = (status: string) =>
          total(({ ledger }) => ledger.filter((entry) => entry.status === status).length);
        const tried = begun.filter(
          (each) =>
            each.edition === edition &&
            group.members.includes(each.person) &&
            (query.mode ?? 'practice') === 'practice',
        );
        return {
          scenario: nameOf(edition),
          level: scenario.level,
          causes: [...scenario.facts.known],
          plays: there.length,
          remedies: Object.entries(scenario.remedies).map(([id, { what }]) => ({
            id,
            what,
            offered: tallied(there, 'offered', id),
            given: tallied(there, 'given', id),
            fitting: tallied(there, 'fitting', id),
          })),
          resolved: {
            given: times(({ figures }) => figures.gave),
            ownAuthority: times(({ figures }) => figures.ownAuthority),
          },
          escalated: times(({ figures }) => figures.escalated),
          needless: times(({ figures }) => figures.needless),
          updates: {
            due: total(({ updates }) => updates.length),
            sent: total(({ updates }) => updates.filter(({ sent }) => sent).length),
          },
          promises: { kept: promises('kept'), broken: promises('broken') },
          spread:
            means.length < FEWEST
              ? null
              : {
                  people: means.length,
                  least: Math.min(...means),
                  lower: quantileIn(means, 0.25),
                  middle: quantileIn(means, 0.5),
                  upper: quantileIn(means, 0.75),
                  most: Math.max(...means),
                },
          lifetimeSum: money(total(({ readings }) => readings.lifetimeCents)),
          networkSum: money(total(({ readings }) => readings.network)),
          costSum: money(total(({ cost }) => cost.cents)),
          preventions: times(({ outcome }) => Boolean(outcome.followUp?.parts.prevention)),
          attempts: { begun: tried.length, finished: tried.filter(({ finished }) => finished).length },
          endings: Object.entries(scenario.endings).flatMap(([id, { title }]) => {
            const ended = times(({ outcome }) => outcome.ending?.id === id);
            return ended > 0 ? [{ id, title, plays: ended }] : [];
          }),
        };
      });
      expect(await get<ScenarioFigures>(url(group, 'scenarios', query), group.who)).toEqual({
        ...basis(group, within),
        scenarios,
      });
    }

    async function expectPath(group: Group, query: Query & { readonly scenario: string }) {
      const within = countedIn(group).filter((play) => fits(play, query));
      const told = basis(group, within);
      const path = await get<Path>(url(group, 'path', query), group.who);
      expect(path).toMatchObject({ ...told, scenario: { hash: query.scenario } });
      if (!told.enough) {
        expect([path.places, path.steps]).toEqual([[], []]);
        return;
      }
      const pairs = within.flatMap(({ figures }) => figures.tallies);
      const times = (kind: string) => {
        const counted: Record<string, number> = {};
        for (const [each, key] of pairs) if (each === kind) counted[key] = (counted[key] ?? 0) + 1;
        return counted;
      };
      expect(Object.fromEntries(path.places.map(({ id, visits }) => [id, visits]))).toEqual(times('visit'));
      expect(Object.fromEntries(path.steps.map((step) => [step.id, step.times]))).toEqual(times('step'));
      for (const { id, from, to, by, option } of path.steps) {
        expect(JSON.parse(id)).toEqual([from, to, by === 'option' ? option : by]);
      }
      for (const { title } of path.places) expect(title).not.toBe('');
    }

    const listed = (group: Group, query: object) =>
      all<CountedPlayLine>(url(group, 'plays', query), group.who, 7);
    async function expectPlays(group: Group, query: object, is: (play: Known) => boolean) {
      const expected = countedIn(group)
        .filter(is)
        .sort((a, b) => (a.storedAt < b.storedAt ? 1 : -1))
        .map(({ id }) => id);
      expect([query, (await listed(group, query)).map(({ id }) => id)]).toEqual([query, expected]);
    }

    async function expectAllViews() {
      for (const group of groups()) {
        for (const query of QUERIES) {
          await expectSkills(group, query);
          await expectImprovement(group, query);
          await expectPeople(group, query);
          await expectMonths(group, query);
          await expectScenarios(group, query);
          await expectPath(group, { ...query, scenario: query.scenario ?? boxes.hash });
          await expectPlays(group, query, (play) => fits(play, query));
        }
      }
    }

    beforeAll(async () => {
      database = await kind.start();
      server = await startTestServer(database.place, library, { now: () => now });
      [north, south] = [await makeTeam(server, 'North'), await makeTeam(server, 'South')];
      owner = await makePerson(server, { role: 'owner', name: 'Olga' });
      mo = await makePerson(server, { role: 'manager', teams: [north], name: 'Mo' });
      sol = await makePerson(server, { role: 'manager', teams: [south], name: 'Sol' });
      for (const name of ['Ann', 'Bob', 'Cem', 'Dee', 'Eve', 'Fay', 'Gus']) {
        const teams = ['Ann', 'Bob', 'Cem', 'Dee'].includes(name) ? [north] : name === 'Gus' ? [] : [south];
        people[name] = await makePerson(server, { role: 'trainee', teams, name });
      }
      // No two at once.
      let count = 0;
      const at = (month: string) => {
        const [day, minute] = [(count % 27) + 1, count];
        count++;
        return `2026-${month}-${String(day).padStart(2, '0')}T10:${String(minute).padStart(2, '0')}:00.000Z`;
      };
      for (const [index, name] of ['Ann', 'Bob', 'Cem', 'Dee', 'Eve', 'Fay'].entries()) {
        const person = as(name);
        const manner = (good: boolean) => (good ? ('good' as const) : ('bad' as const));
        const mode = 'assessment' as const;
        await store(person, dinner, { at: at('09'), seed: index, manner: 'bad', mode });
        await store(person, boxes, { at: at('10'), seed: 7, manner: manner(index % 2 === 0), mode });
        await store(person, dinner, { at: at('10'), seed: index, manner: 'bad' });
        await store(person, dinner, { at: at('11'), seed: index + 1, manner: manner(index !== 1), mode });
        await store(person, dinner, { at: at('11'), seed: index + 2, manner: 'good' });
      }
      // Of one person alone: not told by itself.
      await store(as('Ann'), heat, { at: at('11'), seed: 3, manner: 'good', mode: 'assessment' });
      // Broken off, and private: nothing of them is told.
      await store(as('Bob'), boxes, { at: at('11'), cut: 3, mode: 'assessment' });
      await store(as('Bob'), boxes, { at: at('11'), manner: 'bad' });
      for (const play of plays.filter(({ mode, edition }) => mode === 'practice' && edition === dinner)) {
        if (play.person.name !== 'Dee') await share(play, true);
      }
    }, 120_000);
    afterAll(async () => {
      await server?.stop();
      await database?.stop();
    });

    it('equal a recount from the outcomes of the plays that count', async () => {
      const { Ann, Bob } = people;
      expect(plays.filter(({ counts }) => counts).length).toBeGreaterThan(25);
      expect([Ann?.name, Bob?.name]).toEqual(['Ann', 'Bob']);
      await expectAllViews();
    }, 120_000);

    it('are told of nobody’s plays alone', async () => {
      const [, two] = groups();
      if (!two) throw new Error('There is no second group.');
      for (const view of ['skills', 'improvement', 'months', 'scenarios', 'scoring']) {
        const answer = await get<Record<string, unknown>>(url(two, view, {}), two.who);
        const lists = Object.values(answer).filter((value) => Array.isArray(value));
        expect([view, answer.people, answer.enough, lists]).toEqual([view, 2, false, [[]]]);
      }
      const scenarios = await get<ScenarioFigures>(`/api/figures/${north}/scenarios`, mo);
      expect(scenarios.scenarios.map(({ scenario }) => scenario.hash)).not.toContain(heat.hash);
    });

    it('open the plays behind each number', async () => {
      for (const group of groups()) {
        for (const skill of SKILLS) {
          await expectPlays(group, { skill }, (play) => scoreOf(play, skill) !== null);
          for (const [verdict, is] of [
            ['missed', 'not-shown'],
            ['partly', 'partly'],
            ['met', 'met'],
          ] as const) {
            await expectPlays(group, { skill, verdict }, (play) => verdictOf(scoreOf(play, skill)) === is);
          }
        }
        const that: Readonly<Record<string, (play: Known) => boolean>> = {
          'gave-something': ({ figures }) => figures.gave,
          'own-authority': ({ figures }) => figures.ownAuthority,
          escalated: ({ figures }) => figures.escalated,
          needless: ({ figures }) => figures.needless,
          'missed-update': ({ outcome }) => outcome.updates.some(({ sent }) => sent !== true),
          'sent-update': ({ outcome }) => outcome.updates.some(({ sent }) => sent === true),
          'kept-promise': ({ outcome }) => outcome.ledger.some(({ status }) => status === 'kept'),
          'broke-promise': ({ outcome }) => outcome.ledger.some(({ status }) => status === 'broken'),
          'named-prevention': ({ outcome }) => Boolean(outcome.followUp?.parts.prevention),
        };
        for (const [name, is] of Object.entries(that)) await expectPlays(group, { that: name }, is);
        const counted = countedIn(group);
        const whose = (play: Known) =>
          counted
            .filter(
              (each) =>
                each.person === play.person && each.edition === play.edition && each.mode === play.mode,
            )
            .sort((a, b) => (a.storedAt < b.storedAt ? -1 : 1));
        const cameOn: Readonly<Record<string, (gain: number) => boolean>> = {
          better: (gain) => gain > 0,
          same: (gain) => gain === 0,
          worse: (gain) => gain < 0,
          any: () => true,
        };
        for (const [name, so] of Object.entries(cameOn)) {
          await expectPlays(group, { cameOn: name }, (play) => {
            const own = whose(play);
            const [first, latest] = [own[0], own.at(-1)];
            if (!first || !latest || first === latest || ![first, latest].includes(play)) return false;
            return so(latest.outcome.total - first.outcome.total);
          });
        }
        for (const edition of [dinner, boxes]) {
          const { hash, scenario } = edition;
          const has = (kind: string, key: string) => (play: Known) =>
            play.edition === edition &&
            play.figures.tallies.some((each) => each[0] === kind && each[1] === key);
          for (const remedy of Object.keys(scenario.remedies)) {
            await expectPlays(group, { scenario: hash, remedy }, has('offered', remedy));
            for (const remedyWas of ['given', 'fitting']) {
              await expectPlays(group, { scenario: hash, remedy, remedyWas }, has(remedyWas, remedy));
            }
          }
          for (const ending of Object.keys(scenario.endings)) {
            await expectPlays(group, { scenario: hash, ending }, has('ending', ending));
          }
          const pairs = plays.flatMap((play) => (play.edition === edition ? play.figures.tallies : []));
          for (const [which, key] of pairs.slice(0, 40)) {
            if (which === 'visit')
              await expectPlays(group, { scenario: hash, place: key }, has('visit', key));
            if (which === 'step') await expectPlays(group, { scenario: hash, step: key }, has('step', key));
          }
        }
        for (const name of group.members) {
          await expectPlays(group, { person: as(name).id }, ({ person }) => person.name === name);
        }
      }
    }, 120_000);

    it('tell of a play who played it and how each skill came out, and what was written against its cause', async () => {
      const [group] = groups();
      if (!group) throw new Error('There is no group.');
      for (const line of await listed(group, {})) {
        const play = plays.find(({ id }) => id === line.id);
        expect(line).toEqual({
          id: play?.id,
          person: { id: play?.person.id, name: play?.person.name },
          scenario: play && nameOf(play.edition),
          mode: play?.mode,
          storedAt: play?.storedAt,
          total: play?.outcome.total,
          skills: play?.outcome.skills.flatMap(({ skill, score }) =>
            score === null ? [] : [{ skill, score }],
          ),
          prevention: play?.outcome.followUp?.parts.prevention?.words ?? null,
        });
      }
    });

    it('have nothing of a play that is private again, and all of it once it is shared', async () => {
      const play = plays.find(
        ({ mode, counts, person }) => counts && mode === 'practice' && person.name === 'Cem',
      );
      if (!play) throw new Error('Cem has shared nothing.');
      await share(play, false);
      await expectAllViews();
      for (const group of groups()) {
        expect((await listed(group, {})).map(({ id }) => id)).not.toContain(play.id);
      }
      const own = await all<CountedPlayLine>(`/api/people/${play.person.id}/counted-plays`, mo, 50);
      expect(own.map(({ id }) => id)).not.toContain(play.id);
      await share(play, true);
      await expectSkills(groups()[0] as Group, {});
    }, 120_000);

    it('are not there for another team’s manager, a trainer or a trainee, nor for a team that is not', async () => {
      const trainer = await makePerson(server, { role: 'trainer', teams: [north] });
      for (const view of [
        'attention',
        'skills',
        'improvement',
        'people',
        'months',
        'scenarios',
        'scoring',
        'plays',
      ]) {
        const status = async (group: string, who: MadePerson) =>
          (await ask('GET', `/api/figures/${group}/${view}`, who)).statusCode;
        expect([view, await status(north, sol)]).toEqual([view, 404]);
        expect([view, await status('everyone', mo)]).toEqual([view, 404]);
        expect([view, await status(randomUUID(), owner)]).toEqual([view, 404]);
        expect([view, await status(north, trainer)]).toEqual([view, 403]);
        expect([view, await status(north, as('Ann'))]).toEqual([view, 403]);
      }
      for (const part of ['figures', 'counted-plays', 'notes']) {
        expect((await ask('GET', `/api/people/${as('Ann').id}/${part}`, sol)).statusCode).toBe(404);
        expect((await ask('GET', `/api/people/${randomUUID()}/${part}`, owner)).statusCode).toBe(404);
      }
    });

    it('refuse what is no month and no version', async () => {
      const status = async (query: string) =>
        (await ask('GET', `/api/figures/${north}/${query}`, mo)).statusCode;
      expect(await status('skills?from=2026-13')).toBe(400);
      expect(await status('path')).toBe(400);
      expect(await status(`path?scenario=${'0'.repeat(64)}`)).toBe(422);
      expect(await status('plays?step=%5B%22a%25_!%22%5D')).toBe(200);
      expect(await status('plays?step=%00')).toBe(400);
      expect(await status('plays?ending=%00')).toBe(400);
    });

    it('tell of each rule how often it was disputed and what came of it', async () => {
      const mine = plays.filter(({ counts, person }) => counts && person.name === 'Ann').slice(0, 3);
      const expected: ScoringTrust['rules'] = [];
      for (const [index, { id, person, outcome }] of mine.entries()) {
        const receipt = outcome.skills.flatMap(({ receipts }) => receipts)[0];
        if (!receipt) throw new Error('No point was given.');
        const { skill, rule } = receipt;
        const answer = await ask('POST', `/api/plays/${id}/disputes`, person, {
          skill,
          rule,
          reason: 'It was there.',
        });
        expect(answer.statusCode).toBe(201);
        if (index > 0) {
          const decision =
            index === 1
              ? { kind: 'declined', note: 'It was not.' }
              : { kind: 'accepted', label: null, note: 'It was.' };
          const decided = await ask('POST', `/api/disputes/${answer.json().id}/decision`, owner, decision);
          expect(decided.statusCode).toBe(200);
        }
        const known = expected.find((each) => each.skill === skill && each.rule === rule);
        const line = known ?? { skill, rule, waiting: 0, accepted: 0, declined: 0 };
        if (!known) expected.push(line);
        line[(['waiting', 'declined', 'accepted'] as const)[index] ?? 'waiting']++;
      }
      expect((await get<ScoringTrust>(`/api/figures/${north}/scoring`, mo)).rules).toEqual(expected);
      expect((await get<ScoringTrust>('/api/figures/everyone/scoring', owner)).rules).toEqual(expected);
      const [first] = expected;
      const found = await all<CountedPlayLine>(
        `/api/figures/${north}/plays?disputedRule=${first?.rule}&disputedSkill=${first?.skill}&disputeIs=waiting`,
        mo,
      );
      expect(found.map(({ id }) => id)).toEqual([mine[0]?.id]);
    });

    it('put what wants attention first, with the states of the assignments themselves', async () => {
      now = new Date('2026-11-20T10:00:00.000Z');
      const assign = async (dueAt: string, more: object) => {
        const answer = await ask('POST', '/api/assignments', mo, {
          scenario: boxes.scenario.scenario,
          mode: 'practice',
          passMark: 100,
          dueAt,
          ...more,
        });
        expect(answer.statusCode).toBe(201);
        return answer.json().id as string;
      };
      const later = await assign('2026-11-18T10:00:00.000Z', { people: [as('Cem').id, as('Dee').id] });
      const sooner = await assign('2026-11-10T10:00:00.000Z', { teams: [north], attempts: 3 });
      const inTime = await assign('2026-12-24T10:00:00.000Z', { people: [as('Ann').id, as('Dee').id] });
      await assign('2026-12-24T10:00:00.000Z', { teams: [north] });
      const tries: { person: string; edition: Edition; finished: boolean }[] = [];
      const attempt = async (name: string, assignment: string, cut?: number) => {
        const answer = await ask('POST', `/api/me/assignments/${assignment}/attempts`, as(name));
        const { play: id, seed } = answer.json() as { play: string; seed: number };
        tries.push({ person: name, edition: boxes, finished: cut === undefined });
        await store(as(name), boxes, {
          at: '2026-11-20T10:00:00.000Z',
          id,
          seed,
          manner: 'bad',
          ...(cut !== undefined && { cut }),
        });
      };
      await attempt('Ann', sooner);
      await attempt('Ann', sooner);
      for (let time = 0; time < 3; time++) await attempt('Bob', sooner, 1);
      await attempt('Cem', later);
      await attempt('Ann', inTime);
      await attempt('Ann', inTime);
      begun = tries;

      const { assignments, disputes } = await get<Attention>(`/api/figures/${north}/attention`, mo);
      const short = assignments.map(({ id, overdue, stuck, people: them }) => ({
        id,
        overdue,
        stuck,
        people: them.map(({ name, why }) => `${name} ${why}`),
      }));
      expect(short).toEqual([
        {
          id: sooner,
          // Bob has no attempt left, so he is not overdue any more.
          overdue: 3,
          stuck: 2,
          people: ['Ann stuck', 'Bob stuck', 'Cem overdue', 'Dee overdue'],
        },
        { id: later, overdue: 2, stuck: 0, people: ['Cem overdue', 'Dee overdue'] },
        { id: inTime, overdue: 0, stuck: 1, people: ['Ann stuck'] },
      ]);
      for (const { id, overdue } of assignments) {
        const { counts } = await get<{ counts: { overdue: number } }>(`/api/assignments/${id}`, mo);
        expect(overdue).toBe(counts.overdue);
      }
      expect(disputes).toEqual({ waiting: 1, oldest: expect.any(String) });
      const everybody = await get<Attention>('/api/figures/everyone/attention', owner);
      expect(everybody.assignments).toEqual(assignments);
      expect((await get<Attention>(`/api/figures/${south}/attention`, sol)).assignments).toEqual([]);
      // What was tried shows where the scenario is told of.
      for (const group of groups()) for (const query of QUERIES) await expectScenarios(group, query);
      expect((await ask('DELETE', `/api/assignments/${sooner}`, mo)).statusCode).toBe(204);
      const without = await get<Attention>(`/api/figures/${north}/attention`, mo);
      expect(without.assignments.map(({ id }) => id)).toEqual([later, inTime]);
    }, 60_000);

    it('tell of one person what counts, and recommend by it', async () => {
      const ann = as('Ann');
      const own = plays
        .filter(({ counts, person }) => counts && person === ann)
        .sort((a, b) => (a.storedAt < b.storedAt ? 1 : -1));
      for (const query of QUERIES) {
        const within = own.filter((play) => fits(play, query));
        const page = await get<PersonPage>(
          `/api/people/${ann.id}/figures?${new URLSearchParams({ ...query })}`,
          mo,
        );
        const { next } = progressOf(
          own.map(({ id, storedAt, edition, figures }) => ({
            id,
            storedAt,
            scenario: nameOf(edition),
            skills: figures.skills,
          })),
          library,
          'others',
        );
        expect(page).toEqual({
          person: { id: ann.id, name: 'Ann' },
          teams: [{ id: north, name: 'North' }],
          plays: within.length,
          skills: skillsIn(within),
          next,
        });
        expect(next?.why).toMatch(/^They /);
        const lines = await all<CountedPlayLine>(
          `/api/people/${ann.id}/counted-plays?${new URLSearchParams({ ...query })}`,
          mo,
          3,
        );
        expect(lines.map(({ id }) => id)).toEqual(within.map(({ id }) => id));
      }
      const gus = await get<PersonPage>(`/api/people/${as('Gus').id}/figures`, owner);
      expect([gus.plays, gus.next]).toEqual([0, null]);
    });

    it('keep notes on coaching that the person reads, and that go by their author or the owner', async () => {
      const dee = as('Dee');
      const notes = `/api/people/${dee.id}/notes`;
      const other = await makePerson(server, { role: 'manager', teams: [north], name: 'Mia' });
      const write = async (who: MadePerson, text: string, skill?: Skill) => {
        now = new Date(now.getTime() + 1000);
        const answer = await ask('POST', notes, who, { text, ...(skill && { skill }) });
        expect(answer.statusCode).toBe(201);
        return answer.json() as CoachingNote;
      };
      const first = await write(mo, 'We talked about apologies.', 'apology');
      expect(first).toMatchObject({ by: { id: mo.id, name: 'Mo' }, skill: 'apology' });
      const second = await write(other, 'And about promises.');
      const third = await write(mo, 'And again.');
      expect(await all<CoachingNote>(notes, dee)).toEqual([third, second, first]);
      expect((await ask('POST', notes, dee, { text: 'Mine.' })).statusCode).toBe(403);
      expect((await ask('GET', notes, as('Ann'))).statusCode).toBe(404);
      const remove = async (note: CoachingNote, who: MadePerson) =>
        (await ask('DELETE', `${notes}/${note.id}`, who)).statusCode;
      expect(await remove(first, other)).toBe(403);
      expect(await remove(first, sol)).toBe(404);
      expect((await ask('DELETE', `/api/people/${as('Ann').id}/notes/${first.id}`, mo)).statusCode).toBe(404);
      expect(await remove(first, mo)).toBe(204);
      expect(await remove(second, owner)).toBe(204);
      expect(await all<CoachingNote>(notes, mo)).toEqual([third]);
      const kept = (await ask('GET', `/api/people/${dee.id}/export`, dee)).json();
      expect(kept.notesAboutYou).toEqual([
        { id: third.id, at: third.at, by: 'Mo', skill: null, text: 'And again.' },
      ]);
      expect((await ask('GET', `/api/people/${mo.id}/export`, mo)).json().notesByYou).toHaveLength(1);
    });

    it('are looked at in the open: who read what of somebody stands in the log that person sees', async () => {
      const dee = as('Dee');
      // Once in each hour, and nobody looked in this one.
      now = new Date('2026-11-21T09:10:00.000Z');
      await get(`/api/people/${dee.id}/counted-plays`, mo);
      await get(`/api/people/${dee.id}/counted-plays`, mo);
      await get(`/api/figures/${north}/plays?person=${dee.id}`, mo);
      await get(`/api/people/${dee.id}/notes`, mo);
      await get(`/api/people/${dee.id}/notes`, dee);
      await get(`/api/people/${dee.id}/counted-plays`, owner);
      type Access = { readonly at: string; readonly actor: string; readonly what: string };
      const seen = await get<Page<Access>>('/api/accesses?limit=200', dee);
      const lines = seen.items
        .filter(({ at }) => at === now.toISOString())
        .map(({ actor, what }) => `${actor} ${what}`);
      expect(lines.sort()).toEqual([
        'Mo opened the list of plays',
        'Mo read the coaching notes',
        'Olga opened the list of plays',
      ]);
    });

    it('have nothing left of a person who is deleted, nor their notes', async () => {
      const dee = as('Dee');
      expect((await ask('DELETE', `/api/people/${dee.id}`, owner)).statusCode).toBe(204);
      for (const play of plays) if (play.person === dee) play.counts = false;
      delete people.Dee;
      const [group] = groups();
      if (!group) throw new Error('There is no group.');
      const left = { ...group, members: group.members.filter((name) => name !== 'Dee') };
      await expectSkills(left, {});
      await expectPeople(left, {});
      await expectImprovement(left, {});
      const { db } = server.database;
      for (const table of [
        'coaching_note',
        'counted_play',
        'person_month',
        'person_skill_month',
        'person_scenario',
      ] as const) {
        const rows = await db.selectFrom(table).select('person_id').where('person_id', '=', dee.id).execute();
        expect([table, rows]).toEqual([table, []]);
      }
    });
  });
}
