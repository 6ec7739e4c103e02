import { Behind } from './behind.tsx';
import { ByVersion, type Version } from './by-version.tsx';
import type { MeasureProps } from './measure-props.ts';
import { countOf, shareWords } from './number-words.ts';
import { PartBar } from './part-bar.tsx';
import { updatesSentence } from './practice-sentences.ts';
import { View } from './view.tsx';

type Spread = NonNullable<Version['spread']>;

/** The ends, the middle half and the middle of people's own means, on a line from 0 to 100. */
function Box({ spread: { least, lower, middle, upper, most } }: { readonly spread: Spread }) {
  return (
    <span className="spread" aria-hidden="true">
      <i className="ends" style={{ left: `${least}%`, width: `${most - least}%` }} />
      <i className="half" style={{ left: `${lower}%`, width: `${upper - lower}%` }} />
      <i className="middle" style={{ left: `${middle}%` }} />
    </span>
  );
}

function spreadWords({ least, lower, middle, upper, most, people }: Spread): string {
  const [a, b, c, d, e] = [least, lower, middle, upper, most].map(Math.round);
  return `half of ${countOf(people, 'person', 'people')} between ${b} and ${d}, the middle ${c}, all between ${a} and ${e}`;
}

function row({ scenario, updates, spread }: Version, name: string) {
  const missed = updates.due - updates.sent;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-head="updates sent">
        {updates.due === 0 ? (
          <span className="soft">none due</span>
        ) : (
          <>
            <PartBar part={updates.sent} of={updates.due} />
            <Behind
              count={updates.sent}
              says={`updates sent in plays of ${name}`}
              search={{ scenario: scenario.hash, that: 'sent-update' }}
            />{' '}
            of {updates.due.toLocaleString()}{' '}
            <span className="soft share">{shareWords(updates.sent, updates.due)}</span>
            <br />
            <Behind
              count={missed}
              says={`plays of ${name} in which an update was missed`}
              search={{ scenario: scenario.hash, that: 'missed-update' }}
            >
              {countOf(missed, 'missed', 'missed')}
            </Behind>
          </>
        )}
      </td>
      <td className="wide">
        {spread ? (
          <>
            <Box spread={spread} />
            <span className="soft share">{spreadWords(spread)}</span>
          </>
        ) : (
          <span className="soft">too few people</span>
        )}
      </td>
    </tr>
  );
}

/** M33: whether word was sent when it was due, and how far people are apart. */
export function UpdatesView({ id, figures: { scenarios } }: MeasureProps) {
  return (
    <View
      id={id}
      asks="Updates and consistency"
      sentence={updatesSentence(scenarios)}
      note="The spread is of people’s own mean totals, whatever the period: the box is the middle half of them. The nearer together, the more alike customers are treated."
      csv={{
        name: 'updates',
        head: ['scenario', 'version', 'due', 'sent', 'people', 'least', 'lower', 'middle', 'upper', 'most'],
        rows: () =>
          scenarios.map(({ scenario, updates, spread }) => [
            scenario.title,
            scenario.hash,
            updates.due,
            updates.sent,
            ...(spread
              ? [spread.people, spread.least, spread.lower, spread.middle, spread.upper, spread.most]
              : ['', '', '', '', '', '']),
          ]),
      }}
    >
      <ByVersion
        versions={scenarios}
        heads={[
          { key: 'updates', name: 'Updates sent, of those due' },
          { key: 'spread', name: 'Spread of people’s means, 0 to 100' },
        ]}
        row={row}
      />
    </View>
  );
}
