import { mood } from '../customer/state.ts';
import type { Phrasebook } from '../language/phrasebook.ts';
import { replay } from '../play/replay.ts';
import { valuesOf } from '../play/stage-set.ts';
import { fill } from '../scenario/variables.ts';
import { recordOf, type Step, stepsOf } from './trail.ts';
import type { View } from './view.ts';
import { wayTo } from './way-to.ts';

export interface ExampleResult {
  readonly moment: string;
  /** From 0, among the moment's examples. */
  readonly index: number;
  readonly say: string;
  /** Where it must lead. */
  readonly to: string;
  /** Where it led in the plays tried, each once; empty when no play comes to the moment in that mood. */
  readonly led: readonly string[];
  /** Whether it led where it must in at least one of them. */
  readonly passed: boolean;
  /** What was heard in it. */
  readonly heard: readonly string[];
}

/** Says each example on the machine, in the plays that were found to come to its moment, until one agrees. */
export function runExamples(view: View, phrases: Phrasebook): readonly ExampleResult[] {
  const { scenario, set, found, edition } = view;
  const trails = [...new Set([...found.moments.values(), ...found.states.values()])];
  return Object.entries(scenario.moments).flatMap(([moment, { examples }]) =>
    (examples ?? []).map((example, index): ExampleResult => {
      const at = trails
        .filter(
          ({ play }) =>
            play.moment === moment && (example.mood === undefined || mood(play.customer) === example.mood),
        )
        .map(stepsOf);
      // The survey stops once it has been everywhere, which may be before it has met every mood.
      const way =
        at.length === 0 && found.moments.has(moment)
          ? wayTo({ moment, mood: example.mood }, set, phrases)
          : undefined;
      const led = new Set<string>();
      const heard = new Set<string>();
      for (const steps of way?.ok ? [way.steps] : at) {
        const here = replay(edition, recordOf(steps, set), set.pack);
        if (!here.ok) continue;
        const text = fill(example.say, valuesOf(set, here.play));
        const said: Step = { kind: 'reply', text, option: null };
        const there = replay(edition, recordOf([...steps, said], set), set.pack);
        if (!there.ok) continue;
        const { transcript, ending, moment: next } = there.play;
        led.add(ending ?? next);
        const entry = transcript.findLast((each) => each.kind === 'reply');
        for (const finding of entry?.findings ?? []) if (!finding.possible) heard.add(finding.label);
        if (led.has(example.to)) break;
      }
      return {
        moment,
        index,
        say: example.say,
        to: example.to,
        led: [...led],
        passed: led.has(example.to),
        heard: [...heard],
      };
    }),
  );
}
