import { Loader, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Behind } from './behind.tsx';
import { compensationNote, compensationSentence } from './compensation-words.ts';
import { monthsQuery } from './figures-queries.ts';
import type { MeasureProps } from './measure-props.ts';
import { monthPoints, mostPlayed } from './month-points.ts';
import { monthWords } from './months.ts';
import { moneyWords } from './number-words.ts';
import { versionNames } from './version-names.ts';
import { View } from './view.tsx';

// What draws axes is large, and needed here only.
const CompensationPlot = lazy(() =>
  import('./compensation-plot.tsx').then((loaded) => ({ default: loaded.CompensationPlot })),
);

/** M30: what remedies cost against how satisfied customers were, month by month of one version. */
export function CompensationView({ id, group, search }: MeasureProps) {
  const { data } = useQuery(monthsQuery(group, search));
  const [picked, setPicked] = useState<string>();
  const months = data?.months ?? [];
  const names = versionNames(months);
  // One that is gone with another choice above is none.
  const hash = picked !== undefined && names.has(picked) ? picked : mostPlayed(months);
  const points = hash === undefined ? [] : monthPoints(months, hash);
  const title = (hash !== undefined && names.get(hash)) || '';
  const currency = months.find(({ scenario }) => scenario.hash === hash)?.costSum.currency ?? '';
  return (
    <View
      id={id}
      asks="Compensation against satisfaction"
      sentence={compensationSentence(title, points)}
      note={compensationNote(points)}
      csv={{
        name: 'compensation',
        head: ['scenario', 'version', 'month', 'plays', `cost for a play, ${currency}`, 'satisfaction'],
        rows: () =>
          points.map(({ month, plays, cost, satisfaction }) => [
            title,
            hash ?? '',
            month,
            plays,
            cost,
            satisfaction,
          ]),
      }}
    >
      {names.size > 1 && (
        <NativeSelect
          className="version-choice"
          label="Version"
          value={hash ?? ''}
          data={[...names].map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget }) => setPicked(currentTarget.value)}
        />
      )}
      {points.length > 1 && (
        <Suspense
          fallback={
            <div className="plots-room">
              <Loader size="sm" aria-label="Loading the plots" />
            </div>
          }
        >
          <CompensationPlot points={points} currency={currency} />
        </Suspense>
      )}
      {points.length === 0 ? (
        <Text className="soft">It needs a month in which one version was played by enough people.</Text>
      ) : (
        <div className="card rows">
          <table className="figure-table">
            <thead>
              <tr>
                <th scope="col">Month</th>
                <th scope="col" className="number">
                  Plays
                </th>
                <th scope="col" className="number">
                  Cost for a play
                </th>
                <th scope="col" className="number">
                  Satisfaction, 0 to 100
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ month, plays, cost, satisfaction }) => (
                <tr key={month}>
                  <th scope="row">{monthWords(month)}</th>
                  <td className="number" data-head="plays">
                    <Behind
                      count={plays}
                      says={`plays of ${title} in ${monthWords(month)}`}
                      search={{ scenario: hash, from: month, to: month }}
                    />
                  </td>
                  <td className="number" data-head="cost for a play">
                    {moneyWords(100 * cost, currency)}
                  </td>
                  <td className="number" data-head="satisfaction">
                    {Math.round(satisfaction)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </View>
  );
}
