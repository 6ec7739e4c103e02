import { Text } from '@mantine/core';
import { IconEqual, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Improvement } from '#contract/figures.ts';
import { MODE_WORDS } from '../../shared/assignment-words.tsx';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { Behind } from './behind.tsx';
import { improvementQuery } from './figures-queries.ts';
import type { FiguresSearch } from './figures-search.ts';
import { countOf } from './number-words.ts';
import { improvementSentence } from './sentences.ts';
import { Told } from './told.tsx';
import { useFirst } from './use-first.tsx';
import { versionNames } from './version-names.ts';
import { View } from './view.tsx';

const FIRST_LINES = 6;

type Line = Improvement['scenarios'][number];
interface FromTo {
  readonly first: number;
  readonly latest: number;
}

/** Two means on a line from 0 to 100: a ring for the first plays, a dot for the latest. */
function Dumbbell({ first, latest }: FromTo) {
  const [low, high] = [Math.min(first, latest), Math.max(first, latest)];
  return (
    <span className="dumbbell" aria-hidden="true">
      <i className="bar" style={{ left: `${low}%`, width: `${high - low}%` }} />
      <i className="ring" style={{ left: `${first}%` }} />
      <i className="dot" style={{ left: `${latest}%` }} />
    </span>
  );
}

function Means({ first, latest }: FromTo) {
  return (
    <>
      {Math.round(first)} → <strong>{Math.round(latest)}</strong>
    </>
  );
}

function Row({ line, name }: { readonly line: Line; readonly name: string }) {
  const { scenario, mode, people, total, better, same, worse } = line;
  const behind = { scenario: scenario.hash, mode, from: undefined, to: undefined };
  const moves = [
    { came: 'better', people: better, Icon: IconTrendingUp, words: 'better' },
    { came: 'same', people: same, Icon: IconEqual, words: 'the same' },
    { came: 'worse', people: worse, Icon: IconTrendingDown, words: 'worse' },
  ] as const;
  return (
    <tr>
      <th scope="row">
        {name}
        <Text size="sm" className="soft">
          {MODE_WORDS[mode]} ·{' '}
          <Behind
            count={people}
            says={`first and latest plays of ${name}, ${MODE_WORDS[mode]}`}
            search={{ ...behind, cameOn: 'any' }}
          >
            {countOf(people, 'person', 'people')}
          </Behind>
        </Text>
      </th>
      {total ? (
        <>
          <td className="wide">
            <Dumbbell {...total} />
          </td>
          <td className="number" data-head="first → latest">
            <Means {...total} />
          </td>
          <td data-head="people">
            <span className="moves">
              {moves.map(({ came, people: count, Icon, words }) => (
                <span key={came}>
                  <Icon size={16} aria-hidden="true" />{' '}
                  <Behind
                    count={count}
                    says={`first and latest plays of ${name}, ${MODE_WORDS[mode]}, of those who came out ${words}`}
                    search={{ ...behind, cameOn: came }}
                  >
                    {`${count} ${words}`}
                  </Behind>
                </span>
              ))}
            </span>
          </td>
        </>
      ) : (
        <td colSpan={3} className="soft">
          Too few people have played it twice to tell a mean.
        </td>
      )}
    </tr>
  );
}

function SkillMeans({ line }: { readonly line: Line }) {
  return line.skills.map((each) => (
    <tr key={each.skill} className="within">
      <th scope="row">
        {SKILL_NAMES[each.skill]}
        <span className="soft"> · {MODE_WORDS[line.mode]}</span>
      </th>
      <td className="wide">
        <Dumbbell {...each} />
      </td>
      <td className="number" data-head="first → latest">
        <Means {...each} />
      </td>
      <td />
    </tr>
  ));
}

/** Those of which there is something to tell come first; else as they were. */
function toldFirst(lines: readonly Line[]): readonly Line[] {
  return lines.toSorted((a, b) => Number(a.total === null) - Number(b.total === null));
}

function Lines({ figures, oneVersion }: { readonly figures: Improvement; readonly oneVersion: boolean }) {
  const names = versionNames(figures.scenarios);
  const { shown, rest } = useFirst(toldFirst(figures.scenarios), FIRST_LINES, 'comparisons');
  return (
    <>
      <div className="card rows">
        <table className="figure-table dumbbell-table">
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              <th scope="col" className="scale">
                <span>0</span> <span>total</span> <span>100</span>
              </th>
              <th scope="col" className="number">
                first → latest
              </th>
              <th scope="col">People</th>
            </tr>
          </thead>
          {shown.map((line) => (
            <tbody key={`${line.scenario.hash}-${line.mode}`}>
              <Row line={line} name={names.get(line.scenario.hash) ?? line.scenario.title} />
              {oneVersion && <SkillMeans line={line} />}
            </tbody>
          ))}
        </table>
      </div>
      {rest}
    </>
  );
}

/** Whether people improve: the first and the latest plays of the same people, version by version. */
export function ImprovementView({
  group,
  search,
}: {
  readonly group: string | undefined;
  readonly search: FiguresSearch;
}) {
  const asked = useQuery(improvementQuery(group, search));
  return (
    <Told asked={asked} what="first and latest plays">
      {(figures) => (
        <View
          id="improvement"
          asks="First to latest"
          sentence={improvementSentence(figures)}
          note="Means of the same people’s first and latest play of the same version in the same mode, whatever the period. That they moved does not tell why."
          csv={{
            name: 'first-to-latest',
            head: [
              'scenario',
              'version',
              'mode',
              'of',
              'people',
              'first',
              'latest',
              'better',
              'same',
              'worse',
            ],
            rows: () =>
              figures.scenarios.flatMap(({ scenario, mode, people, total, better, same, worse, skills }) => [
                ...(total
                  ? [
                      [
                        scenario.title,
                        scenario.hash,
                        mode,
                        'total',
                        people,
                        total.first,
                        total.latest,
                        better,
                        same,
                        worse,
                      ],
                    ]
                  : []),
                ...skills.map(({ skill, first, latest }) => [
                  scenario.title,
                  scenario.hash,
                  mode,
                  SKILL_NAMES[skill],
                  people,
                  first,
                  latest,
                  '',
                  '',
                  '',
                ]),
              ]),
          }}
        >
          {figures.scenarios.length === 0 ? (
            <Text className="soft">
              A second play of the same version by the same person is what this needs: assign one again, or
              let them try again.
            </Text>
          ) : (
            <Lines figures={figures} oneVersion={search.scenario !== undefined} />
          )}
        </View>
      )}
    </Told>
  );
}
