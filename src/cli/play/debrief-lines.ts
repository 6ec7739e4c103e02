import type { Outcome } from '#domain/evaluate.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { Came, Priority } from '#domain/scoring/coach.ts';
import type { CriticalMiss } from '#domain/scoring/critical.ts';
import { textOf } from '#domain/scoring/merge-line.ts';
import { PRINCIPLES, principleName } from '#domain/scoring/principles.ts';
import type { Receipt, SkillScore, Verdict } from '#domain/scoring/receipt.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import type { Style, Terminal } from '../terminal.ts';
import { aftermathLines } from './aftermath-lines.ts';
import { clockWords } from './clock-words.ts';
import { quoted } from './quoted.ts';

const SKILL_NAMES: Readonly<Record<Skill, string>> = {
  apology: 'Apology',
  'no-excuses': 'No excuses',
  'realistic-promises': 'Realistic promises',
  choices: 'Choices',
  'follow-up': 'Follow-up',
};
const VERDICTS: Readonly<Record<Verdict, readonly [string, Style]>> = {
  met: ['met', 'green'],
  partly: ['partly', 'yellow'],
  'not-shown': ['not shown', 'red'],
  'no-opportunity': ['no opportunity', 'dim'],
};
function receiptLines({
  points,
  outOf,
  says,
  earn,
  evidence,
  because,
  principle,
}: Receipt): readonly string[] {
  // What holds a skill down takes points from it and can earn none.
  const held = outOf === 0;
  const won = held || points > 0 ? says : '';
  const share = held ? String(points).padStart(6) : `${String(points).padStart(3)}/${outOf}`;
  return [
    `  ${share}  ${won || earn} (${principle})`,
    ...evidence.map(({ reply, words }) => `           reply ${reply + 1}: ${quoted(words)}`),
    ...(held ? because.map((reason) => `           ${reason}`) : []),
    ...(won && earn ? [`           To ${held ? 'keep it up' : 'earn the rest'}: ${earn}`] : []),
  ];
}

function skillLines({ skill, score, verdict, receipts }: SkillScore, { paint }: Terminal): readonly string[] {
  const [word, style] = VERDICTS[verdict];
  return [
    `${paint('bold', SKILL_NAMES[skill])}: ${paint(style, word)}${score === null ? '' : `, ${score} of 100`}`,
    ...receipts.flatMap(receiptLines),
    '',
  ];
}

function researchLines(principle: string): readonly string[] {
  const research = PRINCIPLES[principle]?.research;
  return research === undefined ? [] : [`  What research adds: ${research}`];
}

const CRITICAL: Readonly<Record<CriticalMiss['kind'], string>> = {
  insult: 'An insult',
  lie: 'Not true by the facts',
  'broken-promise': 'A promise broken without a word',
};

function criticalLine({ kind, evidence, principle, fact }: CriticalMiss): string {
  const why = fact === null ? '' : ` ${fact}`;
  return `No score makes up for this: ${CRITICAL[kind]}, reply ${evidence.reply + 1}: ${quoted(evidence.words)} (${principle})${why}`;
}

function cameLines({ ending, satisfaction }: Came): readonly string[] {
  const percent = (share: number) => Math.round(share * 100);
  return [
    ...(ending.to !== null && ending.to !== ending.from
      ? [`  With that alone it would have ended as: ${ending.to}.`]
      : []),
    percent(satisfaction.to) > percent(satisfaction.from)
      ? `  Satisfaction with the firm: ${percent(satisfaction.to)} of 100 instead of ${percent(satisfaction.from)}.`
      : `  Satisfaction with the firm stays at ${percent(satisfaction.to)} of 100.`,
  ];
}

/** The trainee's words beside better ones, or what was promised and left. */
function wordLines(priority: Priority, set: StageSet): readonly string[] {
  const yours = (reply: number | null, words: string, missing = false) => [
    `  ${missing ? 'Not found in what you said' : 'You said'}${reply === null ? '' : ` (reply ${reply + 1})`}: ${quoted(words)}`,
  ];
  switch (priority.kind) {
    case 'line': {
      const { reply, promise, at, better, came } = priority;
      return [
        ...(promise === null ? [] : [`  You promised: ${quoted(promise)}`]),
        ...(priority.yours === null
          ? [`  On ${clockWords(set, at)} you sent nothing.`]
          : yours(reply, priority.yours)),
        `  Better: ${quoted(textOf(better))}`,
        ...cameLines(came),
      ];
    }
    case 'deed':
      return [
        `  You promised (reply ${priority.reply + 1}): ${quoted(priority.yours)}`,
        `  Better: do it on ${clockWords(set, priority.at)}, when it stood on your list.`,
        ...cameLines(priority.came),
      ];
    case 'skill':
      return [
        priority.little
          ? `  Nothing much to mend. What is left to gain is in: ${SKILL_NAMES[priority.skill]}.`
          : `  No single reply would have changed how it ended. The skill to work on: ${SKILL_NAMES[priority.skill]}.`,
        ...(priority.yours === null
          ? ['  Nothing was said at this point.']
          : yours(
              priority.reply,
              priority.near ?? priority.yours,
              priority.missing && priority.near === null,
            )),
        ...(priority.example === null ? [] : [`  For example: ${quoted(priority.example)}`]),
      ];
  }
}

/** The debrief in plain text: outcome, the five skills by the trainee's own words, one priority, what came of it, the total last. */
export function debriefLines(
  outcome: Outcome,
  priority: Priority | undefined,
  set: StageSet,
  terminal: Terminal,
): readonly string[] {
  const { revealed } = outcome;
  const missed = set.edition.scenario.facts.hidden.filter(({ id }) => !revealed.includes(id));
  return [
    '',
    terminal.paint('bold', outcome.complete ? 'Debrief' : 'Debrief of an unfinished play'),
    outcome.sentence,
    ...(outcome.ending ? [`It ended as: ${outcome.ending.title}.`] : []),
    '',
    ...outcome.skills.flatMap((each) => skillLines(each, terminal)),
    ...(priority
      ? [
          terminal.paint('bold', 'One thing to work on'),
          ...wordLines(priority, set),
          `  ${priority.why} (${priority.principle}, ${principleName(priority.principle)})`,
          ...researchLines(priority.principle),
          '',
        ]
      : []),
    ...aftermathLines(outcome, set, terminal),
    ...(missed.length > 0
      ? ['What you did not find out:', ...missed.map(({ fact }) => `  - ${fact}`), '']
      : []),
    ...outcome.critical.map(criticalLine),
    outcome.heldFrom === null
      ? `Total: ${outcome.total} of 100`
      : `Total: ${outcome.total} of 100 (the skills come to ${outcome.heldFrom}; what no score makes up for holds it down)`,
  ];
}
