import { expect, it } from 'vitest';
import { withComponents } from '#server/http/openapi-components.ts';

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const document = {
  paths: { taken: [to('DayInput'), to('ListInput'), to('NewInput')], given: [to('Day'), to('List')] },
  components: {
    schemas: {
      // The same, taken and given.
      Day: { type: 'string' },
      DayInput: { type: 'string' },
      // Of these, what is taken may leave something out, and so may a list of it.
      Line: { required: ['day', 'mode'], properties: { day: to('Day') } },
      LineInput: { required: ['day'], properties: { day: to('DayInput') } },
      List: { items: to('Line') },
      ListInput: { items: to('LineInput') },
      // Taken alone.
      New: { properties: { day: to('Day') } },
      NewInput: { properties: { day: to('DayInput') } },
      // Neither.
      Other: { type: 'string' },
    },
  },
};

it('what is taken and what is given are two names only where they are two shapes, and what nobody uses goes', () => {
  expect(withComponents(document)).toEqual({
    paths: { taken: [to('Day'), to('ListInput'), to('New')], given: [to('Day'), to('List')] },
    components: {
      schemas: {
        Day: { type: 'string' },
        Line: { required: ['day', 'mode'], properties: { day: to('Day') } },
        LineInput: { required: ['day'], properties: { day: to('Day') } },
        List: { items: to('Line') },
        ListInput: { items: to('LineInput') },
        New: { properties: { day: to('Day') } },
      },
    },
  });
});

it('a name that nothing goes by is told', () => {
  expect(() => withComponents({ paths: to('Nowhere') })).toThrow('a schema "Nowhere"');
});
