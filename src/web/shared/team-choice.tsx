import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { teamsQuery } from './teams-query.ts';

/** Any number of teams, found by typing. */
export function TeamChoice(props: MultiSelectProps) {
  const teams = useQuery(teamsQuery);
  return (
    <MultiSelect
      label="Teams"
      placeholder={teams.isPending ? 'Loading …' : 'Choose or type'}
      data={(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      comboboxProps={{ withinPortal: false }}
      clearable
      clearButtonProps={{ 'aria-label': 'Out of all teams' }}
      hidePickedOptions
      nothingFoundMessage="No other team of that name"
      {...props}
    />
  );
}
