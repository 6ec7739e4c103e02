import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { periodBefore } from './compare-period.ts';
import type { FiguresSearch } from './figures-search.ts';
import { monthsOffered, monthWords } from './months.ts';
import { useGroup } from './use-group.ts';

const NOTHING = '';
const PERIOD = 'period';
const GROUP = 'group:';

/** What the skills are held beside: nothing, another team, or another period. */
export function CompareChoice() {
  const { search, groups, group } = useGroup();
  const navigate = useNavigate();
  const { withGroup, withFrom, withTo } = search;
  const change = (part: Partial<FiguresSearch>) =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...part }), replace: true });
  // Everyone holds the team too: of a part and its whole, the intervals would tell nothing.
  const others = group === 'everyone' ? [] : groups.filter(({ id }) => id !== group && id !== 'everyone');
  const chosen = withGroup !== undefined ? `${GROUP}${withGroup}` : withFrom !== undefined ? PERIOD : NOTHING;
  const choose = (value: string) => {
    const none = { withGroup: undefined, withFrom: undefined, withTo: undefined };
    if (value === PERIOD) change({ ...none, ...periodBefore(search, new Date()) });
    else change({ ...none, ...(value.startsWith(GROUP) && { withGroup: value.slice(GROUP.length) }) });
  };
  const months = monthsOffered(new Date(), withFrom, withTo).map((month) => ({
    value: month,
    label: monthWords(month),
  }));
  return (
    <div className="figures-filters compare-choice">
      <NativeSelect
        label="Compare with"
        value={chosen}
        data={[
          { value: NOTHING, label: 'nothing' },
          { value: PERIOD, label: 'another period' },
          ...others.map(({ id, name }) => ({ value: `${GROUP}${id}`, label: name })),
        ]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {chosen === PERIOD && (
        <>
          <NativeSelect
            label="Its first month"
            value={withFrom ?? ''}
            data={months}
            onChange={({ currentTarget: { value } }) =>
              change({ withFrom: value, ...(withTo !== undefined && withTo < value && { withTo: value }) })
            }
          />
          <NativeSelect
            label="Its last month"
            value={withTo ?? ''}
            data={months}
            onChange={({ currentTarget: { value } }) =>
              change({
                withTo: value,
                ...(withFrom !== undefined && withFrom > value && { withFrom: value }),
              })
            }
          />
        </>
      )}
    </div>
  );
}
