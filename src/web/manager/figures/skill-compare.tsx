import { useQuery } from '@tanstack/react-query';
import type { SkillFigures } from '#contract/figures.ts';
import { SKILLS, type Skill } from '#domain/scoring/skill.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { Behind } from './behind.tsx';
import { compareSentence, intervalWords } from './compare-words.ts';
import { skillsQuery } from './figures-queries.ts';
import type { FiguresSearch } from './figures-search.ts';
import { periodWords } from './months.ts';
import { Told } from './told.tsx';
import { occasions } from './verdicts.ts';
import { View } from './view.tsx';
import { type Interval, overlap, wilson } from './wilson.ts';

interface Side {
  readonly figures: SkillFigures;
  readonly search: FiguresSearch;
  /** "Front desk, in May 2026". */
  readonly name: string;
}

function intervalOf({ figures }: Side, skill: Skill): Interval | undefined {
  const found = figures.skills.find((each) => each.skill === skill);
  return found && wilson(found.met, occasions(found));
}

function Drawn({ interval: { share, low, high } }: { readonly interval: Interval }) {
  return (
    <span className="interval" aria-hidden="true">
      <i className="bar" style={{ left: `${100 * low}%`, width: `${100 * (high - low)}%` }} />
      <i className="dot" style={{ left: `${100 * share}%` }} />
    </span>
  );
}

function SideRow({ side, skill }: { readonly side: Side; readonly skill: Skill }) {
  const interval = intervalOf(side, skill);
  const found = side.figures.skills.find((each) => each.skill === skill);
  const { group, from, to } = side.search;
  return (
    <tr className="within">
      <th scope="row">{side.name}</th>
      <td className="wide">{interval && <Drawn interval={interval} />}</td>
      <td data-head="met">
        {interval && found ? (
          <>
            <Behind
              count={found.met}
              says={`plays with ${SKILL_NAMES[skill]} met, ${side.name}`}
              search={{ group, from, to, skill, verdict: 'met' }}
            >
              {`${found.met.toLocaleString()} of ${occasions(found).toLocaleString()}`}
            </Behind>
            : {intervalWords(interval)}
          </>
        ) : (
          <span className="soft">no occasion</span>
        )}
      </td>
    </tr>
  );
}

function Table({ sides: [one, other] }: { readonly sides: readonly [Side, Side] }) {
  return (
    <div className="card rows">
      <table className="figure-table compare-table">
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col" className="scale">
              <span>0</span> <span>% met</span> <span>100</span>
            </th>
            <th scope="col">Met, and between which shares with 95% confidence</th>
          </tr>
        </thead>
        {SKILLS.map((skill) => {
          const [first, second] = [intervalOf(one, skill), intervalOf(other, skill)];
          return (
            <tbody key={skill}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  <strong>{SKILL_NAMES[skill]}</strong>
                </th>
                <td className="soft">
                  {!first || !second
                    ? 'Nothing to compare.'
                    : overlap(first, second)
                      ? 'The intervals overlap: no difference is told.'
                      : `The intervals lie apart: met more often by ${first.share > second.share ? one.name : other.name}.`}
                </td>
              </tr>
              <SideRow side={one} skill={skill} />
              <SideRow side={other} skill={skill} />
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

/** What is compared with what is shown: the same but for another group or another period. */
export function otherSide(group: string | undefined, search: FiguresSearch): FiguresSearch {
  const { withGroup, withFrom, withTo, ...shown } = search;
  return {
    ...shown,
    group: withGroup ?? group,
    ...(withFrom !== undefined && { from: withFrom, to: withTo }),
  };
}

function sideOf(figures: SkillFigures, search: FiguresSearch, bothPeriods: boolean): Side {
  const period = bothPeriods ? `, ${periodWords(search.from, search.to)}` : '';
  return { figures, search, name: `${figures.group.name}${period}` };
}

/** Two groups or two periods beside each other, with the uncertainty of each share. */
export function SkillCompare({
  figures,
  search,
}: {
  /** Of what is shown. */
  readonly figures: SkillFigures;
  readonly search: FiguresSearch;
}) {
  const other = otherSide(figures.group.id, search);
  const asked = useQuery(skillsQuery(other.group, other));
  const periods = search.withFrom !== undefined;
  return (
    <Told asked={asked} what="what to compare with">
      {(others) => {
        const sides = [
          sideOf(figures, { ...search, group: figures.group.id }, periods),
          sideOf(others, other, periods),
        ] as const;
        const pairs = SKILLS.map((skill) => ({
          skill,
          one: intervalOf(sides[0], skill),
          other: intervalOf(sides[1], skill),
        }));
        return (
          <View
            id="compared"
            asks={`${sides[0].name} and ${sides[1].name}`}
            sentence={compareSentence(pairs)}
            note="The interval counts each play for itself; several plays of one person are alike, so that the true uncertainty is larger. A difference does not tell why."
            csv={{
              name: 'skills-compared',
              head: ['skill', 'of', 'met', 'plays with an occasion', 'share', 'low', 'high'],
              rows: () =>
                SKILLS.flatMap((skill) =>
                  sides.flatMap((side) => {
                    const found = side.figures.skills.find((each) => each.skill === skill);
                    const interval = intervalOf(side, skill);
                    return found && interval
                      ? [
                          [
                            SKILL_NAMES[skill],
                            side.name,
                            found.met,
                            occasions(found),
                            interval.share,
                            interval.low,
                            interval.high,
                          ],
                        ]
                      : [];
                  }),
                ),
            }}
          >
            <Table sides={sides} />
          </View>
        );
      }}
    </Told>
  );
}
