import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ScoringTrust } from '#contract/figures.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { Behind } from './behind.tsx';
import { scoringQuery } from './figures-queries.ts';
import type { FiguresSearch } from './figures-search.ts';
import { inWords } from './number-words.ts';
import { trustSentence } from './sentences.ts';
import { Told } from './told.tsx';
import { View } from './view.tsx';

const STATES = ['waiting', 'accepted', 'declined'] as const;

type Rule = ScoringTrust['rules'][number];

function Row({ rule: { skill, rule, ...counts } }: { readonly rule: Rule }) {
  return (
    <tr>
      <th scope="row">
        {inWords(rule)} <span className="soft">· {SKILL_NAMES[skill]}</span>
      </th>
      {STATES.map((state) => (
        <td key={state} className="number" data-head={state}>
          <Behind
            count={counts[state]}
            says={`disputes of ${inWords(rule)} ${state}`}
            search={{ disputedSkill: skill, disputedRule: rule, disputeIs: state }}
          />
        </td>
      ))}
    </tr>
  );
}

/** Whether scoring is fair: which rules were disputed, and what became of it. */
export function TrustView({
  group,
  search,
}: {
  readonly group: string | undefined;
  readonly search: FiguresSearch;
}) {
  const asked = useQuery(scoringQuery(group, search));
  return (
    <Told asked={asked} what="the disputes">
      {(figures) => (
        <View
          id="trust"
          asks="Scoring trust"
          sentence={trustSentence(figures)}
          note="By rule. An accepted dispute is a point that somebody who read it put right; the original stays visible."
          csv={{
            name: 'scoring-trust',
            head: ['skill', 'rule', ...STATES],
            rows: () =>
              figures.rules.map(({ skill, rule, waiting, accepted, declined }) => [
                SKILL_NAMES[skill],
                rule,
                waiting,
                accepted,
                declined,
              ]),
          }}
        >
          {figures.rules.length === 0 ? (
            <Text className="soft">
              Whoever played can dispute a point in the debrief; what was disputed is counted here.
            </Text>
          ) : (
            <div className="card rows">
              <table className="figure-table trust-table">
                <thead>
                  <tr>
                    <th scope="col">Rule</th>
                    {STATES.map((state) => (
                      <th key={state} scope="col" className="number">
                        {state}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {figures.rules.map((rule) => (
                    <Row key={`${rule.skill}-${rule.rule}`} rule={rule} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </View>
      )}
    </Told>
  );
}
