import { z } from 'zod';

// A stored outcome may be of earlier rules, so only what is needed of it is asked for.
const scores = z.object({
  total: z.number(),
  skills: z.array(z.object({ skill: z.string(), score: z.number().nullable() })),
});
/** The numbers of an outcome. */
export interface Scores {
  readonly total: number;
  readonly skills: readonly { readonly skill: string; readonly score: number | null }[];
}

const debrief = z.object({
  scenario: z.object({ hash: z.string() }),
  skills: z.array(
    z.object({
      skill: z.string(),
      receipts: z.array(
        z.object({
          rule: z.string(),
          evidence: z.array(
            z.object({ reply: z.number(), start: z.number(), end: z.number(), words: z.string() }),
          ),
          because: z.array(z.string()),
        }),
      ),
    }),
  ),
  transcript: z.array(
    z.object({
      kind: z.string(),
      index: z.number().optional(),
      text: z.string().nullish(),
      findings: z
        .array(
          z.object({
            label: z.string(),
            start: z.number(),
            end: z.number(),
            reason: z.string(),
            possible: z.boolean(),
          }),
        )
        .optional(),
    }),
  ),
});
/** What a debrief shows: the receipts, and what was said with what it was read as. */
export type DebriefPart = z.output<typeof debrief>;

/** A reply with what it was read as, and what the customer had said before it. */
export interface HeardReply {
  readonly index: number;
  readonly text: string;
  readonly findings: NonNullable<DebriefPart['transcript'][number]['findings']>;
  readonly customer: string;
}

function parsed<Part>(schema: z.ZodType<Part>, outcome: string): Part | undefined {
  let value: unknown;
  try {
    value = JSON.parse(outcome);
  } catch {
    return undefined;
  }
  const reading = schema.safeParse(value);
  return reading.success ? reading.data : undefined;
}

/** The numbers of a stored outcome; nothing where it is of another shape. */
export function readScores(outcome: string): Scores | undefined {
  return parsed(scores, outcome);
}

/** What a stored outcome shows in the debrief; nothing where it is of another shape. */
export function readDebrief(outcome: string): DebriefPart | undefined {
  return parsed(debrief, outcome);
}

/** The replies of a play, in their order. */
export function heardReplies({ transcript }: DebriefPart): readonly HeardReply[] {
  let customer = '';
  return transcript.flatMap(({ kind, index, text, findings }) => {
    if (kind === 'customer') customer = text ?? '';
    return kind === 'reply' && index !== undefined && text != null && findings
      ? [{ index, text, findings, customer }]
      : [];
  });
}
