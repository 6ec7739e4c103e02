import { Button, Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Team } from '#contract/people.ts';
import { call } from '../../shared/api.ts';
import { FailureAlert } from '../../shared/failure-alert.tsx';
import { useTeamsOf } from './use-teams-of.ts';

/** As many as are offered for what was typed. */
const OFFERED = 20;

/** Puts somebody who is here into the team, found by typing part of a name. */
export function AddMember({ team }: { readonly team: Team }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [search] = useDebouncedValue(text.slice(0, 80), 250);
  const found = useQuery({
    queryKey: ['people', { search, offered: OFFERED }],
    queryFn: ({ signal }) => call('GET /api/people', { query: { search, limit: OFFERED }, signal }),
    placeholderData: keepPreviousData,
  });
  const others = (found.data?.items ?? []).filter(({ teams }) => !teams.some(({ id }) => id === team.id));
  const change = useTeamsOf();
  const adding = useMutation({
    mutationFn: async () => {
      const person = found.data?.items.find(({ id }) => id === chosen);
      if (person) await change(person, (teams) => [...teams, team.id]);
    },
    onSuccess: () => {
      setChosen(null);
      setText('');
    },
  });
  return (
    <>
      <Group align="flex-end" gap="sm">
        <Select
          label="Put somebody into the team"
          placeholder="Type part of a name"
          flex={1}
          searchable
          comboboxProps={{ withinPortal: false }}
          value={chosen}
          onChange={setChosen}
          searchValue={text}
          onSearchChange={setText}
          data={others.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }))}
          // The server has found them already.
          filter={({ options }) => options}
          nothingFoundMessage={found.isFetching ? 'Looking …' : 'Nobody else of that name'}
        />
        <Button disabled={chosen === null} loading={adding.isPending} onClick={() => adding.mutate()}>
          Put in
        </Button>
      </Group>
      <FailureAlert error={adding.error ?? found.error} />
    </>
  );
}
