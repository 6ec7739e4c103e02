import { z } from 'zod';
import { idSchema } from './text.ts';

/** The ids in a path. */
export const params = <Name extends string>(...names: readonly Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, idSchema])) as Record<Name, typeof idSchema>);

/** What is sent byte for byte as it is kept; its shape is the domain's, so it is not written out here. */
export function verbatim<Shape>(id: string, description: string): z.ZodType<Shape, Shape> {
  return z.looseObject({}).meta({ id, description }) as unknown as z.ZodType<Shape, Shape>;
}

export const nothing = z.undefined().meta({ description: 'Done; no body.' });
