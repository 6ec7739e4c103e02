import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Behind } from './behind.tsx';
import { ByVersion, type Version } from './by-version.tsx';
import { scoringQuery } from './figures-queries.ts';
import type { MeasureProps } from './measure-props.ts';
import { countOf } from './number-words.ts';
import { PartBar } from './part-bar.tsx';
import { authoritySentence } from './practice-sentences.ts';
import { View } from './view.tsx';

function row({ scenario, resolved, escalated, needless }: Version, name: string) {
  const { hash } = scenario;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-head="own authority">
        <PartBar part={resolved.ownAuthority} of={resolved.given} />
        <Behind
          count={resolved.ownAuthority}
          says={`plays of ${name} within own authority`}
          search={{ scenario: hash, that: 'own-authority' }}
        />{' '}
        of{' '}
        <Behind
          count={resolved.given}
          says={`plays of ${name} that gave something`}
          search={{ scenario: hash, that: 'gave-something' }}
        />
      </td>
      <td className="number" data-head="handed on">
        <Behind
          count={escalated}
          says={`plays of ${name} that handed a matter on`}
          search={{ scenario: hash, that: 'escalated' }}
        />
      </td>
      <td className="number" data-head="needless">
        <Behind
          count={needless}
          says={`plays of ${name} that handed on without need`}
          search={{ scenario: hash, that: 'needless' }}
        />
      </td>
    </tr>
  );
}

/** Decisions that were not perfect by the rules, and were backed by somebody who read them. */
function Backed({ group, search }: Pick<MeasureProps, 'group' | 'search'>) {
  const { data } = useQuery(scoringQuery(group, search));
  if (!data?.enough) return null;
  const accepted = data.rules.reduce((sum, rule) => sum + rule.accepted, 0);
  const declined = data.rules.reduce((sum, rule) => sum + rule.declined, 0);
  return (
    <Text size="sm">
      Imperfect decisions backed: {accepted.toLocaleString()} of{' '}
      {countOf(accepted + declined, 'answered dispute')} accepted, each with its reason.{' '}
      <Link to="/figures" search={search} hash="trust" className="text-link">
        By rule
      </Link>
    </Text>
  );
}

/** M32: what was resolved within own authority, what was handed on, and what of that was needless. */
export function AuthorityView({ id, group, search, figures: { scenarios } }: MeasureProps) {
  return (
    <View
      id={id}
      asks="Own authority"
      sentence={authoritySentence(scenarios)}
      note="Needless: a matter was handed on although what was given was theirs to give."
      csv={{
        name: 'own-authority',
        head: ['scenario', 'version', 'gave something', 'within own authority', 'handed on', 'needless'],
        rows: () =>
          scenarios.map(({ scenario, resolved, escalated, needless }) => [
            scenario.title,
            scenario.hash,
            resolved.given,
            resolved.ownAuthority,
            escalated,
            needless,
          ]),
      }}
    >
      <ByVersion
        versions={scenarios}
        heads={[
          { key: 'own', name: 'Own authority, of plays that gave something' },
          { key: 'on', name: 'Handed on', className: 'number' },
          { key: 'needless', name: 'Needless', className: 'number' },
        ]}
        row={row}
      />
      <Backed group={group} search={search} />
    </View>
  );
}
