import { z } from 'zod';
import { condition, stateCondition } from './condition.ts';
import { MOODS } from './mood.ts';
import { DURATION, duration, money, percent, startTime, timeOfDay } from './units.ts';

export const CHANNELS = ['chat', 'phone', 'email', 'in-person'] as const;
export type Channel = (typeof CHANNELS)[number];

export const LEVELS = ['minor', 'moderate', 'serious', 'critical'] as const;
export type Level = (typeof LEVELS)[number];

export const FAULTS = ['ours', 'supplier', 'customer', 'nobody'] as const;
export type Fault = (typeof FAULTS)[number];

export const TEMPERS = ['gentle', 'even', 'short', 'furious'] as const;
export const RELATIONSHIPS = ['new', 'occasional', 'regular', 'devoted'] as const;
export const ENDING_KINDS = ['good', 'mixed', 'bad'] as const;
export type EndingKind = (typeof ENDING_KINDS)[number];
/** Whose names a customer may have, as ISO 3166 codes. */
export const COUNTRIES = ['GB', 'IE', 'US', 'AU', 'IN', 'CA', 'ZA'] as const;
export type Country = (typeof COUNTRIES)[number];
export const VOICES = ['plain', 'clipped', 'sarcastic', 'tired', 'polite-cold'] as const;

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, {
    error: 'an id: small letters, digits and hyphens, beginning with a letter',
  })
  .meta({ description: 'Small letters, digits and hyphens, beginning with a letter.' });

const text = z.string().trim().min(1).max(2000);
const line = z
  .string()
  .trim()
  .min(1)
  .max(600)
  .meta({ description: 'What is said. {{customer.first}}, {{order.number}} and the like are filled in.' });

const spoken = z
  .union([
    line,
    z.strictObject({
      calm: line.optional(),
      uneasy: line.optional(),
      upset: line.optional(),
      furious: line.optional(),
      else: line,
    }),
  ])
  .meta({ description: 'One line, or a line for each mood with "else" for the moods not named.' });
export type Spoken = z.output<typeof spoken>;

const was = z.array(id).min(1).max(20).optional().meta({
  description: 'Ids this had before: what was known under them belongs to it still.',
});

/** What stands in the file by its id becomes a list in the order of the file, each with its id. */
function listed<Value extends z.ZodType>(value: Value, min: number, max: number, what: string) {
  return z
    .record(id, value)
    .refine((each) => Object.keys(each).length >= min && Object.keys(each).length <= max, {
      error: `${min} to ${max} ${what}, each under an id of its own`,
    })
    .transform((each) =>
      Object.entries(each).map(([id, value]) => ({ id, ...(value as z.output<Value> & object) })),
    );
}

const reply = z
  .strictObject({
    say: line,
    to: id.optional().meta({
      description: 'Where this option leads. Left out: the same branches as a typed reply.',
    }),
    when: z.array(stateCondition).min(1).optional().meta({
      description:
        'The option is shown only while all of these hold. They ask about the play, not the reply.',
    }),
    was,
  })
  .meta({ description: 'A reply the trainee can choose when the options are shown.' });

const message = (longest: number) => z.strictObject({ say: z.string().trim().min(1).max(longest), was });

const branch = z.strictObject({
  when: z
    .array(condition)
    .min(1)
    .optional()
    .meta({ description: 'All must hold. A branch without "when" takes everything and comes last.' }),
  to: id.meta({ description: 'A moment or an ending.' }),
});
export type Branch = z.output<typeof branch>;

const example = z.strictObject({
  say: line,
  to: id.meta({ description: 'Where the reply must lead.' }),
  mood: z.enum(MOODS).optional().meta({ description: 'Only for a customer in this mood.' }),
});

