import { Behind } from './behind.tsx';
import { ByVersion, type Version } from './by-version.tsx';
import type { MeasureProps } from './measure-props.ts';
import { countOf, moneyWords } from './number-words.ts';
import { valueSentence } from './practice-sentences.ts';
import { View } from './view.tsx';

/** A change on both sides of nothing, beside the largest of its version: currencies are not compared. */
function Change({
  cents,
  largest,
  currency,
}: {
  readonly cents: number;
  readonly largest: number;
  readonly currency: string;
}) {
  const width = largest === 0 ? 0 : (50 * Math.abs(cents)) / largest;
  return (
    <>
      <span className="change" aria-hidden="true">
        <i
          data-lost={cents < 0 || undefined}
          style={{ left: `${cents < 0 ? 50 - width : 50}%`, width: `${width}%` }}
        />
      </span>
      {cents > 0 ? '+' : ''}
      {moneyWords(cents, currency)}
    </>
  );
}

function row({ scenario, plays, lifetimeSum, networkSum, costSum }: Version, name: string) {
  const { currency } = costSum;
  const [lifetime, network, cost] = [lifetimeSum, networkSum, costSum].map(({ cents }) => cents / plays);
  const largest = Math.max(Math.abs(lifetime ?? 0), Math.abs(network ?? 0), cost ?? 0);
  return (
    <tr>
      <th scope="row">
        {name}{' '}
        <span className="soft">
          ·{' '}
          <Behind count={plays} says={`plays of ${name}`} search={{ scenario: scenario.hash }}>
            {countOf(plays, 'play')}
          </Behind>
        </span>
      </th>
      <td data-head="own business">
        <Change cents={lifetime ?? 0} largest={largest} currency={currency} />
      </td>
      <td data-head="who hears of it">
        <Change cents={network ?? 0} largest={largest} currency={currency} />
      </td>
      <td data-head="cost of remedies">
        <Change cents={-(cost ?? 0)} largest={largest} currency={currency} />
      </td>
    </tr>
  );
}

/** M34: what customers are worth more or less afterwards, beside what the remedies cost. */
export function ValueView({ id, figures: { scenarios } }: MeasureProps) {
  return (
    <View
      id={id}
      asks="Value kept and lost"
      sentence={valueSentence(scenarios)}
      note="Means for one play: the change of the simulated customer’s own business, of those who hear of it, and what the remedies cost. Each in the currency of its scenario; bars compare within a line only."
      csv={{
        name: 'value',
        head: [
          'scenario',
          'version',
          'plays',
          'currency',
          'own business',
          'who hears of it',
          'cost of remedies',
        ],
        rows: () =>
          scenarios.map(({ scenario, plays, lifetimeSum, networkSum, costSum }) => [
            scenario.title,
            scenario.hash,
            plays,
            costSum.currency,
            ...[lifetimeSum, networkSum, costSum].map(({ cents }) => Math.round(cents / plays) / 100),
          ]),
      }}
    >
      <ByVersion
        versions={scenarios}
        heads={[
          { key: 'own', name: 'Their own business' },
          { key: 'heard', name: 'Of those who hear of it' },
          { key: 'cost', name: 'Cost of remedies' },
        ]}
        row={row}
      />
    </View>
  );
}
