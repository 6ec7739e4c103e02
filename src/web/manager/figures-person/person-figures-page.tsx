import '../figures/figures.css';
import './person-figures-page.css';
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { PersonPage } from '#contract/figures.ts';
import { FEWEST_PLAYS } from '#contract/limits.ts';
import { call } from '../../shared/api.ts';
import { Empty } from '../../shared/empty.tsx';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowMore } from '../../shared/show-more.tsx';
import { usePages } from '../../shared/use-pages.ts';
import { CsvButton } from '../figures/csv-button.tsx';
import { FiguresFilters } from '../figures/figures-filters.tsx';
import { narrowingOf } from '../figures/figures-search.ts';
import { EVERYONE, useGroup } from '../figures/use-group.ts';
import { PlayTable } from '../figures-plays/play-table.tsx';
import { CoachingNotes } from './coaching-notes.tsx';
import { notesKey } from './notes-query-key.ts';
import { personFiguresQuery } from './person-figures-query.ts';
import { personSentence } from './person-sentence.ts';
import { Recommend } from './recommend.tsx';
import { skillTimeline } from './skill-timeline.ts';
import { SkillTimelineTable } from './skill-timeline-table.tsx';
import { timelineCsv } from './timeline-csv.ts';

const route = getRouteApi('/figures/person/$person');

/** Why nothing is shown of a person, and what to do. */
function NoPlays({ page: { person } }: { readonly page: PersonPage }) {
  const { from, to, scenario, mode, ...any } = route.useSearch();
  const narrower = [from, to, scenario, mode].some((each) => each !== undefined);
  return narrower ? (
    <Empty title="No such play counts" why="Nothing of theirs that counts is within what is chosen above.">
      <Button
        variant="default"
        renderRoot={(props) => (
          <Link to="/figures/person/$person" params={{ person: person.id }} search={any} {...props} />
        )}
      >
        All that counts
      </Button>
    </Empty>
  ) : (
    <Empty
      title="Nothing counts yet"
      why="An assessment counts once it is finished, practice once they share it. Nobody sees practice before."
    >
      <Button
        renderRoot={(props) => <Link to="/assignments/new" search={{ people: [person.id] }} {...props} />}
      >
        Assign an assessment
      </Button>
    </Empty>
  );
}

/** How to read it; where there are few plays, so that nobody takes it for more than it is. */
function HowToRead({ page: { plays } }: { readonly page: PersonPage }) {
  return (
    <Text size="sm" className="soft">
      {plays >= FEWEST_PLAYS
        ? 'Each sign is a play: the higher, the better that skill came out. Scenarios differ in how hard they are.'
        : plays === 1
          ? 'One play says how that one went, and nothing about a direction. A second of the same scenario would.'
          : `From ${FEWEST_PLAYS} plays on it says something; until then it is hatched.`}
    </Text>
  );
}

function OnePerson() {
  const { person } = route.useParams();
  const search = route.useSearch();
  const { groups } = useGroup();
  const narrowing = narrowingOf(search);
  const asked = useQuery(personFiguresQuery(person, search));
  const plays = usePages(['figures', 'person-plays', person, narrowing], (cursor, signal) =>
    call('GET /api/people/:person/counted-plays', {
      params: { person },
      query: { ...narrowing, cursor },
      signal,
    }),
  );
  const notes = usePages(notesKey(person), (cursor, signal) =>
    call('GET /api/people/:person/notes', { params: { person }, query: { cursor }, signal }),
  );
  const page = asked.data;
  const timeline = skillTimeline(plays.items, notes.items);
  // The plays behind a number are those of a group: of one that the person is in.
  const isOf = (group: string | undefined) =>
    group === EVERYONE || page?.teams.some(({ id }) => id === group) === true;
  const group = isOf(search.group) ? search.group : groups.find(({ id }) => isOf(id))?.id;
  return (
    <div className="page">
      <PageTitle
        title={page?.person.name ?? 'Person'}
        lead={page && (page.plays === 0 ? teamsOf(page) : `${teamsOf(page)}. ${personSentence(page)}`)}
        back={{ to: '/figures', name: 'Overview', search }}
        action={
          page && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/assignments/new" search={{ people: [person] }} {...props} />}
            >
              Assign something
            </Button>
          )
        }
      />
      <FiguresFilters about="What counts of this person" group={false} />
      <ListState asked={asked} what="the person">
        {page && page.plays === 0 && <NoPlays page={page} />}
        {page && page.plays > 0 && (
          <>
            <Recommend page={page} />
            <Section title="Skills over time">
              <div className="view-head">
                <HowToRead page={page} />
                <CsvButton csv={timelineCsv(page, plays.items)} about="Skills over time" />
              </div>
              <ListState asked={plays} what="the plays">
                {timeline && (
                  <SkillTimelineTable
                    page={page}
                    timeline={timeline}
                    behind={{ ...search, person, ...(group !== undefined && { group }) }}
                  />
                )}
              </ListState>
              {plays.more && (
                <Text size="sm" className="soft">
                  Over time: the latest {plays.items.length} plays; “Show more” below adds older ones.
                </Text>
              )}
            </Section>
          </>
        )}
        {page && <CoachingNotes person={page.person} notes={notes} />}
        {page && page.plays > 0 && (
          <Section title="What was shared or assessed">
            <ListState asked={plays} what="the plays">
              <PlayTable
                plays={plays.items}
                caption={`Plays of ${page.person.name}, the latest first`}
                named={false}
              />
              <ShowMore pages={plays} />
            </ListState>
          </Section>
        )}
      </ListState>
    </div>
  );
}

function teamsOf({ teams }: PersonPage): string {
  return teams.length === 0 ? 'In no team' : teams.map(({ name }) => name).join(', ');
}

/** One person, for whoever leads them: how their skills come on, what to recommend next, and what was noted. */
export function PersonFiguresPage() {
  return (
    <Guarded may="see-figures">
      <OnePerson />
    </Guarded>
  );
}
