import { analyze } from '../language/analyze.ts';
import { type Behaviour, COSTLY } from '../language/behaviour.ts';
import { sentencesOf } from '../language/sentences-of.ts';
import { faultIsOurs, understand } from '../play/hear.ts';
import { begun, stateBefore } from '../play/play-on.ts';
import { type PlayState, replies, type Stage } from '../play/play-state.ts';
import { localTime, type StageSet, valuesOf } from '../play/stage-set.ts';
import { fill } from '../scenario/variables.ts';
import { bestOption } from './best-option.ts';
import { textOf, withoutCosts } from './merge-line.ts';
import type { Criterion } from './rubric.ts';

function wanted(criterion: Criterion, ours: boolean): readonly Behaviour[] {
  switch (criterion.kind) {
    case 'shown':
      return criterion.any;
    case 'acknowledged':
      return ours ? ['ownership'] : ['empathy', 'sympathy'];
    case 'options':
      return ['choice.option'];
    case 'promises-possible':
    case 'promises-kept':
    case 'updates-sent':
      return ['followup.check-back', 'promise.honest'];
    default:
      return [];
  }
}

function stageOf(criterion: Criterion): Stage {
  if (criterion.kind === 'shown') return criterion.stage;
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

/**
 * What could have been said: in the talk the best option at each point that the play came to, and then those of all its
 * moments where that is safe; after it every option.
 */
function sayings(stage: Stage, any: readonly Behaviour[], play: PlayState, set: StageSet): readonly string[] {
  const { scenario } = set.edition;
  const values = valuesOf(set, play);
  const filled = (all: readonly { readonly say: string }[]) => all.map(({ say }) => fill(say, values));
  const followUp = scenario['follow-up'];
  switch (stage) {
    case 'afterwards':
      return scenario.afterwards.flatMap(({ replies }) => filled(replies));
    case 'follow-up':
      return filled([...(followUp?.replies ?? []), ...(followUp?.call?.replies ?? [])]);
    default: {
      const talk = replies(play).filter((reply) => reply.stage === 'conversation');
      const states = talk.length > 0 ? talk.map(({ index }) => stateBefore(play, index, set)) : [begun(set)];
      const elsewhere = any.some((each) => HOLDS_OUT.has(each)) ? [] : Object.values(scenario.moments);
      return [
        ...states.flatMap((state) => bestOption(state, set)?.text ?? []),
        ...elsewhere.flatMap(({ replies }) => filled(replies)),
      ];
    }
  }
}

/** Shorter than this it says too little to learn from, and longer too much. */
const LENGTHS = { least: 25, most: 200 } as const;

/**
 * Words that do what a criterion asks for: of what was left in, the reply without it; of what was left out, a sentence
 * from the scenario's own options. `null` where there are none.
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
    const left = reply && withoutCosts(reply, []);
    return left ? textOf(left) : null;
  }
  const { scenario } = set.edition;
  const ours = faultIsOurs(set.persona);
  const any = wanted(criterion, ours);
  if (any.length === 0) return null;
  const stage = stageOf(criterion);
  const found = sayings(stage, any, play, set).flatMap((text): string[] => {
    const read = analyze(text, set.pack, localTime(set, 0));
    const firm = understand(text, read, stage, scenario, set.pack).findings.filter(
      ({ possible }) => !possible,
    );
    if (firm.some(({ label }) => COSTLY.has(label) || (!ours && label === 'ownership'))) return [];
    return sentencesOf(text)
      .filter(({ start, end }) =>
        firm.some((each) => any.includes(each.label) && each.start < end && start < each.end),
      )
      .map(({ start, end }) => text.slice(start, end).trim());
  });
  return found.find(({ length }) => length >= LENGTHS.least && length <= LENGTHS.most) ?? null;
}
