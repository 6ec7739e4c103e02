import { describe, expect, it } from 'vitest';
import type { BotPlayer, Skills } from '#application/demo/bot-player.ts';
import { chanceOf } from '#application/demo/chance.ts';
import type { DemoEvent } from '#application/demo/demo-event.ts';
import { DEMO_DOMAIN, type DemoFirm, demoFirm } from '#application/demo/demo-people.ts';
import { demoYear } from '#application/demo/demo-year.ts';
import type { Manner } from '#application/demo/manner.ts';
import { materialOf } from '#application/demo/material/material-of.ts';
import { slotsIn, spin } from '#application/demo/material/spin.ts';
import { playBot } from '#application/demo/play-bot.ts';
import { scoreOf } from '#application/demo/score-of.ts';
import { evaluateRecord } from '#application/evaluate-record.ts';
import { rubricFor } from '#application/read-library.ts';
import { readRecord } from '#application/read-record.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { mentioned } from '#domain/play/remedies.ts';
import { canonicalJson } from '#domain/scenario/content-hash.ts';
import { SKILLS, type Skill } from '#domain/scoring/skill.ts';
import { theLibrary } from '../support/library.ts';
import { checkingOf, SOUND_SOURCE } from '../support/sound-scenario.ts';

const END = '2026-06-30';
const library = await theLibrary();
const editions = [...library.editions];
const byHash = new Map(editions.map(([, edition]) => [edition.hash, edition]));
const needs = {
  findEdition: async (hash: string) => byHash.get(hash),
  rubricFor: (id: string) => rubricFor(library, id),
  pack: english,
};
const firm = demoFirm(7, END);

const allAt = (level: number): Skills =>
  Object.fromEntries(SKILLS.map((skill) => [skill, level])) as Record<Skill, number>;

function player(seed: number, skills: Skills, given: Partial<BotPlayer> = {}): BotPlayer {
  const chance = chanceOf(`player/${String(seed)}`);
  const { arrayElement } = chance.helpers;
  const manner: Manner = {
    length: arrayElement(['short', 'middle', 'long']),
    tone: arrayElement(['formal', 'plain', 'chatty']),
    typos: arrayElement([0, 0.01, 0.03]),
    lowerCase: seed % 7 === 0,
    noApostrophes: seed % 11 === 0,
    names: chance.number.float(),
    picks: 0.05,
    dawdles: 0.1,
  };
  const id = chance.string.uuid();
  return { id, seed, mode: 'practice', skills, manner, signature: 'Ana', stopsEarly: 0, ...given };
}

/** Only some people of a team, with all who are not trainees. */
function someOf(whole: DemoFirm, team: string, count: number): DemoFirm {
  const trainees = whole.people
    .filter((each) => each.team === team && each.role === 'trainee')
    .slice(0, count);
  return { ...whole, people: [...trainees, ...whole.people.filter(({ role }) => role !== 'trainee')] };
}

const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length;

async function totalFor(record: PlayRecord): Promise<number> {
  const verdict = await evaluateRecord(record, needs);
  if (!verdict.ok) throw new Error(`The play ${record.id} is refused.`);
  return verdict.outcome.total;
}

function yearOf(some: DemoFirm): readonly DemoEvent[] {
  return [...demoYear(some, { library, pack: english }, { seed: 7, end: END })];
}

describe('the people of the demo firm', () => {
  it('are 120 in 8 teams, each with one manager, beside two trainers', () => {
    expect(firm.people).toHaveLength(120);
    expect(firm.teams).toHaveLength(8);
    for (const { id, manager } of firm.teams) {
      const managers = firm.people.filter((each) => each.team === id && each.role === 'manager');
      expect(managers.map((each) => each.id)).toEqual([manager]);
    }
    expect(firm.people.filter(({ role }) => role === 'trainer')).toHaveLength(2);
  });

  it('have each an address and an id of their own, at a domain where no mail arrives', () => {
    expect(new Set(firm.people.map(({ id }) => id)).size).toBe(120);
    expect(new Set(firm.people.map(({ email }) => email)).size).toBe(120);
    for (const { email } of firm.people) expect(email).toMatch(new RegExp(`^[a-z.-]+@${DEMO_DOMAIN}$`));
  });

  it('are the same from the same seed, and others from another', () => {
    expect(JSON.stringify(demoFirm(7, END))).toBe(JSON.stringify(firm));
    expect(demoFirm(8, END).people.map(({ name }) => name)).not.toEqual(firm.people.map(({ name }) => name));
  });

  it('are fewer in fewer teams where a smaller firm is wanted', () => {
    const small = demoFirm(7, END, 12);
    expect(small.people).toHaveLength(12);
    const roles = small.people.map(({ role, team }) => `${role} of ${team ?? 'all'}`);
    expect(new Set(roles)).toEqual(
      new Set(
        ['table-and-counter', 'web-shop-chat']
          .flatMap((team) => [`manager of ${team}`, `trainee of ${team}`])
          .concat('trainer of all'),
      ),
    );
    expect(demoFirm(7, END, 4).people.map(({ role }) => role)).toEqual([
      'manager',
      'trainee',
      'trainee',
      'trainer',
    ]);
  });

  it('play scenarios that there are', () => {
    for (const { scenarios } of firm.teams) {
      for (const id of scenarios) expect([...library.editions.keys()]).toContain(id);
    }
  });
});

