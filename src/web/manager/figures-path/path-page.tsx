import '../figures/figures.css';
import './path-page.css';
import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Path } from '#contract/figures.ts';
import { Empty } from '../../shared/empty.tsx';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { Section } from '../../shared/section.tsx';
import { CsvButton } from '../figures/csv-button.tsx';
import { FiguresFilters } from '../figures/figures-filters.tsx';
import { scenariosQuery } from '../figures/figures-queries.ts';
import { useGroup } from '../figures/use-group.ts';
import { DropOff } from './drop-off.tsx';
import { pathCsv } from './path-csv.ts';
import { PathMap } from './path-map.tsx';
import { PathOutline } from './path-outline.tsx';
import { pathQuery } from './path-query.ts';
import { pathSentence } from './path-sentence.ts';

const route = getRouteApi('/figures/path');

/** Why there is no path to show, and what to do. */
function NoPath({ path }: { readonly path: Path }) {
  const search = route.useSearch();
  const few = path.plays > 0;
  return (
    <Empty
      title={few ? 'Too few people to tell' : 'Nobody has played this version yet'}
      why={
        few
          ? 'Paths are shown from three people on, so that they are about the scenario and not about somebody. Look at a longer time, or at a larger group.'
          : 'Finished assessments and shared practice are counted. None of this version is there in this time.'
      }
    >
      {few ? (
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link
              to="/figures/path"
              search={{ ...search, from: undefined, to: undefined, mode: undefined }}
              {...props}
            />
          )}
        >
          Look at the whole time
        </Button>
      ) : (
        <Button
          renderRoot={(props) => (
            <Link to="/assignments/new" search={{ scenario: path.scenario.id }} {...props} />
          )}
        >
          Assign it
        </Button>
      )}
    </Empty>
  );
}

function OnePath() {
  const search = route.useSearch();
  const { group } = useGroup();
  const asked = useQuery(pathQuery(group, search));
  const scenarios = useQuery(scenariosQuery(group, search));
  const path = asked.data;
  const attempts = scenarios.data?.scenarios.find(
    ({ scenario }) => scenario.hash === search.scenario,
  )?.attempts;
  const { scenario, ...anyScenario } = search;
  if (scenario === undefined) {
    return (
      <Empty
        title="Which scenario?"
        why="A path is that of one version of one scenario: choose it above, or come here from the figures of the scenarios."
      >
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/figures" search={anyScenario} {...props} />}
        >
          To the overview
        </Button>
      </Empty>
    );
  }
  return (
    <ListState asked={asked} what="the path" empty={path && !path.enough && <NoPath path={path} />}>
      {path?.enough && (
        <>
          {attempts && <DropOff attempts={attempts} />}
          <Anchor href="#map" size="sm" className="path-to-map">
            To the map, below the steps
          </Anchor>
          <div className="path-both">
            <Section title="Step by step">
              <PathOutline path={path} search={search} />
            </Section>
            <div id="map">
              <Section title="As a map">
                <PathMap path={path} search={search} />
              </Section>
            </div>
          </div>
        </>
      )}
    </ListState>
  );
}

function Title() {
  const search = route.useSearch();
  // The overview is about all scenarios, unless it was narrowed before.
  const { scenario: _, ...anyScenario } = search;
  const { group } = useGroup();
  const { data: path } = useQuery(pathQuery(group, search));
  return (
    <PageTitle
      title={path ? `Paths through “${path.scenario.title}”` : 'Paths through a scenario'}
      lead={path?.enough ? pathSentence(path) : 'Where the plays of one scenario went, and how they ended.'}
      back={{ to: '/figures', name: 'Overview', search: anyScenario }}
      action={path?.enough && <CsvButton csv={pathCsv(path)} about="Paths" />}
    />
  );
}

/** Where the plays of one scenario version went: its places and the ways between them, as an outline and as a map. */
export function PathPage() {
  return (
    <Guarded may="see-figures">
      <div className="page path-page">
        <Title />
        <FiguresFilters about="Paths" />
        <OnePath />
      </div>
    </Guarded>
  );
}
