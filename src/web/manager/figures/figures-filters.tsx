import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { scenariosQuery } from './figures-queries.ts';
import type { FiguresSearch } from './figures-search.ts';
import { monthsOffered, monthWords } from './months.ts';
import { useGroup } from './use-group.ts';
import { versionNames } from './version-names.ts';

/** Nothing but what is chosen stands in the address: "all" is no choice. */
function chosen(value: string): string | undefined {
  return value === '' ? undefined : value;
}

/**
 * Team, period, scenario version and mode: the same on every page of figures, and kept in the address.
 *
 * @param about what is narrowed, for those who cannot see it below
 * @param group whether the page is about a group; a page about a person is not
 */
export function FiguresFilters({
  about,
  group: ofGroup = true,
}: {
  readonly about: string;
  readonly group?: boolean;
}) {
  const { search, groups, group } = useGroup();
  const navigate = useNavigate();
  const { scenario, ...anyScenario } = search;
  const scenarios = useQuery(scenariosQuery(group, anyScenario));
  const change = (part: Partial<FiguresSearch>) =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...part }), replace: true });
  const months = monthsOffered(new Date(), search.from, search.to).map((month) => ({
    value: month,
    label: monthWords(month),
  }));
  const versions = versionNames(scenarios.data?.scenarios ?? []);
  const narrowed = search.from ?? search.to ?? scenario ?? search.mode;
  return (
    <search className="figures-filters" aria-label={about}>
      {ofGroup && groups.length > 0 && (
        <NativeSelect
          label="Team"
          size="sm"
          value={group ?? ''}
          data={groups.map(({ id: value, name: label }) => ({ value, label }))}
          onChange={({ currentTarget }) => change({ group: currentTarget.value })}
        />
      )}
      <NativeSelect
        label="From"
        value={search.from ?? ''}
        data={[{ value: '', label: 'the beginning' }, ...months]}
        onChange={({ currentTarget: { value } }) =>
          change({
            from: chosen(value),
            // A period cannot end before it begins.
            ...(search.to !== undefined && value > search.to && { to: value }),
          })
        }
      />
      <NativeSelect
        label="To"
        value={search.to ?? ''}
        data={[{ value: '', label: 'now' }, ...months]}
        onChange={({ currentTarget: { value } }) =>
          change({
            to: chosen(value),
            ...(value !== '' && search.from !== undefined && value < search.from && { from: value }),
          })
        }
      />
      <NativeSelect
        label="Scenario"
        value={scenario ?? ''}
        data={[
          { value: '', label: 'all' },
          ...[...versions].map(([value, label]) => ({ value, label })),
          ...(scenario !== undefined && !versions.has(scenario)
            ? [{ value: scenario, label: 'another version' }]
            : []),
        ]}
        onChange={({ currentTarget }) => change({ scenario: chosen(currentTarget.value) })}
      />
      <NativeSelect
        label="Mode"
        value={search.mode ?? ''}
        data={[
          { value: '', label: 'both' },
          { value: 'assessment', label: 'assessments' },
          { value: 'practice', label: 'shared practice' },
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ mode: value === 'assessment' || value === 'practice' ? value : undefined })
        }
      />
      {narrowed !== undefined && (
        <Button
          variant="subtle"
          size="sm"
          onClick={() => change({ from: undefined, to: undefined, scenario: undefined, mode: undefined })}
        >
          All plays
        </Button>
      )}
    </search>
  );
}
