import { z } from 'zod';
import { MODES } from '#domain/play/record.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import { idSchema } from './text.ts';

/** A person, a team or a group by its id and its name. */
export const named = z.strictObject({ id: idSchema, name: z.string() }).meta({ id: 'Named' });

/** The content hash of a scenario version. */
export const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'expected the hash of a scenario version' })
  .meta({ id: 'Hash' });

/** A version of a scenario, with its title. */
export const scenarioVersion = z
  .strictObject({ id: z.string(), hash: hashSchema, title: z.string() })
  .meta({ id: 'ScenarioVersion' });

export const modeSchema = z.enum(MODES).meta({ id: 'Mode' });
export const skillSchema = z.enum(SKILLS).meta({ id: 'Skill' });

/** The id of a play, given by whoever began it. */
export const playIdSchema = z.uuid().meta({ id: 'PlayId' });
