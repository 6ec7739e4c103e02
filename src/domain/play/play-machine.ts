import { assign, setup } from 'xstate';
import type { Condition } from '../scenario/condition.ts';
import type { Edition } from '../scenario/edition.ts';
import { canAct, canKeep, doAct, happen, keepPromise, letPass, update } from './afterwards.ts';
import { takes } from './branch.ts';
import { arrive, end, startPlay } from './changes.ts';
import { close, leaveIt, openCall, openFollowUp, pickUp, sendFollowUp, speakOnCall } from './follow-up.ts';
import { givesUp } from './gives-up.ts';
import { hear } from './hear.ts';
import { lastReply, type PlayState } from './play-state.ts';
import { endure, interrupt, leavesTheSilence } from './quiet.ts';
import type { StageSet } from './stage-set.ts';

export interface PlayContext {
  readonly set: StageSet;
  readonly play: PlayState;
}

export type MachineEvent =
  | { type: 'begin'; at: number }
  | { type: 'reply'; at: number; text: string; option: number | null }
  | { type: 'silence'; at: number; seconds: number }
  | { type: 'let-pass'; at: number }
  | { type: 'act'; at: number; act: string; text: string | null }
  | { type: 'keep'; at: number; place: number };

const machineSetup = setup({
  types: {
    context: {} as PlayContext,
    events: {} as MachineEvent,
    input: {} as StageSet,
  },
  guards: {
    'walks away': ({ context }) => givesUp(context.play, context.set),
    'leaves the silence': ({ context }) => leavesTheSilence(context.play, context.set),
    chose: ({ context }, params: { option: number }) => lastReply(context.play)?.option === params.option,
    takes: ({ context }, params: { when: readonly Condition[] }) => takes(params.when, context.play),
    'silent for': ({ context }, params: { seconds: number }) => context.play.quiet >= params.seconds,
    'can act': ({ context, event }) => event.type === 'act' && canAct(context.play, context.set, event),
    'can keep': ({ context, event }) => event.type === 'keep' && canKeep(context.play, event.place),
  },
  actions: {
    hear: assign({
      play: ({ context, event }) =>
        event.type === 'reply' ? hear(context.play, event, context.set) : context.play,
    }),
    endure: assign({
      play: ({ context, event }) =>
        event.type === 'silence' ? endure(context.play, context.set, event.seconds, event.at) : context.play,
    }),
    interrupt: assign({ play: ({ context }) => interrupt(context.play, context.set) }),
    arrive: assign({
      play: ({ context }, params: { moment: string }) => arrive(context.play, params.moment, context.set),
    }),
    end: assign({
      play: ({ context }, params: { ending: string }) => end(context.play, params.ending, context.set),
    }),
    happen: assign({
      play: ({ context }, params: { index: number }) => happen(context.play, context.set, params.index),
    }),
    act: assign({
      play: ({ context, event }) =>
        event.type === 'act' ? doAct(context.play, context.set, event) : context.play,
    }),
    keep: assign({
      play: ({ context, event }) =>
        event.type === 'keep' ? keepPromise(context.play, context.set, event.place, event.at) : context.play,
    }),
    update: assign({
      play: ({ context }, params: { index: number }) => update(context.play, context.set, params.index),
    }),
    'let pass': assign({
      play: ({ context, event }) => letPass(context.play, context.set, event.at),
    }),
    'open follow-up': assign({ play: ({ context }) => openFollowUp(context.play, context.set) }),
    'send follow-up': assign({ play: ({ context }) => sendFollowUp(context.play, context.set) }),
    'open call': assign({ play: ({ context }) => openCall(context.play, context.set) }),
    'pick up': assign({ play: ({ context }) => pickUp(context.play, context.set) }),
    'speak on call': assign({ play: ({ context }) => speakOnCall(context.play, context.set) }),
    'leave it': assign({ play: ({ context, event }) => leaveIt(context.play, event.at) }),
    close: assign({ play: ({ context }) => close(context.play, context.set) }),
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
  const afterMessage = scenario['follow-up']?.call ? 'follow-up-call' : 'debrief';
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
                silence: { target: 'waiting', actions: { type: 'endure' as const } },
              },
            },
            waiting: {
              always: [
                // Where the moment says what a silence leads to, it knows best.
                ...silences,
                {
                  guard: { type: 'leaves the silence' as const },
                  target: `#${endingId(scenario['walks-away'])}`,
                },
                { target: 'listening', actions: { type: 'interrupt' as const } },
              ],
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
            'let-pass': { target, actions: { type: 'let pass' as const } },
            act: { guard: { type: 'can act' as const }, actions: { type: 'act' as const } },
            keep: { guard: { type: 'can keep' as const }, actions: { type: 'keep' as const } },
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
            target: afterMessage,
            actions: [{ type: 'hear' as const }, { type: 'send follow-up' as const }],
          },
          'let-pass': { target: afterMessage, actions: { type: 'leave it' as const } },
        },
      },
      ...(scenario['follow-up']?.call && {
        'follow-up-call': {
          entry: { type: 'open call' as const },
          on: {
            reply: {
              target: 'debrief',
              actions: [
                { type: 'pick up' as const },
                { type: 'hear' as const },
                { type: 'speak on call' as const },
              ],
            },
            'let-pass': { target: 'debrief', actions: { type: 'leave it' as const } },
          },
        },
      }),
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