const moment = z.strictObject({
  customer: spoken,
  again: spoken.optional().meta({
    description: 'Said when the talk comes back to this moment; without it only the reaction is said.',
  }),
  patience: z
    .record(z.string().regex(DURATION), id)
    .optional()
    .transform((after) =>
      Object.entries(after ?? {})
        .map(([time, to]) => ({ seconds: duration.parse(time), to }))
        .sort((a, b) => b.seconds - a.seconds),
    )
    .meta({ description: 'How long a silence leads where, such as { 90s: silence }.' }),
  reveals: z
    .array(id)
    .optional()
    .meta({ description: 'Hidden facts the trainee learns on reaching this moment.' }),
  replies: listed(reply, 2, 5, 'options').meta({ description: 'The options, each by its id.' }),
  typed: z.array(branch).min(1).max(60).meta({
    description: 'Where a reply leads: the first branch whose conditions hold takes it.',
  }),
  examples: z
    .array(example)
    .max(40)
    .optional()
    .meta({ description: 'Replies and where they must lead; kept as tests.' }),
  hint: line.optional().meta({ description: 'A question that helps, shown on demand in practice.' }),
  note: text.optional().meta({ description: 'For trainers; never shown to trainees.' }),
  was,
});
export type Moment = z.output<typeof moment>;

const ending = z.strictObject({
  title: line,
  kind: z.enum(ENDING_KINDS).meta({
    description: 'How the customer leaves: won back (good), put off (mixed) or lost (bad).',
  }),
  text: text.meta({ description: 'How the conversation ended, told to the trainee.' }),
  customer: spoken.optional().meta({ description: "The customer's last words." }),
  next: z
    .enum(['afterwards', 'follow-up', 'debrief'])
    .default('afterwards')
    .meta({ description: 'What comes next; stages the scenario does not have are passed over.' }),
  was,
});
export type Ending = z.output<typeof ending>;

const remedy = z.strictObject({
  guide: id.meta({ description: "The remedy guide's kind of remedy for this level." }),
  what: line.meta({ description: 'As the customer would call it: "a fresh dinner by nine".' }),
  value: money.meta({ description: 'What it is worth to the customer.' }),
  cost: money.meta({ description: 'What it costs the firm.' }),
  restores: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether it puts right what went wrong (a gesture does not).' }),
  within: z.enum(['own', 'supervisor']).default('own').meta({ description: 'Whose authority it needs.' }),
  takes: duration.optional().meta({ description: 'How long until the customer has it.' }),
  mentions: z
    .array(z.string().trim().min(2).max(60))
    .min(1)
    .meta({ description: 'Words by which a reply is understood to mean this remedy.' }),
  was,
});
export type Remedy = z.output<typeof remedy>;

const told = text.meta({ description: 'What comes of it, told to the trainee.' });
const label = z.string().trim().min(1).max(120).meta({ description: 'What the trainee is offered to do.' });

/** What can be done inside the firm before the customer hears of it, each once an event. */
const insideAct = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('case'),
      label,
      to: line.meta({ description: 'Who decides: "Moira Reid in the workshop".' }),
      gives: id.optional().meta({ description: 'The remedy that a yes makes possible.' }),
      reveals: z.array(id).optional(),
      yes: text.meta({ description: 'The answer to a message that says what is needed, by when and why.' }),
      asks: text.meta({
        description: 'The answer while one of them is missing; {{missing}} is filled in with it.',
      }),
      no: text.meta({ description: 'The answer to a message that says none of it, or is rude.' }),
      was,
    }),
    z.strictObject({
      kind: z.literal('rush'),
      label,
      holds: z.enum(['never', 'sometimes', 'always']).meta({
        description: 'Whether the rushed fix holds; "sometimes" is drawn with the customer.',
      }),
      well: told,
      badly: told,
      reveals: z.array(id).optional(),
      was,
    }),
    z.strictObject({
      kind: z.literal('own-authority'),
      label,
      gives: id.meta({ description: 'A remedy that the trainee may give alone.' }),
      text: told,
      reveals: z.array(id).optional(),
      was,
    }),
    z.strictObject({
      kind: z.literal('escalate'),
      label,
      gives: id.optional().meta({ description: 'The remedy that the answer makes possible.' }),
      takes: duration.meta({ description: 'How long the answer takes.' }),
      text: told,
      reveals: z.array(id).optional(),
      was,
    }),
  ])
  .meta({ description: 'Something to do inside the firm (P13, P14).' });
type Listed<Value> = Value extends unknown ? { readonly id: string } & Value : never;
export type InsideAct = Listed<z.output<typeof insideAct>>;

