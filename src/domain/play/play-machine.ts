import { assign, setup } from 'xstate';
import { undergo } from '../customer/respond.ts';
import { endureSilence } from '../customer/silence.ts';
import { mood } from '../customer/state.ts';
import type { Condition } from '../scenario/condition.ts';
import type { Edition } from '../scenario/edition.ts';
import { fill } from '../scenario/variables.ts';
import { takes } from './branch.ts';
import { arrive, end, fallDue, moveOn, startPlay, untilNext } from './changes.ts';
import { givesUp } from './gives-up.ts';
import { hear } from './hear.ts';
import { lastReply, type PlayState } from './play-state.ts';
import { reaction, say } from './speak.ts';
import { lineFor, type StageSet, valuesOf } from './stage-set.ts';

export interface PlayContext {
  readonly set: StageSet;
  readonly play: PlayState;
}

export type MachineEvent =
  | { type: 'begin'; at: number }
  | { type: 'reply'; at: number; text: string; option: number | null }
  | { type: 'silence'; at: number; seconds: number }
  | { type: 'let-pass'; at: number };

const machineSetup = setup({
  types: {
    context: {} as PlayContext,
    events: {} as MachineEvent,
    input: {} as StageSet,
  },
  guards: {
    'walks away': ({ context }) => givesUp(context.play, context.set),
    chose: ({ context }, params: { option: number }) => lastReply(context.play)?.option === params.option,
    takes: ({ context }, params: { when: readonly Condition[] }) => takes(params.when, context.play),
    'silent for': ({ event }, params: { seconds: number }) =>
      event.type === 'silence' && event.seconds >= params.seconds,
  },
  actions: {
    hear: assign({
      play: ({ context, event }) =>
        event.type === 'reply' ? hear(context.play, event, context.set) : context.play,
    }),
    endure: assign({
      play: ({ context, event }) => {
        if (event.type !== 'silence') return context.play;
        const customer = endureSilence(context.play.customer, context.set.persona, event.seconds);
        return {
          ...context.play,
          clock: event.at,
          customer,
          transcript: [
            ...context.play.transcript,
            { kind: 'silence' as const, at: event.at, seconds: event.seconds, mood: mood(customer) },
          ],
        };
      },
    }),
    arrive: assign({
      play: ({ context }, params: { moment: string }) => arrive(context.play, params.moment, context.set),
    }),
    end: assign({
      play: ({ context }, params: { ending: string }) => end(context.play, params.ending, context.set),
    }),
    happen: assign({
      play: ({ context }, params: { index: number }) => {
        const event = context.set.edition.scenario.afterwards[params.index];
        if (!event) return context.play;
        const play = moveOn(context.play, context.set, event.in);
        return {
          ...play,
          stage: 'afterwards' as const,
          moment: event.id,
          revealed: [...new Set([...play.revealed, ...(event.reveals ?? [])])],
          transcript: [
            ...play.transcript,
            {
              kind: 'narration' as const,
              at: play.clock,
              text: fill(event.event, valuesOf(context.set, play)),
            },
          ],
        };
      },
    }),
    update: assign({
      play: ({ context }, params: { index: number }) => {
        const { set } = context;
        const event = set.edition.scenario.afterwards[params.index];
        const updated = undergo(context.play.customer, context.play.tally, set.persona, 'update');
        const play = fallDue(
          { ...context.play, customer: updated.state, tally: updated.tally },
          set,
          true,
          untilNext(set, params.index),
        );
        return event ? say(play, [lineFor(event.customer, mood(play.customer), set, play)]) : play;
      },
    }),
    'let pass': assign({
      play: ({ context, event }, params: { index: number | null }) => {
        const { set } = context;
        const passed = params.index === null ? undefined : set.edition.scenario.afterwards[params.index];
        const play = fallDue(context.play, set, false, untilNext(set, params.index));
        const noted: PlayState = {
          ...play,
          clock: event.at,
          transcript: [...play.transcript, { kind: 'nothing-sent', at: event.at, moment: play.moment }],
        };
        return passed?.silent
          ? say(noted, [lineFor(passed.silent, mood(noted.customer), set, noted)])
          : noted;
      },
    }),
    'open follow-up': assign({
      play: ({ context }) => {
        const { set } = context;
        const followUp = set.edition.scenario['follow-up'];
        if (!followUp) return context.play;
        const play = moveOn(context.play, set, followUp.in);
        return {
          ...play,
          stage: 'follow-up' as const,
          moment: 'follow-up',
          transcript: [
            ...play.transcript,
            {
              kind: 'narration' as const,
              at: play.clock,
              text: fill(followUp.situation, valuesOf(set, play)),
            },
          ],
        };
      },
    }),
    'send follow-up': assign({
      play: ({ context }) => {
        const { set } = context;
        const followUp = set.edition.scenario['follow-up'];
        // A message with nothing in it earns nothing and is answered for what it is.
        if (!lastReply(context.play)?.findings.some((each) => !each.possible)) {
          const play = fallDue(context.play, set, true, null);
          const { line } = reaction(play, set);
          return line ? say(play, [line]) : play;
        }
        const prevents = lastReply(context.play)?.findings.some(
          (each) => each.label === 'followup.prevention',
        );
        const felt = undergo(
          context.play.customer,
          context.play.tally,
          set.persona,
          'follow-up',
          prevents ? 1 : 0.6,
        );
        const play = fallDue({ ...context.play, customer: felt.state, tally: felt.tally }, set, true, null);
        return followUp ? say(play, [lineFor(followUp.customer, mood(play.customer), set, play)]) : play;
      },
    }),
    close: assign({
      play: ({ context }) => ({
        ...fallDue(context.play, context.set, null, null),
        stage: 'debrief' as const,
        moment: 'debrief',
      }),
    }),
  },
});

