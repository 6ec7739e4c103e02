import type { Faker } from '@faker-js/faker';
import type { LanguagePack } from '#domain/language/pack.ts';
import type { SkillScore } from '#domain/scoring/receipt.ts';
import type { Library } from '../read-library.ts';
import { disputeOf, type FinishedPlay, noteOf, worstOf } from './after-play.ts';
import { busyness, DAYS_SHOWN, iso, midnight, workingDay } from './calendar.ts';
import { chanceOf, happens } from './chance.ts';
import { demoAssignments, type GivenAssignment } from './demo-assignments.ts';
import { COACHINGS, TALKED } from './demo-coachings.ts';
import type { DemoEvent } from './demo-event.ts';
import type { DemoFirm, DemoPerson } from './demo-people.ts';
import { type Coached, type DemoProfile, onTheDay, skillsAfter } from './demo-profile.ts';
import { spin } from './material/spin.ts';
import { playBot } from './play-bot.ts';
import { scoreOf } from './score-of.ts';

export interface DemoNeeds {
  readonly library: Pick<Library, 'editions' | 'rubric' | 'ownRubrics'>;
  readonly pack: LanguagePack;
}

/** Which year of the firm is played. */
export interface DemoTime {
  readonly seed: number;
  /** ISO 8601: nothing happens after it. */
  readonly end: string;
  /** How many of its last days, 1..365; all of them where it is left out. */
  readonly days?: number;
}

/** One assignment as it stands with one person. */
interface Task {
  readonly given: GivenAssignment;
  readonly begins: boolean;
  /** How often they would try it. */
  readonly most: number;
  /** Day of the year on which the next attempt is made. */
  on: number;
  attempts: number;
}

/** Somebody on the way through the year. */
interface Trainee {
  readonly person: DemoPerson;
  readonly profile: DemoProfile;
  readonly own: readonly string[];
  plays: number;
  coached: Coached;
  lastScenario: string | null;
  lastTotal: number;
  tasks: readonly Task[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Where there is no end to the attempts, nobody tries more often. */
const MOST_TRIES = 2;
/** Attempts of so few days before the end may not have come to theirs. */
const UNDER_WAY = 4;

/** The year of a demo firm on its way; what is to happen later waits here. */
class DemoYear {
  readonly #firm: DemoFirm;
  readonly #needs: DemoNeeds;
  readonly #seed: number;
  readonly #end: string;
  readonly #first: number;
  readonly #trainees: readonly Trainee[];
  readonly #trainers: readonly string[];
  readonly #given: readonly GivenAssignment[];
  readonly #scenarios: readonly string[];
  #waiting: DemoEvent[] = [];

  constructor(firm: DemoFirm, needs: DemoNeeds, { seed, end, days = DAYS_SHOWN }: DemoTime) {
    this.#firm = firm;
    this.#needs = needs;
    this.#seed = seed;
    this.#end = iso(Date.parse(end));
    this.#first = DAYS_SHOWN - days;
    this.#trainers = firm.people.flatMap(({ role, id }) => (role === 'trainer' ? [id] : []));
    const { editions } = needs.library;
    this.#scenarios = [...editions.keys()].sort();
    const titles = new Map([...editions].map(([id, { scenario }]) => [id, scenario.title]));
    this.#given = demoAssignments(firm, titles, { seed, end });
    this.#trainees = firm.people.flatMap((person): Trainee[] => {
      const team = firm.teams.find(({ id }) => id === person.team);
      if (!person.profile || !team) return [];
      const own = team.scenarios.filter((id) => editions.has(id));
      const fresh = { plays: 0, coached: {}, lastScenario: null, lastTotal: 0, tasks: [] };
      return [{ person, profile: person.profile, own, ...fresh }];
    });
  }

