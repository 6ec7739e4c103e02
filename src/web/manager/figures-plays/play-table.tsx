import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { CountedPlayLine } from '#contract/counted-plays.ts';
import { verdictOf } from '#domain/scoring/score.ts';
import { SKILLS, type Skill } from '#domain/scoring/skill.ts';
import { MODE_WORDS } from '../../shared/assignment-words.tsx';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { timeWords } from '../../shared/time-words.ts';
import { VerdictMark } from './verdict-mark.tsx';
import './figures-plays.css';

interface Showing {
  /** Whether whose play it is stands in its line. */
  readonly named: boolean;
  /** The skill that each debrief opens at. */
  readonly skill?: Skill | undefined;
  /** Whether to tell what was written as a change that keeps it from happening again. */
  readonly prevention?: boolean;
}

/** Drawn once, however many come below it. */
const PlayRow = memo(function PlayRow({
  play,
  named,
  skill,
  prevention,
}: Showing & { readonly play: CountedPlayLine }) {
  const { id, person, scenario, mode, storedAt, total } = play;
  const scores = new Map(play.skills.map((each) => [each.skill, each.score]));
  return (
    <tr>
      <th scope="row">
        <Link
          to="/play/$id/debrief"
          params={{ id }}
          search={skill === undefined ? {} : { skill }}
          className="text-link"
        >
          {named ? person.name : scenario.title}
        </Link>
        <Text size="sm" className="soft">
          {named && `${scenario.title} · `}
          {MODE_WORDS[mode]} · {timeWords(storedAt)}
        </Text>
        {prevention && play.prevention !== null && (
          <Text size="sm" className="quote">
            “{play.prevention}”
          </Text>
        )}
      </th>
      {SKILLS.map((each) => (
        <td key={each} data-head={SKILL_NAMES[each]} data-asked={each === skill || undefined}>
          <VerdictMark verdict={verdictOf(scores.get(each) ?? null)} />
        </td>
      ))}
      <td data-head="Total" className="soft figure">
        {total}
      </td>
    </tr>
  );
});

/** Plays in the order given, each a way to its debrief; the total is the smallest thing in it. */
export function PlayTable({
  plays,
  caption,
  ...showing
}: Showing & { readonly plays: readonly CountedPlayLine[]; readonly caption: string }) {
  return (
    <div className="card rows">
      <table className="rows-table play-table" aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{showing.named ? 'Whose, what and when' : 'What and when'}</th>
            {SKILLS.map((each) => (
              <th key={each} scope="col">
                {SKILL_NAMES[each]}
              </th>
            ))}
            <th scope="col">Total</th>
          </tr>
        </thead>
        <tbody>
          {plays.map((play) => (
            <PlayRow key={play.id} play={play} {...showing} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
