import type { Outcome } from '#domain/evaluate.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { Priority } from '#domain/scoring/coach.ts';
import type { CriticalMiss } from '#domain/scoring/critical.ts';
import { PRINCIPLES, principleName } from '#domain/scoring/principles.ts';
import type { Receipt, SkillScore, Verdict } from '#domain/scoring/receipt.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import type { Style, Terminal } from '../terminal.ts';
import { aftermathLines } from './aftermath-lines.ts';
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
function receiptLines({ points, outOf, says, earn, evidence, principle }: Receipt): readonly string[] {
  const won = points > 0 ? says : '';
  return [
    `  ${String(points).padStart(3)}/${outOf}  ${won || earn} (${principle})`,
    ...evidence.map(({ reply, words }) => `           reply ${reply + 1}: ${quoted(words)}`),
    ...(won && earn ? [`           To earn the rest: ${earn}`] : []),
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

function criticalLine({ kind, evidence, principle }: CriticalMiss): string {
  return `No score makes up for this: ${CRITICAL[kind]}, reply ${evidence.reply + 1}: ${quoted(evidence.words)} (${principle})`;
}

function cameLines({ ending }: NonNullable<Priority['line']>['came']): readonly string[] {
  if (ending.to === null || ending.to === ending.from) return [];
  return [`  With that one reply it would have ended as: ${ending.to}.`];
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
          ...(priority.line
            ? [
                `  You said (reply ${priority.line.reply + 1}): ${quoted(priority.line.yours)}`,
                `  Better: ${quoted(priority.line.better)}`,
                ...cameLines(priority.line.came),
              ]
            : []),
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
    `Total: ${outcome.total} of 100`,
  ];
}