  *events(): Generator<DemoEvent> {
    for (let day = this.#first; day < DAYS_SHOWN; day++) {
      const from = midnight(this.#end, day);
      const until = iso(from + DAY);
      this.#assign(day);
      this.#coach(day, from);
      for (const trainee of this.#trainees) this.#live(trainee, day, from);
      const today = this.#waiting
        .filter(({ at }) => at < until)
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      this.#waiting = this.#waiting.filter(({ at }) => at >= until);
      yield* today.filter((event) => (event.kind === 'played' ? event.finishedAt : event.at) <= this.#end);
    }
  }

  #assign(day: number): void {
    for (const given of this.#given.filter((each) => each.day === day)) {
      const { at, assignment, withdrawnAt } = given;
      this.#waiting.push({ kind: 'assigned', at, assignment });
      if (withdrawnAt !== null) {
        this.#waiting.push({ kind: 'withdrawn', at: withdrawnAt, assignment: assignment.id });
      }
      const due = Math.round((Date.parse(assignment.dueAt) - midnight(this.#end, day)) / DAY);
      for (const trainee of this.#trainees.filter(({ person }) => given.people.includes(person.id))) {
        const chance = chanceOf(`task/${assignment.id}/${trainee.person.id}`);
        const { diligence } = trainee.profile;
        const inTime = happens(chance, 0.25 + 0.75 * diligence);
        const on = inTime
          ? day + Math.ceil(due * chance.number.float({ min: 0.1, max: 0.98 }))
          : day + due + chance.number.int({ min: 1, max: 20 });
        trainee.tasks = [
          ...trainee.tasks,
          {
            given,
            begins: happens(chance, 0.45 + 0.55 * diligence),
            most: assignment.attempts ?? MOST_TRIES,
            on,
            attempts: 0,
          },
        ];
      }
    }
  }

  #coach(day: number, from: number): void {
    for (const { day: on, team, skill, note } of COACHINGS) {
      const manager = this.#firm.teams.find(({ id }) => id === team)?.manager;
      if (workingDay(this.#end, on) !== day || manager === undefined) continue;
      const coached = this.#trainees.filter(({ person }) => person.team === team && isThere(person, from));
      for (const trainee of coached) {
        const chance = chanceOf(`coached/${trainee.person.id}`);
        const helped = chance.number.float({ min: 0.25, max: 0.85 });
        trainee.coached = { ...trainee.coached, [skill]: helped };
        const about = { person: trainee.person.id, by: manager, skill, text: note };
        this.#waiting.push(noteOf(about, from + 13 * HOUR, chance));
      }
    }
  }

  /** One day of one person: what is assigned first, then practice. */
  #live(trainee: Trainee, day: number, from: number): void {
    const { person, profile } = trainee;
    if (!isThere(person, from)) return;
    const chance = chanceOf(`day/${String(this.#seed)}/${person.id}/${String(day)}`);
    let at = from + 8.4 * HOUR + chance.number.float({ max: 8 * HOUR });
    const busy = busyness(from);
    for (const task of trainee.tasks) {
      if (!task.begins || task.on > day || busy < 0.3) continue;
      at = this.#attempt(trainee, task, day, at, chance);
    }
    trainee.tasks = trainee.tasks.filter(({ begins, attempts, most }) => begins && attempts < most);
    if (profile.tiresOn !== null && day > profile.tiresOn) return;
    // Those who have just come practise most.
    const eager = trainee.plays < 6 ? 1.6 : 1;
    if (!happens(chance, (busy * eager * profile.pace) / 27)) return;
    do at = this.#practise(trainee, at, chance);
    while (happens(chance, 0.22));
  }

  #attempt(trainee: Trainee, task: Task, day: number, at: number, chance: Faker): number {
    const { id, scenario, mode, passMark } = task.given.assignment;
    task.attempts++;
    const attempt = task.attempts;
    if (day >= DAYS_SHOWN - UNDER_WAY && happens(chance, 0.4)) {
      const { id: person } = trainee.person;
      const play = { play: chance.string.uuid(), seed: chance.number.int({ max: 0xffff_ffff }) };
      this.#waiting.push({ kind: 'begun', at: iso(at), person, assignment: id, attempt, ...play });
      task.attempts = task.most;
      return at + HOUR;
    }
    const played = this.#play(trainee, at, chance, scenario, { id, attempt, mode, passMark });
    const { passed, finished, skills } = played;
    if (!passed && attempt === task.most && passMark !== null) this.#talk(trainee, skills, finished, chance);
    const again = !passed && happens(chance, 0.3 + 0.6 * trainee.profile.diligence);
    if (!again) task.attempts = task.most;
    task.on = day + chance.number.int({ min: 1, max: 6 });
    return finished + 20 * MINUTE;
  }

  #practise(trainee: Trainee, at: number, chance: Faker): number {
    const { lastScenario, lastTotal, own } = trainee;
    const retries = lastScenario !== null && lastTotal < 60 && happens(chance, 0.4);
    const first = trainee.plays === 0 && this.#scenarios.includes('oat-not-cow') && happens(chance, 0.7);
    const ofTrade = own.length > 0 && happens(chance, 0.5);
    const scenario = retries
      ? lastScenario
      : first
        ? 'oat-not-cow'
        : chance.helpers.arrayElement(ofTrade ? own : this.#scenarios);
    const { finished, play, skills, total } = this.#play(trainee, at, chance, scenario, null);
    const { profile, person } = trainee;
    const proud = total >= 75 ? 0.7 : total >= 55 ? 0.35 : 0.1;
    if (play.complete && happens(chance, profile.openness * proud)) {
      const shownAt = iso(finished + chance.number.int({ min: 1, max: 90 }) * MINUTE);
      this.#waiting.push({ kind: 'shared', at: shownAt, person: person.id, play: play.record.id });
    }
    this.#dispute(trainee, { play: play.record.id, skills, finished, often: 0.03 }, chance);
    return finished + chance.number.int({ min: 3, max: 25 }) * MINUTE;
  }

  #play(
    trainee: Trainee,
    begun: number,
    chance: Faker,
    scenario: string,
    task:
      | (Pick<GivenAssignment['assignment'], 'id' | 'mode' | 'passMark'> & { readonly attempt: number })
      | null,
  ) {
    const { library, pack } = this.#needs;
    const { person, profile } = trainee;
    const edition = library.editions.get(scenario);
    if (!edition)
      throw new Error(
        `The demo's year asks for the scenario "${scenario}", which the library does not have.`,
      );
    const play = playBot(
      edition,
      {
        id: chance.string.uuid(),
        seed: chance.number.int({ max: 0xffff_ffff }),
        mode: task?.mode ?? 'practice',
        skills: onTheDay(skillsAfter(profile, trainee.plays, trainee.coached), chance),
        manner: profile.manner,
        signature: person.first,
        stopsEarly: task ? profile.stopsEarly * 0.25 : profile.stopsEarly,
      },
      pack,
    );
    const rubric = library.ownRubrics.get(scenario) ?? library.rubric;
    const { skills, total, critical } = scoreOf(play, rubric);
    const passed =
      task !== null && play.complete && (task.passMark === null || (total >= task.passMark && !critical));
    const typed = play.record.events.reduce(
      (sum, event) => sum + ('text' in event ? (event.text?.length ?? 0) : 0),
      0,
    );
    const finished =
      begun +
      (play.record.events.length * 35 + typed / 4) * 1000 * chance.number.float({ min: 0.7, max: 1.6 });
    this.#waiting.push({
      kind: 'played',
      at: iso(begun),
      finishedAt: iso(finished),
      person: person.id,
      record: play.record,
      complete: play.complete,
      assignment: task?.id ?? null,
      attempt: task?.attempt ?? null,
    });
    trainee.plays++;
    trainee.lastScenario = scenario;
    trainee.lastTotal = total;
    if (task) {
      const often = passed ? 0.04 : 0.2;
      this.#dispute(trainee, { play: play.record.id, skills, finished, often }, chance);
    }
    return { play, skills, total, passed, finished };
  }

  #dispute(
    { person, profile }: Trainee,
    { often, ...played }: FinishedPlay & { readonly often: number },
    chance: Faker,
  ): void {
    if (!happens(chance, often * 2 * profile.contends)) return;
    this.#waiting.push(...disputeOf(person.id, played, this.#trainers, chance));
  }