/** State ids: moments, endings and events share no namespace with each other or the stages. */
const momentId = (id: string) => `moment-${id}`;
const endingId = (id: string) => `ending-${id}`;
const eventId = (id: string) => `event-${id}`;

/** The machine as data: its functions by their names, with what they are told. */
export function configOf({ scenario }: Pick<Edition, 'scenario'>) {
  const targetOf = (id: string) => `#${id in scenario.moments ? momentId(id) : endingId(id)}`;
  const followUp = scenario['follow-up'] ? '#follow-up' : '#debrief';
  const firstEvent = scenario.afterwards[0];
  const next = {
    afterwards: firstEvent ? `#${eventId(firstEvent.id)}` : followUp,
    'follow-up': followUp,
    debrief: '#debrief',
  };

  const moments = Object.fromEntries(
    Object.entries(scenario.moments).map(([id, moment]) => {
      const typed = moment.typed.map((branch) => ({
        ...(branch.when && { guard: { type: 'takes' as const, params: { when: branch.when } } }),
        target: targetOf(branch.to),
        reenter: true,
      }));
      const chosen = moment.replies.flatMap((reply, option) =>
        reply.to === undefined
          ? []
          : [
              {
                guard: { type: 'chose' as const, params: { option } },
                target: targetOf(reply.to),
                reenter: true,
              },
            ],
      );
      const silences = moment.patience.map(({ seconds, to }) => ({
        guard: { type: 'silent for' as const, params: { seconds } },
        actions: { type: 'endure' as const },
        target: targetOf(to),
        reenter: true,
      }));
      return [
        id,
        {
          id: momentId(id),
          entry: { type: 'arrive' as const, params: { moment: id } },
          initial: 'listening',
          states: {
            listening: {
              on: {
                reply: { target: 'deciding', actions: { type: 'hear' as const } },
                silence: [...silences, { actions: { type: 'endure' as const } }],
              },
            },
            deciding: {
              always: [
                { guard: { type: 'walks away' as const }, target: `#${endingId(scenario['walks-away'])}` },
                ...chosen,
                ...typed,
              ],
            },
          },
        },
      ];
    }),
  );

  const endings = Object.fromEntries(
    Object.entries(scenario.endings).map(([id, ending]) => [
      id,
      {
        id: endingId(id),
        entry: { type: 'end' as const, params: { ending: id } },
        always: { target: next[ending.next] },
      },
    ]),
  );

  const events = Object.fromEntries(
    scenario.afterwards.map((event, index) => {
      const after = scenario.afterwards[index + 1];
      const target = after ? `#${eventId(after.id)}` : followUp;
      return [
        event.id,
        {
          id: eventId(event.id),
          entry: { type: 'happen' as const, params: { index } },
          on: {
            reply: {
              target,
              actions: [{ type: 'hear' as const }, { type: 'update' as const, params: { index } }],
            },
            'let-pass': { target, actions: { type: 'let pass' as const, params: { index } } },
          },
        },
      ];
    }),
  );

  return {
    initial: 'briefing',
    states: {
      briefing: { on: { begin: { target: targetOf(scenario.start) } } },
      conversation: { initial: scenario.start, states: moments },
      endings: { initial: scenario['walks-away'], states: endings },
      ...(firstEvent && { afterwards: { initial: firstEvent.id, states: events } }),
      'follow-up': {
        id: 'follow-up',
        entry: { type: 'open follow-up' as const },
        on: {
          reply: {
            target: 'debrief',
            actions: [{ type: 'hear' as const }, { type: 'send follow-up' as const }],
          },
          'let-pass': {
            target: 'debrief',
            actions: { type: 'let pass' as const, params: { index: null } },
          },
        },
      },
      debrief: { id: 'debrief', entry: { type: 'close' as const }, type: 'final' as const },
    },
  };
}

/**
 * One scenario as one XState machine: briefing, a state for each moment (listening, then deciding over
 * what was heard), the endings, the afterwards, the follow-up, the debrief. It is what runs, as an actor
 * in the browser and stepped over a record elsewhere.
 */
export function compilePlay(edition: Edition) {
  // The config is built from data, so its literal state names are unknown to the types; `parseScenario`
  // has verified every name it uses.
  type Config = Parameters<typeof machineSetup.createMachine>[0];
  const config = configOf(edition) as unknown as Pick<Config, 'initial' | 'states'>;
  return machineSetup.createMachine({
    ...config,
    id: 'play',
    context: ({ input }) => ({ set: input, play: startPlay(input) }),
  });
}

export type PlayMachine = ReturnType<typeof compilePlay>;
