import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../shared/api.ts';
import { Empty } from '../../shared/empty.tsx';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { ShowMore } from '../../shared/show-more.tsx';
import { teamsQuery } from '../../shared/teams-query.ts';
import { usePages } from '../../shared/use-pages.ts';
import { Invitations } from './invitations.tsx';
import { PeopleTable } from './people-table.tsx';

const route = getRouteApi('/people');

/** Milliseconds after the last key. */
const TYPED = 250;

function Narrow() {
  const { search = '', team = '' } = route.useSearch();
  const navigate = useNavigate({ from: '/people' });
  const teams = useQuery(teamsQuery);
  const [text, setText] = useState(search);
  const asked = useRef(search);
  // The address was changed by something else, such as going back.
  useEffect(() => {
    if (search !== asked.current) setText(search);
    asked.current = search;
  }, [search]);
  const look = useDebouncedCallback((typed: string) => {
    asked.current = typed;
    void navigate({ search: (before) => ({ ...before, search: typed }), replace: true });
  }, TYPED);
  return (
    <Group align="flex-end" gap="sm" className="narrowing" role="search" aria-label="People">
      <TextInput
        label="Name or e-mail address"
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        value={text}
        maxLength={80}
        onChange={(event) => {
          setText(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label="Team"
        value={team}
        data={[
          { value: '', label: 'All' },
          ...(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ search: (before) => ({ ...before, team: value }), replace: true })
        }
      />
    </Group>
  );
}

function People() {
  const { search, team } = route.useSearch();
  const people = usePages(['people', { search, team }], (cursor, signal) =>
    call('GET /api/people', { query: { cursor, search, team }, signal }),
  );
  const none = people.items.length === 0 && (
    <Empty
      title="Nobody is found"
      why="No name or e-mail address here has that in it, or nobody of that team."
    >
      <Button variant="default" renderRoot={(props) => <Link to="/people" search={{}} {...props} />}>
        Show everybody
      </Button>
    </Empty>
  );
  return (
    <ListState asked={people} what="the people" empty={none}>
      <PeopleTable people={people.items} />
      <ShowMore pages={people} />
    </ListState>
  );
}

/** Everybody who has an account here, by name. */
export function PeoplePage() {
  return (
    <Guarded may="manage-people">
      <div className="page">
        <PageTitle
          title="People"
          lead="Everybody with an account here, by name."
          action={
            <Button
              leftSection={<IconUserPlus size={18} aria-hidden="true" />}
              renderRoot={(props) => <Link to="/people/invite" {...props} />}
            >
              Invite somebody
            </Button>
          }
        />
        <Invitations />
        <Narrow />
        <People />
      </div>
    </Guarded>
  );
}
