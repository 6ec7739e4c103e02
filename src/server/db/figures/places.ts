import type { Path } from '#contract/figures.ts';
import { shortened } from '#domain/scenario/graph.ts';
import type { Scenario, Spoken } from '#domain/scenario/scenario-schema.ts';

type Place = Omit<Path['places'][number], 'visits'>;

const MAX_LINE = 90;

/** "the-story" as "The story". */
function inWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function firstLine(spoken: Spoken): string {
  const line = typeof spoken === 'string' ? spoken : spoken.else;
  return inShort(line);
}

/** What is drawn with each customer is left open. */
function inShort(text: string): string {
  return shortened(text.replace(/\{\{[^}]*\}\}/g, '…'), MAX_LINE);
}

/** The places a play of a scenario can come to, in the order of the file: moments, endings, and what comes after. */
export function placesOf(scenario: Scenario): readonly Place[] {
  const followUp = scenario['follow-up'];
  return [
    ...Object.entries(scenario.moments).map(
      ([id, { customer }]): Place => ({ id, kind: 'moment', title: inWords(id), says: firstLine(customer) }),
    ),
    ...Object.entries(scenario.endings).map(
      ([id, { title }]): Place => ({ id, kind: 'ending', title, says: null }),
    ),
    ...scenario.afterwards.map(
      ({ id, event }): Place => ({ id, kind: 'event', title: inWords(id), says: inShort(event) }),
    ),
    ...(followUp
      ? [
          {
            id: 'follow-up',
            kind: 'follow-up' as const,
            title: 'Follow-up message',
            says: inShort(followUp.situation),
          },
        ]
      : []),
    ...(followUp?.call
      ? [
          {
            id: 'follow-up-call',
            kind: 'follow-up' as const,
            title: 'Follow-up call',
            says: inShort(followUp.call.situation ?? followUp.situation),
          },
        ]
      : []),
  ];
}

/** The words of an option at a place; nothing where the scenario has no such option there. */
export function sayingOf(scenario: Scenario, place: string, option: number): string | null {
  const followUp = scenario['follow-up'];
  const replies =
    scenario.moments[place]?.replies ??
    scenario.afterwards.find(({ id }) => id === place)?.replies ??
    (place === 'follow-up' ? followUp?.replies : place === 'follow-up-call' ? followUp?.call?.replies : []);
  const says = replies?.[option]?.say;
  return says === undefined ? null : says.replace(/\{\{[^}]*\}\}/g, '…');
}
