import type { Faker } from '@faker-js/faker';
import type { SkillScore } from '#domain/scoring/receipt.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import { iso } from './calendar.ts';
import { happens } from './chance.ts';
import { decisionOn, disputedPoint } from './demo-disputes.ts';
import type { DemoEvent } from './demo-event.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A play that is over, at a time in milliseconds. */
export interface FinishedPlay {
  readonly play: string;
  readonly skills: readonly SkillScore[];
  readonly finished: number;
}

/** A point that is disputed soon after the play, and what a trainer decides some days later; hardly any is forgotten. */
export function disputeOf(
  person: string,
  { play, skills, finished }: FinishedPlay,
  trainers: readonly string[],
  chance: Faker,
): readonly DemoEvent[] {
  const request = disputedPoint(skills, chance);
  if (!request) return [];
  const id = chance.string.uuid();
  const opened = finished + chance.number.int({ min: 2, max: 40 }) * MINUTE;
  const disputed = { kind: 'disputed', at: iso(opened), person, dispute: { id, play, ...request } } as const;
  if (!happens(chance, 0.97)) return [disputed];
  const by = chance.helpers.arrayElement(trainers);
  const at = iso(opened + chance.number.int({ min: 1, max: 12 }) * DAY);
  return [disputed, { kind: 'decided', at, dispute: id, by, verdict: decisionOn(request, chance) }];
}

type Note = Extract<DemoEvent, { kind: 'noted' }>;

export function noteOf(note: Omit<Note, 'kind' | 'at' | 'id'>, at: number, chance: Faker): DemoEvent {
  return { kind: 'noted', at: iso(at), id: chance.string.uuid(), ...note };
}

/** The skill that went worst; nothing where the scenario has an occasion for none. */
export function worstOf(skills: readonly SkillScore[]): Skill | undefined {
  const scored = skills.flatMap(({ skill, score }) => (score === null ? [] : [{ skill, score }]));
  return scored.sort((a, b) => a.score - b.score)[0]?.skill;
}
