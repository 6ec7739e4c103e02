import { VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleFilled, IconCircleHalf2, type TablerIcon } from '@tabler/icons-react';
import { FEWEST_PLAYS } from '#contract/limits.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { Behind } from './behind.tsx';
import { type Level, levelOf, occasions, type SkillVerdicts } from './verdicts.ts';

const SIGNS: Readonly<Record<Exclude<Level, 'none'>, { readonly word: string; readonly icon: TablerIcon }>> =
  {
    mostly: { word: 'mostly met', icon: IconCircleFilled },
    sometimes: { word: 'sometimes met', icon: IconCircleHalf2 },
    seldom: { word: 'seldom met', icon: IconCircle },
  };

/** How often one person met one skill, by number, sign and word; hatched where the plays are too few to conclude. */
export function HeatCell({
  figures,
  person,
}: {
  readonly figures: SkillVerdicts;
  readonly person: { readonly id: string; readonly name: string };
}) {
  const { skill, met } = figures;
  const of = occasions(figures);
  const level = levelOf(figures);
  if (level === 'none') {
    return (
      <td className="heat" data-head={SKILL_NAMES[skill]}>
        <span className="soft" aria-hidden="true">
          –
        </span>
        <VisuallyHidden>no occasion yet</VisuallyHidden>
      </td>
    );
  }
  const { word, icon: Icon } = SIGNS[level];
  const few = of < FEWEST_PLAYS;
  return (
    <td className="heat" data-head={SKILL_NAMES[skill]} data-level={level} data-few={few || undefined}>
      <Icon size={15} aria-hidden="true" />
      <Behind
        count={of}
        says={`${SKILL_NAMES[skill]} of ${person.name}, ${few ? 'too few plays to say' : word}`}
        search={{ person: person.id, skill }}
      >
        {`${met} of ${of}`}
      </Behind>
    </td>
  );
}