describe('the material of each scenario', () => {
  it.each(editions)('%s names what the scenario has, and nothing else', (_id, { scenario }) => {
    const material = materialOf(scenario);
    const acts = scenario.afterwards.flatMap((event) => event.acts ?? []);
    const keys = (of: object) => Object.keys(of);
    expect(keys(scenario.moments)).toEqual(expect.arrayContaining(keys(material.answers)));
    expect(scenario.afterwards.map(({ id }) => id).sort()).toEqual(keys(material.news).sort());
    const cases = acts.flatMap(({ id, kind }) => (kind === 'case' ? [id] : []));
    expect(keys(material.cases).sort()).toEqual(cases.sort());
    expect(keys(material.offers).sort()).toEqual(keys(scenario.remedies).sort());
  });

  it.each(editions)('%s offers each remedy in words that the scenario takes for it', (_id, { scenario }) => {
    for (const [id, phrases] of Object.entries(materialOf(scenario).offers)) {
      for (const phrase of phrases) {
        const said = spin([phrase.replace(/\{\w+\}/g, 'it')], {}, chanceOf(phrase));
        expect(mentioned(`I can ${said}.`, scenario.remedies), said).toContain(id);
      }
    }
  });

  it.each(editions)('%s leaves no slot or bracket unfilled', (_id, { scenario }) => {
    const common = 'item order first last title me firm deed later extra check ring time by a b c'.split(' ');
    const camel = Object.keys(scenario.remedies).map((id) =>
      id.replace(/-(\w)/g, (_w, l: string) => l.toUpperCase()),
    );
    const known = new Set([...common, ...Object.keys(scenario.draw), ...camel]);
    const phrases = JSON.stringify(materialOf(scenario));
    for (const slot of slotsIn(phrases)) expect(known).toContain(slot);
    for (const text of phrases.match(/"(?:[^"\\]|\\.)*"/g) ?? []) {
      expect(text.split('[').length, text).toBe(text.split(']').length);
    }
  });
});

describe('a bot', () => {
  it.each(editions)(
    'plays %s to the end however it plays, and every play is evaluated',
    async (_id, edition) => {
      for (const [nth, level] of [0, 0.3, 0.6, 1].entries()) {
        const mode = nth % 2 === 0 ? 'practice' : 'assessment';
        const { record, complete } = playBot(edition, player(40 + nth, allAt(level), { mode }), english);
        const reading = readRecord(JSON.parse(JSON.stringify(record)));
        expect(reading.ok && canonicalJson(reading.record)).toBe(canonicalJson(record));
        const verdict = await evaluateRecord(record, needs);
        expect(verdict).toMatchObject({ ok: true, outcome: { complete: true, mode } });
        expect(complete).toBe(true);
      }
    },
  );

  it.each(editions)('may give %s up, and what it did until then is evaluated', async (_id, edition) => {
    const { record, complete } = playBot(edition, player(9, allAt(0.5), { stopsEarly: 1 }), english);
    const verdict = await evaluateRecord(record, needs);
    expect(verdict).toMatchObject({ ok: true, outcome: { complete } });
  });

  it('makes the same record from the same player, whatever was played in between', () => {
    const [, edition] = editions[0] ?? [];
    const [, other] = editions[1] ?? [];
    if (!edition || !other) throw new Error('The library has fewer than two scenarios.');
    const first = playBot(edition, player(3, allAt(0.5)), english).record;
    playBot(other, player(4, allAt(0.5)), english);
    expect(JSON.stringify(playBot(edition, player(3, allAt(0.5)), english).record)).toBe(
      JSON.stringify(first),
    );
  });

  it('comes to what the evaluation of its record comes to', async () => {
    for (const [nth, [id, edition]] of editions.entries()) {
      const played = playBot(edition, player(70 + nth, allAt(nth / editions.length)), english);
      expect(scoreOf(played, rubricFor(library, id)).total, id).toBe(await totalFor(played.record));
    }
  });

  it('plays a scenario it has no material of its own for', () => {
    const { edition } = checkingOf(SOUND_SOURCE);
    for (const level of [0, 0.5, 1]) {
      expect(playBot(edition, player(5, allAt(level)), english).complete).toBe(true);
    }
  });

  it('shows in each of the five skills what it can, and says little twice', () => {
    const typed: string[] = [];
    const gaps = SKILLS.map((skill, nth) => {
      const means = [0.1, 0.95].map((level, high) => {
        const scores = editions.flatMap(([id, edition], at) =>
          [0, 1, 2].flatMap((again) => {
            const seed = 1000 + at + 20 * again + 100 * nth + 1000 * high;
            const played = playBot(edition, player(seed, { ...allAt(0.55), [skill]: level }), english);
            for (const event of played.record.events) {
              if (event.kind === 'reply' && event.option === undefined) typed.push(event.text);
            }
            const { skills } = scoreOf(played, rubricFor(library, id));
            const own = skills.find((each) => each.skill === skill);
            return own?.score ?? [];
          }),
        );
        return mean(scores);
      });
      const [low = 0, high = 0] = means;
      return { skill, low, high };
    });
    const shown = gaps.map(({ skill, low, high }) => `${skill} ${Math.round(low)} -> ${Math.round(high)}`);
    const distinct = new Set(typed).size / typed.length;
    process.stdout.write(
      `skill 0.1 -> 0.95: ${shown.join(', ')}; ${Math.round(100 * distinct)}% of ${typed.length} replies distinct\n`,
    );
    for (const { skill, low, high } of gaps) expect(high - low, skill).toBeGreaterThan(25);
    expect(distinct).toBeGreaterThan(0.85);
  });
});

