import type { Condition } from '../scenario/condition.ts';
import type { Edition } from '../scenario/edition.ts';
import { configOf } from './play-machine.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A machine as plain JSON, as XState's `createMachine` and Stately's viewer take it. */
export interface ViewerConfig {
  readonly id: string;
  readonly description: string;
  readonly initial: string;
  readonly states: { readonly [name: string]: Json };
}

interface Guarded {
  readonly guard: { readonly type: string; readonly params?: Readonly<Record<string, unknown>> };
}

function isGuarded(value: object): value is Guarded {
  return 'guard' in value;
}

/**
 * The machine that plays a scenario, as data for viewers: guards and actions by their names with what they are told,
 * and beside each guard what it asks in the author's words.
 *
 * @param wordsOf a condition in the author's words
 */
export function viewerConfig(
  edition: Pick<Edition, 'scenario'>,
  wordsOf: (condition: Condition) => string,
): ViewerConfig {
  const { scenario } = edition;
  const { initial, states } = configOf(edition);

  const asks = ({ guard }: Guarded, moment: string | undefined): string => {
    const { type, params } = guard;
    switch (type) {
      case 'takes':
        return ((params?.when ?? []) as readonly Condition[]).map(wordsOf).join(', ');
      case 'chose':
        return `option ${moment === undefined ? '' : (scenario.moments[moment]?.replies[Number(params?.option)]?.id ?? '')}`;
      case 'silent for':
        return `silence of ${String(params?.seconds)} s`;
      default:
        return 'the customer has had enough';
    }
  };
  const told = (value: unknown, moment: string | undefined): Json => {
    if (Array.isArray(value)) return value.map((each) => told(each, moment));
    if (typeof value !== 'object' || value === null) return value as Json;
    const plain = Object.fromEntries(
      Object.entries(value)
        .filter(([, each]) => each !== undefined)
        // What a guard is told stays to the letter what the machine is told.
        .map(([key, each]) => [key, key === 'params' ? (each as Json) : told(each, moment)]),
    );
    return isGuarded(value) ? { description: asks(value, moment), ...plain } : plain;
  };

  const moments = Object.fromEntries(
    Object.entries(states.conversation.states).map(([id, state]) => {
      const spoken = scenario.moments[id]?.customer;
      const description = typeof spoken === 'string' ? spoken : spoken?.else;
      return [id, { ...(description !== undefined && { description }), ...(told(state, id) as object) }];
    }),
  ) as Json;
  const endings = Object.fromEntries(
    Object.entries(states.endings.states).map(([id, state]) => {
      const description = scenario.endings[id]?.title;
      return [
        id,
        { ...(description !== undefined && { description }), ...(told(state, undefined) as object) },
      ];
    }),
  ) as Json;
  return {
    id: 'play',
    description: scenario.title,
    initial,
    states: {
      ...(told(states, undefined) as { readonly [name: string]: Json }),
      conversation: { initial: states.conversation.initial, states: moments },
      endings: { initial: states.endings.initial, states: endings },
    },
  };
}
