import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../../shared/api.ts';

/** As many as are offered for what was typed. */
const OFFERED = 20;

/** Any number of people of one's teams, found by typing part of a name. */
export function PersonChoice({
  known,
  ...props
}: MultiSelectProps & {
  /** Names by id of those who were chosen before this came up. */
  readonly known?: ReadonlyMap<string, string>;
}) {
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.slice(0, 80), 250);
  const found = useQuery({
    queryKey: ['people', { search, offered: OFFERED }],
    queryFn: ({ signal }) => call('GET /api/people', { query: { search, limit: OFFERED }, signal }),
    placeholderData: keepPreviousData,
  });
  // Who was chosen keeps a name when another is looked for.
  const names = useRef(new Map<string, string>(known));
  for (const { id, name } of found.data?.items ?? []) names.current.set(id, name);
  const offered = new Set([...(props.value ?? []), ...(found.data?.items ?? []).map(({ id }) => id)]);
  return (
    <MultiSelect
      label="People"
      placeholder="Type part of a name"
      searchable
      comboboxProps={{ withinPortal: false }}
      clearable
      clearButtonProps={{ 'aria-label': 'Nobody by name' }}
      hidePickedOptions
      data={[...offered].map((id) => ({ value: id, label: names.current.get(id) ?? 'Somebody' }))}
      // The server has found them already.
      filter={({ options }) => options}
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage={found.isFetching ? 'Looking …' : 'Nobody of that name in your teams'}
      {...props}
    />
  );
}