const at = timeOfDay.optional().meta({
  description:
    'The local time it then is, where the words name one: the clock is set to the nearest such time, however long the talk took.',
});

const afterwardsEvent = z.strictObject({
  id,
  in: duration.meta({ description: 'After the conversation ended, or after the event before.' }),
  at,
  event: text.meta({ description: 'What has happened by then, told to the trainee.' }),
  does: z.array(z.string().trim().min(2).max(60)).min(1).max(20).optional().meta({
    description:
      'What the event tells that the trainee has done: a promise with any of these words in it is kept by then.',
  }),
  reveals: z.array(id).optional(),
  acts: z
    .record(id, insideAct)
    .refine((acts) => Object.keys(acts).length <= 4, { error: 'at most 4 things to do' })
    .default({})
    .transform((acts) => Object.entries(acts).map(([id, act]) => ({ id, ...act }) as InsideAct))
    .meta({ description: 'What can be done inside the firm first, each by its id.' }),
  replies: listed(message(600), 1, 4, 'options'),
  customer: spoken.meta({ description: 'What the customer answers to an update.' }),
  silent: spoken.optional().meta({ description: 'What the customer says when nothing was sent.' }),
  was,
});
export type AfterwardsEvent = z.output<typeof afterwardsEvent>;

const call = z
  .strictObject({
    in: duration.default(86_400).meta({ description: 'After the message.' }),
    at,
    situation: text.optional().meta({ description: 'What the trainee is told before calling.' }),
    opens: spoken
      .optional()
      .meta({ description: 'How the customer picks up; from the reactions if left out.' }),
    replies: listed(message(600), 1, 4, 'options'),
    customer: spoken
      .optional()
      .meta({ description: "The customer's last words; from the reactions if left out." }),
  })
  .meta({ description: 'A short call after the message, typed as it would be spoken.' });

const followUp = z.strictObject({
  in: duration,
  at,
  channel: z.enum(CHANNELS),
  situation: text.meta({ description: 'What is known by then: cause found, what was done.' }),
  replies: listed(message(1500), 1, 4, 'options'),
  customer: spoken.meta({ description: "The customer's answer to the message, by mood." }),
  call: call.optional(),
});

const drawn = z.record(id, z.array(line).min(1).max(20));

export const sharedFile = z.string().regex(/^(?!.*\.\.)[\w-]+(\/[\w-]+)*\.ya?ml$/, {
  error: 'the name of a YAML file in the same folder or below it',
});

const uses = z
  .strictObject({
    guide: sharedFile.optional(),
    rubric: sharedFile.optional(),
    reactions: sharedFile.optional(),
  })
  .default({})
  .meta({
    description:
      'Shared parts to use in place of the remedy-guide.yaml, rubric.yaml and reactions.yaml beside the scenario.',
  });

const waiver = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  at: id.optional().meta({ description: 'Only at this moment, ending or remedy.' }),
  because: line.meta({ description: 'Why it is meant so.' }),
});
export type Waiver = z.output<typeof waiver>;

/** What makes the customer tell a hidden fact in answer to a plain question, wherever it is asked (P2). */
const askedFor = z
  .strictObject({
    words: z.array(z.string().trim().min(2).max(60)).min(1).max(20).meta({
      description: 'A question with any of these words in it asks for the fact.',
    }),
    say: line,
  })
  .meta({ description: 'What the customer says when asked for it, once.' });

