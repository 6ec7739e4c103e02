import { Text, VisuallyHidden } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { PersonPage } from '#contract/figures.ts';
import { FEWEST_PLAYS } from '#contract/limits.ts';
import { VERDICT_FROM } from '#domain/scoring/score.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { dayWords } from '../../shared/time-words.ts';
import type { PlaysSearch } from '../figures/plays-search.ts';
import { VERDICT_WORDS } from '../figures-plays/verdict-mark.tsx';
import type { SkillLine, SkillTimeline } from './skill-timeline.ts';

const SHOWN = [
  { verdict: 'met', key: 'met' },
  { verdict: 'partly', key: 'partly' },
  { verdict: 'not-shown', key: 'missed' },
] as const;

const percent = (share: number) => `${share * 100}%`;

/** Plays as signs along the axis of time, the better the higher; notes as lines across it. */
function Line({ line: { dots, notes }, few }: { readonly line: SkillLine; readonly few: boolean }) {
  return (
    <>
      <div className="timeline" data-few={few || undefined} aria-hidden="true">
        <i style={{ bottom: `${VERDICT_FROM.met}%` }} />
        <i style={{ bottom: `${VERDICT_FROM.partly}%` }} />
        {notes.map(({ id, at, place, text }) => (
          <span
            key={id}
            className="timeline-note"
            style={{ left: percent(place) }}
            title={`${dayWords(at)}: ${text}`}
          >
            <IconFlag size={14} />
          </span>
        ))}
        {dots.map(({ play, at, place, score, verdict, scenario }) => {
          const { icon: Icon, word } = VERDICT_WORDS[verdict];
          return (
            <span
              key={play}
              className="timeline-dot"
              data-verdict={verdict}
              style={{ left: percent(place), bottom: `${score}%` }}
              title={`${dayWords(at)}, ${scenario}: ${word} (${score} of 100)`}
            >
              <Icon size={16} />
            </span>
          );
        })}
      </div>
      <VisuallyHidden>
        {dots.length === 0
          ? 'No play had an occasion for it.'
          : `In the order of time: ${dots.map(({ verdict }) => VERDICT_WORDS[verdict].word).join(', ')}.`}
        {notes.length > 0 && ` Coaching notes: ${notes.map(({ at }) => dayWords(at)).join(', ')}.`}
      </VisuallyHidden>
    </>
  );
}

/** Each skill's plays in the order of time beside how often it was met; every number opens its plays. */
export function SkillTimelineTable({
  page,
  timeline,
  behind,
}: {
  readonly page: PersonPage;
  readonly timeline: SkillTimeline;
  /** What the plays behind a number are narrowed to besides. */
  readonly behind: PlaysSearch;
}) {
  const noted = timeline.lines.some(({ notes }) => notes.length > 0);
  const { from, to } = timeline;
  return (
    <>
      <div className="card rows">
        <table className="rows-table timeline-table" aria-label={`Skills of ${page.person.name} over time`}>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">
                <span className="timeline-ends">
                  <span>{dayWords(from)}</span>
                  {dayWords(to) !== dayWords(from) && <span>{dayWords(to)}</span>}
                </span>
              </th>
              <th scope="col">Plays</th>
            </tr>
          </thead>
          <tbody>
            {page.skills.map((counts) => {
              const { skill } = counts;
              const line = timeline.lines.find((each) => each.skill === skill);
              const plays = counts.missed + counts.partly + counts.met;
              const few = plays < FEWEST_PLAYS;
              return (
                <tr key={skill}>
                  <th scope="row">
                    <strong>{SKILL_NAMES[skill]}</strong>
                    {few && (
                      <Text size="xs" className="soft">
                        {plays === 0 ? 'no occasion yet' : 'too few plays to tell'}
                      </Text>
                    )}
                  </th>
                  <td>{line && <Line line={line} few={few} />}</td>
                  <td>
                    <ul className="plain-list timeline-counts">
                      {SHOWN.filter(({ key }) => counts[key] > 0).map(({ verdict, key }) => {
                        const { icon: Icon, word } = VERDICT_WORDS[verdict];
                        return (
                          <li key={key} className="verdict-mark" data-verdict={verdict}>
                            <Icon size={16} aria-hidden="true" />
                            <Link
                              to="/figures/plays"
                              search={{ ...behind, skill, verdict: key }}
                              className="text-link figure"
                            >
                              {word} {counts[key]}
                            </Link>
                          </li>
                        );
                      })}
                    </ul>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {noted && (
        <Text size="sm" className="soft timeline-key">
          <IconFlag size={16} aria-hidden="true" /> A flag is a coaching note. What came after it may have
          other reasons: the line says when, not why.
        </Text>
      )}
    </>
  );
}
