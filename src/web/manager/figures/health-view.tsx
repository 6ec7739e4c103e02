import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ScenarioFigures } from '#contract/figures.ts';
import { Behind } from './behind.tsx';
import type { FiguresSearch } from './figures-search.ts';
import { countOf, shareWords } from './number-words.ts';
import { healthSentence } from './sentences.ts';
import { useFirst } from './use-first.tsx';
import { versionNames } from './version-names.ts';
import { View } from './view.tsx';

const FIRST_LINES = 5;

type Version = ScenarioFigures['scenarios'][number];

function Endings({ version: { scenario, endings, plays } }: { readonly version: Version }) {
  return (
    <ul className="plain-list endings">
      {endings.map((ending) => (
        <li key={ending.id}>
          <span className="part-bar" aria-hidden="true">
            <span style={{ width: `${(100 * ending.plays) / Math.max(1, plays)}%` }} />
          </span>
          <Behind
            count={ending.plays}
            says={`plays that ended with ${ending.title}`}
            search={{ scenario: scenario.hash, ending: ending.id }}
          />{' '}
          {ending.title}
        </li>
      ))}
    </ul>
  );
}

function Row({
  version,
  name,
  search,
}: {
  readonly version: Version;
  readonly name: string;
  readonly search: FiguresSearch;
}) {
  const { scenario, plays, attempts } = version;
  return (
    <tr>
      <th scope="row">
        {name}
        <Group gap={6} mt={6}>
          <Button
            variant="default"
            size="compact-xs"
            aria-label={`Path map of ${name}`}
            renderRoot={(props) => (
              <Link to="/figures/path" search={{ ...search, scenario: scenario.hash }} {...props} />
            )}
          >
            Path map
          </Button>
          <Button
            variant="default"
            size="compact-xs"
            aria-label={`Assign ${name}`}
            renderRoot={(props) => (
              <Link to="/assignments/new" search={{ scenario: scenario.id }} {...props} />
            )}
          >
            Assign
          </Button>
        </Group>
      </th>
      <td className="number" data-head="plays">
        <Behind count={plays} says={`plays of ${name}`} search={{ scenario: scenario.hash }} />
      </td>
      <td data-head="finished of begun">
        {attempts.begun === 0 ? (
          <span className="soft">not assigned</span>
        ) : (
          <>
            <Behind
              count={attempts.finished}
              says={`finished attempts at ${name}`}
              search={{ scenario: scenario.hash, that: 'assigned', from: undefined, to: undefined }}
            />{' '}
            of {attempts.begun.toLocaleString()}{' '}
            <span className="soft share">{shareWords(attempts.finished, attempts.begun)}</span>
          </>
        )}
      </td>
      <td className="wide">
        <Endings version={version} />
      </td>
    </tr>
  );
}

/** Whether a scenario is broken: what was begun and not finished, and how plays end. */
export function HealthView({
  figures,
  search,
}: {
  readonly figures: ScenarioFigures;
  readonly search: FiguresSearch;
}) {
  const names = versionNames(figures.scenarios);
  const { shown, rest } = useFirst(figures.scenarios, FIRST_LINES, 'versions');
  return (
    <View
      id="health"
      asks="Scenario health"
      sentence={healthSentence(figures.scenarios)}
      note="Version by version. The path map shows which replies were chosen, and which way the talk went then."
      csv={{
        name: 'scenario-health',
        head: ['scenario', 'version', 'plays', 'begun', 'finished', 'ending', 'plays that ended so'],
        rows: () =>
          figures.scenarios.flatMap(({ scenario, plays, attempts, endings }) =>
            endings.map((ending) => [
              scenario.title,
              scenario.hash,
              plays,
              attempts.begun,
              attempts.finished,
              ending.title,
              ending.plays,
            ]),
          ),
      }}
    >
      {figures.scenarios.length === 0 ? (
        <Text className="soft">
          No version has been played by {countOf(3, 'person', 'people')} yet; fewer would be about somebody.
        </Text>
      ) : (
        <div className="card rows">
          <table className="figure-table health-table">
            <thead>
              <tr>
                <th scope="col">Scenario</th>
                <th scope="col" className="number">
                  Plays
                </th>
                <th scope="col">Finished of begun</th>
                <th scope="col">How they ended</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((version) => (
                <Row
                  key={version.scenario.hash}
                  version={version}
                  name={names.get(version.scenario.hash) ?? version.scenario.title}
                  search={search}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rest}
    </View>
  );
}