export const scenarioSchema = z
  .strictObject({
    scenario: id.meta({ description: "The scenario's id; keep it when the title changes." }),
    title: line,
    uses,
    summary: line.meta({ description: 'One sentence for the library.' }),
    industry: z.string().trim().min(2).max(60),
    channel: z.enum(CHANNELS),
    level: z.enum(LEVELS).meta({ description: 'A level of the remedy guide.' }),
    minutes: z.number().multipleOf(0.5).min(1).max(30).meta({
      description: 'About how long a play takes; halves are fine.',
    }),
    principles: z
      .array(z.string().regex(/^(P([1-9]|1\d|2[01])|C2[2-9])$/, { error: 'P1 to P21 or C22 to C29' }))
      .min(1)
      .meta({ description: 'What this scenario is for.' }),
    'pass-mark': z.number().int().min(1).max(100).optional().meta({
      description: 'The overall score at which an assessed play counts as passed.',
    }),
    clock: startTime.meta({ description: 'Local time when the play starts.' }),
    brief: z.strictObject({
      you: text.meta({ description: 'Who the trainee is.' }),
      situation: text.meta({ description: 'What has happened, as far as the trainee knows.' }),
    }),
    customer: z
      .strictObject({
        temper: z.enum(TEMPERS).optional(),
        relationship: z.enum(RELATIONSHIPS).optional(),
        history: line.optional().meta({ description: 'In words: "eight years a regular".' }),
        'prior-failures': z.number().int().min(0).max(2).default(0),
        voice: z.enum(VOICES).optional(),
        from: z.enum(COUNTRIES).optional().meta({
          description: 'Where names are from; left out, the country of the currency.',
        }),
        value: money.optional().meta({ description: 'What the customer is worth over the years.' }),
        reach: z.number().int().min(0).max(5000).optional().meta({ description: 'People who hear of it.' }),
        tolerance: duration
          .refine((seconds) => seconds >= 60 && seconds <= 86_400, { error: 'a duration from 1m to 1d' })
          .optional()
          .meta({ description: 'The wait that is borne without growing angrier.' }),
        wants: z.array(id).min(1).meta({ description: 'Remedies, the most wished for first.' }),
      })
      .meta({ description: 'What is left out here is drawn anew with each customer.' }),
    order: z
      .strictObject({ item: z.union([line, z.array(line).min(1).max(20)]) })
      .meta({ description: 'What was bought; one is drawn when several are given.' }),
    draw: drawn.default({}).meta({ description: 'Further variables, one value of each is drawn.' }),
    facts: z.strictObject({
      fault: z.enum(FAULTS),
      known: z.array(line).min(1),
      hidden: z.array(z.strictObject({ id, fact: line, asked: askedFor.optional(), was })).min(1),
      'ruled-out': z
        .array(
          z.strictObject({
            id,
            fact: line.meta({ description: 'Why it cannot be, as the trainee knows it.' }),
            words: z.array(z.string().trim().min(2).max(60)).min(1).max(30).meta({
              description:
                'A promise with all the words of one of these in it, in their order, is against the fact: "orla at five".',
            }),
            unless: z.array(z.string().trim().min(2).max(60)).max(30).default([]).meta({
              description: 'With any of these in it something else is meant.',
            }),
            is: z.enum(['impossible', 'unknowable']).default('impossible').meta({
              description: 'Whether it cannot be, or nobody can know yet.',
            }),
            was,
          }),
        )
        .max(12)
        .default([])
        .meta({ description: 'What nobody can promise here, however it is worded (P9).' }),
      fix: z.strictObject({
        what: line,
        takes: z
          .tuple([duration, duration])
          .refine(([least, most]) => least <= most, { error: 'the shorter time first, as in [35m, 55m]' })
          .meta({ description: 'At the least, at the most.' }),
        certain: z.boolean().meta({ description: 'Whether it is known that the fix will work.' }),
      }),
      loss: money.meta({ description: 'What the customer has lost, in money.' }),
      authority: z.strictObject({
        refund: percent.meta({ description: 'How much of the price the trainee may give back.' }),
        gesture: money.meta({ description: 'The most the trainee may give on top.' }),
      }),
    }),
    remedies: z.record(id, remedy),
    start: id,
    moments: z.record(id, moment),
    'walks-away': id.meta({ description: 'The ending used when the customer has had enough.' }),
    endings: z.record(id, ending),
    afterwards: z.array(afterwardsEvent).max(12).default([]),
    'follow-up': followUp.optional(),
    waive: z.array(waiver).max(40).default([]).meta({
      description: 'What the checker finds and is meant so. An error can not be waived.',
    }),
    note: text.optional(),
  })
  .meta({ title: 'Amends scenario' });

/** A scenario as read: durations in seconds, money in cents, conditions as data. */
export type Scenario = z.output<typeof scenarioSchema>;