describe('the year of a demo firm', () => {
  const some = someOf(firm, 'heating-phones', 8);
  const events = yearOf(some);
  const played = events.flatMap((event) => (event.kind === 'played' ? [event] : []));

  it('is the same from the same seed, to the byte', () => {
    const few = someOf(firm, 'member-bank', 2);
    expect(JSON.stringify(yearOf(few))).toBe(JSON.stringify(yearOf(few)));
  });

  it('is told in the order of time, and ends with its last day', () => {
    const times = events.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(times.at(-1)?.slice(0, 10) ?? '').not.toMatch(/^2026-07/);
    expect(new Set(played.map(({ record }) => record.id)).size).toBe(played.length);
  });

  it('shares practice plays of their owners only, and disputes points that the outcome has', async () => {
    const plays = new Map(played.map((each) => [each.record.id, each]));
    const open = new Set<string>();
    for (const event of events) {
      if (event.kind === 'shared') {
        expect(plays.get(event.play)).toMatchObject({
          person: event.person,
          assignment: null,
          complete: true,
        });
      }
      if (event.kind === 'disputed') {
        const { play, skill, rule, words, reply, id } = event.dispute;
        open.add(id);
        const of = plays.get(play);
        if (!of) throw new Error(`The dispute ${id} is about no play.`);
        const verdict = await evaluateRecord(of.record, needs);
        const receipts = verdict.ok ? verdict.outcome.skills.flatMap((each) => each.receipts) : [];
        const receipt = receipts.find((each) => each.skill === skill && each.rule === rule);
        expect(receipt?.points).toBeLessThan(receipt?.outOf ?? 0);
        if (words !== undefined)
          expect(receipt?.evidence).toContainEqual(expect.objectContaining({ words, reply }));
      }
      if (event.kind === 'decided') expect(open.delete(event.dispute)).toBe(true);
    }
  });

  it('keeps to the attempts and the mode of an assignment; what is not assigned is practice', () => {
    const given = new Map(
      events.flatMap((event) => (event.kind === 'assigned' ? [[event.assignment.id, event.assignment]] : [])),
    );
    expect(played.some(({ assignment }) => assignment !== null)).toBe(true);
    for (const { assignment, attempt, record } of played) {
      if (assignment === null) {
        expect(record.mode).toBe('practice');
        continue;
      }
      const { scenario, mode, attempts } = given.get(assignment) ?? {};
      expect([record.scenario.id, record.mode]).toEqual([scenario, mode]);
      expect(attempt).toBeLessThanOrEqual(attempts ?? attempt ?? 0);
    }
  });

  it('shows that a new team learns', async () => {
    const gains: number[] = [];
    for (const { id } of some.people) {
      const own = played.filter(({ person, complete }) => person === id && complete);
      if (own.length < 15) continue;
      const third = Math.floor(own.length / 3);
      const totals = await Promise.all(own.map(async ({ record }) => totalFor(record)));
      gains.push(mean(totals.slice(-third)) - mean(totals.slice(0, third)));
    }
    process.stdout.write(
      `from the first third of their plays to the last: ${gains.map(Math.round).join(', ')}\n`,
    );
    expect(mean(gains)).toBeGreaterThan(6);
  });
});
