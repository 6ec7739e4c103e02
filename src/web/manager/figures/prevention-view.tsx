import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../shared/api.ts';
import { Behind } from './behind.tsx';
import { ByVersion, type Version } from './by-version.tsx';
import { narrowingOf } from './figures-search.ts';
import type { MeasureProps } from './measure-props.ts';
import { countOf } from './number-words.ts';
import { PartBar } from './part-bar.tsx';
import { preventionSentence } from './practice-sentences.ts';
import { View } from './view.tsx';

/** As many as are read at one look. */
const QUOTED = 5;

function row({ scenario, causes, plays, preventions }: Version, name: string) {
  return (
    <tr>
      <th scope="row">
        {name}
        <ul className="plain-list causes soft">
          {causes.slice(0, 2).map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
        </ul>
      </th>
      <td className="number" data-head="met in">
        {countOf(plays, 'play')}
      </td>
      <td data-head="named a prevention">
        <PartBar part={preventions} of={plays} />
        <Behind
          count={preventions}
          says={`plays of ${name} that named what keeps it from happening again`}
          search={{ scenario: scenario.hash, that: 'named-prevention' }}
        />
      </td>
    </tr>
  );
}

function Written({ group, search }: Pick<MeasureProps, 'group' | 'search'>) {
  const query = { ...narrowingOf(search), that: 'named-prevention' as const, limit: QUOTED };
  const { data } = useQuery({
    queryKey: ['figures', 'written', group, query],
    queryFn: ({ signal }) => call('GET /api/figures/:group/plays', { params: { group }, query, signal }),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <div>
      <Text size="sm" className="soft">
        The latest that were written:
      </Text>
      <ul className="plain-list written">
        {data.items.map(({ id, person, scenario, prevention }) => (
          <li key={id}>
            <span className="quote">“{prevention}”</span>{' '}
            <Link to="/play/$id/debrief" params={{ id }} className="text-link">
              {person.name}, {scenario.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** M35: which causes were met, and what was written as prevention. */
export function PreventionView({ id, group, search, figures: { scenarios } }: MeasureProps) {
  const often = scenarios.toSorted((a, b) => b.plays - a.plays);
  return (
    <View
      id={id}
      asks="Causes and prevention"
      sentence={preventionSentence(scenarios)}
      note="The causes as the scenario tells them, those met most often first."
      csv={{
        name: 'prevention',
        head: ['scenario', 'version', 'plays', 'named a prevention', 'causes'],
        rows: () =>
          often.map(({ scenario, plays, preventions, causes }) => [
            scenario.title,
            scenario.hash,
            plays,
            preventions,
            causes.join(' '),
          ]),
      }}
    >
      <ByVersion
        versions={often}
        heads={[
          { key: 'met', name: 'Met in', className: 'number' },
          { key: 'named', name: 'Named a prevention' },
        ]}
        row={row}
      />
      <Written group={group} search={search} />
    </View>
  );
}
