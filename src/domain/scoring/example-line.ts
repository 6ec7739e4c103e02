import { analyze } from '../language/analyze.ts';
import { type Behaviour, COSTLY } from '../language/behaviour.ts';
import { sentencesOf } from '../language/sentences-of.ts';
import { faultIsOurs, understand } from '../play/hear.ts';
import { begun, stateBefore } from '../play/play-on.ts';
import { type PlayState, type ReplyEntry, replies, type Stage } from '../play/play-state.ts';
import { localTime, type StageSet, valuesOf } from '../play/stage-set.ts';
import { fill } from '../scenario/variables.ts';
import { bestOption } from './best-option.ts';
import { textOf, withoutCosts } from './merge-line.ts';
import type { Criterion } from './rubric.ts';

function wanted(criterion: Criterion, ours: boolean): readonly Behaviour[] {
  switch (criterion.kind) {
    case 'shown':
      return ours ? criterion.any : [...criterion.any, ...criterion['not-ours']];
    case 'acknowledged':
      return ours ? ['ownership'] : ['empathy', 'sympathy'];
    case 'options':
    case 'remedy':
      return ['choice.option'];
    case 'promises-possible':
    case 'promises-kept':
    case 'updates-sent':
      return ['followup.check-back', 'promise.honest'];
    case 'message-sent':
      return ['apology.sincere', 'followup.cause'];
    default:
      return [];
  }
}

/** The stage at which a criterion is met. */
export function stageOf(criterion: Criterion): Stage {
  if (criterion.kind === 'shown') return criterion.stage;
  if (criterion.kind === 'message-sent') return 'follow-up';
  return criterion.kind === 'updates-sent' ? 'afterwards' : 'conversation';
}

/** What holds something out can be a trap of the scenario's; what only asks or acknowledges is sound at any moment. */
const HOLDS_OUT: ReadonlySet<Behaviour> = new Set<Behaviour>([
  'promise.bounded',
  'followup.check-back',
  'choice.option',
  'choice.gesture',
  'remedy.given',
]);

interface Saying {
  readonly text: string;
  /** Whether it is known to do no harm where it is said: the best option of a point that the play came to. */
  readonly weighed: boolean;
}

/**
 * What could have been said: in the talk the best option at each point that the play came to, and then those of all its
 * moments; after it every option.
 */
function sayings(stage: Stage, play: PlayState, set: StageSet): readonly Saying[] {
  const { scenario } = set.edition;
  const values = valuesOf(set, play);
  const filled = (all: readonly { readonly say: string }[], weighed: boolean) =>
    all.map(({ say }): Saying => ({ text: fill(say, values), weighed }));
  const followUp = scenario['follow-up'];
  switch (stage) {
    case 'afterwards':
      return scenario.afterwards.flatMap(({ replies }) => filled(replies, true));
    case 'follow-up':
      return filled([...(followUp?.replies ?? []), ...(followUp?.call?.replies ?? [])], true);
    default: {
      const talk = replies(play).filter((reply) => reply.stage === 'conversation');
      const states = talk.length > 0 ? talk.map(({ index }) => stateBefore(play, index, set)) : [begun(set)];
      return [
        ...states.flatMap((state): Saying[] => {
          const best = bestOption(state, set);
          return best ? [{ text: best.text, weighed: true }] : [];
        }),
        ...Object.values(scenario.moments).flatMap(({ replies }) => filled(replies, false)),
      ];
    }
  }
}

/** To be in touch is in the trainee's own hands at any moment; all else that is held out only where it was weighed. */
function isSound(here: readonly Behaviour[], weighed: boolean): boolean {
  if (weighed) return true;
  const held = here.filter((label) => HOLDS_OUT.has(label));
  return (
    held.length === 0 ||
    (held.includes('followup.check-back') &&
      held.every((label) => label === 'followup.check-back' || label === 'promise.bounded'))
  );
}

/** Shorter than this it says too little to learn from, and longer too much. */
const LENGTHS = { least: 25, most: 200 } as const;

/** Words that could have stood in place of a reply that had to be left unsaid altogether. */
function inItsPlace(reply: ReplyEntry, play: PlayState, set: StageSet): string | null {
  if (reply.stage !== 'conversation') return null;
  const best = bestOption(stateBefore(play, reply.index, set), set)?.text;
  return best !== undefined && best !== reply.text ? best : null;
}

/**
 * Words that do what a criterion asks for: of what was left in, the reply without it, or the best there was to say
 * instead; of what was left out, a sentence from the scenario's own options. `null` where there are none.
 *
 * @param about the reply that lost by it
 */
export function exampleFor(
  criterion: Criterion,
  about: number | undefined,
  play: PlayState,
  set: StageSet,
): string | null {
  const reply = about === undefined ? undefined : replies(play)[about];
  if (criterion.kind === 'absent') {
    if (!reply) return null;
    const left = withoutCosts(reply, []);
    return left ? textOf(left) : inItsPlace(reply, play, set);
  }
  const { scenario } = set.edition;
  const ours = faultIsOurs(set.persona);
  const any = wanted(criterion, ours);
  if (any.length === 0) return null;
  const stage = stageOf(criterion);
  const found = sayings(stage, play, set).flatMap(({ text, weighed }): string[] => {
    const read = analyze(text, set.pack, localTime(set, 0));
    const firm = understand(text, read, stage, scenario, set.pack).findings.filter(
      ({ possible }) => !possible,
    );
    if (firm.some(({ label }) => COSTLY.has(label))) return [];
    return sentencesOf(text)
      .filter(({ start, end }) => {
        const here = firm.filter((each) => each.start < end && start < each.end).map(({ label }) => label);
        const takesOn = !ours && here.includes('ownership');
        return !takesOn && here.some((label) => any.includes(label)) && isSound(here, weighed);
      })
      .map(({ start, end }) => text.slice(start, end).trim());
  });
  return found.find(({ length }) => length >= LENGTHS.least && length <= LENGTHS.most) ?? null;
}
