import { Behind } from './behind.tsx';
import { ByVersion, type Version } from './by-version.tsx';
import type { MeasureProps } from './measure-props.ts';
import { PartBar } from './part-bar.tsx';
import { remediesSentence } from './practice-sentences.ts';
import { View } from './view.tsx';

const WAS = ['offered', 'given', 'fitting'] as const;

function rows({ scenario, level, plays, remedies }: Version, name: string) {
  return (
    <>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          <strong>{name}</strong>{' '}
          <span className="soft">
            · {level}, {plays.toLocaleString()} plays
          </span>
        </th>
      </tr>
      {remedies.map((remedy) => (
        <tr key={remedy.id} className="within">
          <th scope="row">{remedy.what}</th>
          {WAS.map((was) => (
            <td key={was} data-head={was}>
              <PartBar part={remedy[was]} of={plays} />
              <Behind
                count={remedy[was]}
                says={`plays in which ${remedy.what} was ${was}`}
                search={{ scenario: scenario.hash, remedy: remedy.id, remedyWas: was }}
              />
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}

/** M31: how often each remedy of the guide was offered, given, and given so that it fitted. */
export function RemediesView({ id, figures: { scenarios } }: MeasureProps) {
  return (
    <View
      id={id}
      asks="Remedies"
      sentence={remediesSentence(scenarios)}
      note="Plays in which each remedy of the guide was offered, given, and fitting: given so that it answers the loss, by the guide’s level."
      csv={{
        name: 'remedies',
        head: ['scenario', 'version', 'level', 'plays', 'remedy', ...WAS],
        rows: () =>
          scenarios.flatMap(({ scenario, level, plays, remedies }) =>
            remedies.map((each) => [
              scenario.title,
              scenario.hash,
              level,
              plays,
              each.what,
              each.offered,
              each.given,
              each.fitting,
            ]),
          ),
      }}
    >
      <ByVersion versions={scenarios} heads={WAS.map((was) => ({ key: was, name: was }))} row={rows} />
    </View>
  );
}