  /** Where the last attempt was not enough, the manager often talks with them about what went worst. */
  #talk(trainee: Trainee, skills: readonly SkillScore[], finished: number, chance: Faker): void {
    const { person } = trainee;
    const manager = this.#firm.teams.find(({ id }) => id === person.team)?.manager;
    const skill = worstOf(skills);
    if (manager === undefined || !skill || !happens(chance, 0.5)) return;
    const before = trainee.coached[skill] ?? 0;
    const helped = Math.max(before, chance.number.float({ min: 0.1, max: 0.4 }));
    trainee.coached = { ...trainee.coached, [skill]: helped };
    const at = finished + chance.number.int({ min: 1, max: 3 }) * DAY;
    const text = spin(TALKED[skill], {}, chance);
    this.#waiting.push(noteOf({ person: person.id, by: manager, skill, text }, at, chance));
  }
}

function isThere({ joinedAt }: DemoPerson, from: number): boolean {
  return Date.parse(joinedAt) < from + DAY;
}

/**
 * A year of the demo firm, in the order of time, a day at a time: nothing is held but what people have learnt and what
 * waits to be decided. Every play is really played. The same arguments give the same year, to the byte.
 */
export function* demoYear(firm: DemoFirm, needs: DemoNeeds, time: DemoTime): Generator<DemoEvent> {
  yield* new DemoYear(firm, needs, time).events();
}
