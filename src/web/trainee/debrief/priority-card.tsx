import { Stack, Text, Title } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Came, Priority } from '#domain/scoring/coach.ts';
import type { Part } from '#domain/scoring/merge-line.ts';
import type { SkillToWorkOn } from '#domain/scoring/skill-to-work-on.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { clockWords } from '../clock-words.ts';
import { PrincipleNote } from './principle-note.tsx';
import { shortened } from './shortened.ts';

/** Of a letter that lacks something, as much as tells which it was. */
const MAX_QUOTE = 280;

/** What that one change would have come to. */
function CameLine({
  came: { ending, satisfaction },
  mends,
}: {
  readonly came: Came;
  /** Whether it is about a promise. */
  readonly mends: boolean;
}) {
  const percent = (share: number) => Math.round(share * 100);
  const [from, to] = [percent(satisfaction.from), percent(satisfaction.to)];
  const words = () => {
    if (ending.to !== null && ending.to !== ending.from)
      return `With this alone, and all the rest as it was, it would have ended as “${ending.to}”.`;
    if (ending.from !== null && ending.to === null)
      return 'With this alone the talk would have gone on, where it ended for good.';
    if (to > from)
      return `With this alone the customer would have been ${to} of 100 satisfied with the firm, not ${from}.`;
    return mends ? 'No score makes up for a promise that is broken: this one would have held.' : '';
  };
  return (
    <Text size="sm" fw={600}>
      {words()}
    </Text>
  );
}

/** A better line: what is the trainee's own stands plain in it, what is new stands out; all new, nothing does. */
function Better({ parts }: { readonly parts: readonly Part[] }) {
  const mixed = parts.some(({ own }) => own);
  return (
    <Text mt={4}>
      “
      {parts.map(({ text, own }, place) => (
        <Fragment key={text}>
          {place > 0 && ' '}
          {own || !mixed ? text : <strong>{text}</strong>}
        </Fragment>
      ))}
      ”
    </Text>
  );
}

function Side({
  name,
  better = false,
  children,
}: {
  readonly name: string;
  readonly better?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={better ? 'better' : undefined}>
      <Text size="xs" fw={650} className="soft">
        {name}
      </Text>
      {children}
    </div>
  );
}

function LineBeside({
  priority: { reply, at, yours, promise, better },
  edition,
}: {
  readonly priority: Extract<Priority, { kind: 'line' }>;
  readonly edition: Edition;
}) {
  const when = clockWords({ edition }, at);
  return (
    <div className="card beside">
      <Side name={yours === null ? when : reply === null ? 'You said' : `You said (reply ${reply + 1})`}>
        <Text mt={4}>{yours === null ? 'You sent nothing.' : `“${yours}”`}</Text>
        {promise !== null && (
          <Text size="sm" mt={4}>
            You had promised: “{promise}”
          </Text>
        )}
      </Side>
      <Side name={better.some(({ own }) => own) ? 'Better, with what was good in yours' : 'Better'} better>
        <Better parts={better} />
      </Side>
    </div>
  );
}

/** Over the trainee's words, whether they show it, may show it or were not seen to. */
function ownName({ reply, missing, near }: SkillToWorkOn): string {
  if (reply === null) return 'You';
  const where = `(reply ${reply + 1})`;
  if (!missing) return `You said ${where}`;
  return near === null
    ? `Not found in what you said ${where}`
    : `Perhaps meant, and not clear enough to count ${where}`;
}

function BesideEachOther({ priority, edition }: { readonly priority: Priority; readonly edition: Edition }) {
  switch (priority.kind) {
    case 'line':
      return (
        <>
          <LineBeside priority={priority} edition={edition} />
          <CameLine came={priority.came} mends={priority.promise !== null} />
        </>
      );
    case 'deed':
      return (
        <>
          <div className="card beside">
            <Side name={`You promised (reply ${priority.reply + 1})`}>
              <Text mt={4}>“{priority.yours}”</Text>
            </Side>
            <Side name="Better" better>
              <Text mt={4}>
                Do it on {clockWords({ edition }, priority.at)}, when it stands on your list; or say before it
                is due that you cannot.
              </Text>
            </Side>
          </div>
          <CameLine came={priority.came} mends />
        </>
      );
    case 'skill':
      return (
        <>
          <Text fw={600}>
            {priority.little
              ? `Nothing much to mend. What is left to gain is in ${SKILL_NAMES[priority.skill]}.`
              : `No single reply would have changed how it ended. The skill to work on is ${SKILL_NAMES[priority.skill]}.`}
          </Text>
          <div className="card beside">
            <Side name={ownName(priority)}>
              <Text mt={4}>
                {priority.yours === null
                  ? 'Nothing was said at this point.'
                  : `“${shortened(priority.near ?? priority.yours, MAX_QUOTE)}”`}
              </Text>
            </Side>
            {priority.example !== null && (
              <Side name="For example" better>
                <Text mt={4}>“{priority.example}”</Text>
              </Side>
            )}
          </div>
        </>
      );
  }
}

/** One thing to work on: your words beside better ones, and why. */
export function PriorityCard({
  priority,
  edition,
}: {
  readonly priority: Priority;
  readonly edition: Edition;
}) {
  return (
    <Stack gap="sm" component="section" aria-labelledby="priority">
      <Title order={2} id="priority">
        One thing to try
      </Title>
      <BesideEachOther priority={priority} edition={edition} />
      <Text>{priority.why}</Text>
      <PrincipleNote id={priority.principle} />
    </Stack>
  );
}
