import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, type Ref } from 'react';
import type { PersonFigures } from '#contract/figures.ts';
import { dayWords } from '../../shared/time-words.ts';
import { Behind } from './behind.tsx';
import { HeatCell } from './heat-cell.tsx';

/** One person: chosen or not, their plays, and each skill. Drawn once, however many come and go around it. */
export const PersonRow = memo(function PersonRow({
  figures,
  index,
  chosen,
  choose,
  ref,
}: {
  readonly figures: PersonFigures;
  /** From 0, of the whole list. */
  readonly index: number;
  readonly chosen: boolean;
  readonly choose: (person: PersonFigures['person'], chosen: boolean) => void;
  readonly ref: Ref<HTMLTableRowElement>;
}) {
  const { person, plays, latestAt, skills } = figures;
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2} className="person-row">
      <td className="pick">
        <Checkbox
          size="sm"
          aria-label={`Choose ${person.name}`}
          checked={chosen}
          onChange={({ currentTarget: { checked } }) => choose(person, checked)}
        />
      </td>
      <th scope="row">
        <Link to="/figures/person/$person" params={{ person: person.id }} className="text-link">
          {person.name}
        </Link>
      </th>
      <td className="number" data-head="Plays">
        <Behind count={plays} says={`plays of ${person.name}`} search={{ person: person.id }} />
      </td>
      <td className="soft" data-head="Latest">
        {latestAt === null ? 'none yet' : dayWords(latestAt)}
      </td>
      {skills.map((each) => (
        <HeatCell key={each.skill} figures={each} person={person} />
      ))}
    </tr>
  );
});
