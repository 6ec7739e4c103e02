import { Text, VisuallyHidden } from '@mantine/core';
import type { Progress } from '#contract/progress.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';

type OneSkill = Progress['skills'][number];

/** One skill: how often it was met, and the latest scores as bars, each told in words too. */
export function SkillProgress({ progress }: { readonly progress: OneSkill }) {
  const { skill, plays, missed, partly, met, latest } = progress;
  const name = SKILL_NAMES[skill];
  return (
    <li className="card skill-line">
      <div>
        <Text fw={600}>{name}</Text>
        <Text size="sm" className="soft">
          {plays === 0
            ? 'no play had an occasion for it yet'
            : `met ${met}, partly ${partly}, not shown ${missed} of ${plays} ${plays === 1 ? 'play' : 'plays'}`}
        </Text>
      </div>
      {latest.length > 0 && (
        <div>
          <div className="score-bars" aria-hidden="true">
            {latest.map(({ play, score }) => (
              <span key={play} style={{ height: `${Math.max(4, score)}%` }} title={`${score}`} />
            ))}
          </div>
          <VisuallyHidden>
            The latest scores of {name}, the oldest first: {latest.map(({ score }) => score).join(', ')}.
          </VisuallyHidden>
        </div>
      )}
    </li>
  );
}
