import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { call } from '../../shared/api.ts';
import { Empty } from '../../shared/empty.tsx';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { ShowMore } from '../../shared/show-more.tsx';
import { usePages } from '../../shared/use-pages.ts';
import { scenariosQuery } from '../figures/figures-queries.ts';
import type { PlaysSearch } from '../figures/plays-search.ts';
import { useGroup } from '../figures/use-group.ts';
import { pathQuery } from '../figures-path/path-query.ts';
import { personFiguresQuery } from '../figures-person/person-figures-query.ts';
import { narrowed, type Word } from './narrowed.ts';
import { PlayTable } from './play-table.tsx';

const route = getRouteApi('/figures/plays');

/** What the server is asked with: the rest of an address is about what this page was reached from. */
function askedWith({ group, withGroup, withFrom, withTo, ...asked }: PlaysSearch) {
  return asked;
}

function without(search: PlaysSearch, keys: Word['keys']): PlaysSearch {
  return Object.fromEntries(Object.entries(search).filter(([key]) => !keys.some((each) => each === key)));
}

/** What the list is narrowed to, each word a way to the list without it. */
function Narrowing({
  words,
  group,
}: {
  readonly words: readonly Word[];
  readonly group?: string | undefined;
}) {
  const search = route.useSearch();
  return (
    <ul className="narrowed" aria-label="What these plays are narrowed to">
      {words.map(({ words: says, keys }) => (
        <li key={keys[0]}>
          <Link to="/figures/plays" search={without(search, keys)} aria-label={`${says}: take this away`}>
            {says}
            <IconX size={16} aria-hidden="true" />
          </Link>
        </li>
      ))}
      {group !== undefined && (
        <li>
          <span>{group}</span>
        </li>
      )}
    </ul>
  );
}

function useNames(group: string | undefined, search: PlaysSearch) {
  const { group: _, withGroup, withFrom, withTo, ...asked } = search;
  const { scenario, remedy, ending, place, step } = asked;
  const scenarios = useQuery({
    ...scenariosQuery(group, {}),
    enabled: [scenario, remedy, ending].some((each) => each !== undefined),
  });
  const path = useQuery({
    ...pathQuery(group, { scenario }),
    enabled: scenario !== undefined && (place !== undefined || step !== undefined),
  });
  const person = useQuery(personFiguresQuery(search.person, {}));
  return {
    person: person.data?.person.name,
    scenarios: scenarios.data?.scenarios ?? [],
    path: path.data,
  };
}

function Plays() {
  const search = route.useSearch();
  const { groups, group } = useGroup();
  const asked = askedWith(search);
  const words = narrowed(search, useNames(group, search));
  const plays = usePages(['figures', 'plays', group, asked], async (cursor, signal) =>
    group === undefined
      ? { items: [], next: null }
      : call('GET /api/figures/:group/plays', { params: { group }, query: { ...asked, cursor }, signal }),
  );
  const none = plays.items.length === 0 && (
    <Empty
      title="No such play"
      why="Finished assessments and shared practice are counted, of those who are in the team now. None of them is like this any more, or none ever was."
    >
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/figures/plays" search={{ group }} {...props} />}
      >
        All plays of the team
      </Button>
    </Empty>
  );
  return (
    <>
      <Narrowing words={words} group={groups.find(({ id }) => id === group)?.name} />
      <ListState asked={plays} what="the plays" empty={none}>
        <PlayTable
          plays={plays.items}
          caption="Plays, the latest first"
          named
          skill={search.skill ?? search.disputedSkill}
          prevention={search.that === 'named-prevention'}
        />
        <ShowMore pages={plays} />
      </ListState>
    </>
  );
}

/** The plays behind a number of a group's figures, each a way to what was said in it. */
export function PlaysPage() {
  const { group, from, to, mode } = route.useSearch();
  return (
    <Guarded may="see-figures">
      <div className="page">
        <PageTitle
          title="The plays behind the number"
          lead="Finished assessments and shared practice, the latest first. Each opens at what was said and what it came to."
          back={{ to: '/figures', name: 'Overview', search: { group, from, to, mode } }}
        />
        <Plays />
      </div>
    </Guarded>
  );
}
