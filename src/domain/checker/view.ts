import type { StageSet } from '../play/stage-set.ts';
import type { Edition } from '../scenario/edition.ts';
import type { Issue } from '../scenario/issue.ts';
import type { Locate } from '../scenario/read-yaml.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import type { Rubric } from '../scoring/rubric.ts';
import type { Asked } from './asked.ts';
import type { BehaviourSet } from './behaviour-set.ts';
import type { BranchSpace } from './branch-space.ts';
import { CHECKS, type CheckCode } from './codes.ts';
import type { Found } from './explore.ts';
import type { MayGraph } from './may-graph.ts';
import type { Sample } from './sample.ts';
import type { Speech } from './speech.ts';
import { type Step, stepsOf, type Trail } from './trail.ts';

/** Something the checker found, with the shortest play that shows it where a play can. */
export interface CheckIssue extends Issue {
  readonly code: CheckCode;
  /** The moment, ending, event or remedy it is about. */
  readonly about: string;
  readonly play?: readonly Step[];
}

/** What every check looks at. */
export interface View {
  readonly edition: Edition;
  readonly scenario: Scenario;
  readonly rubric: Rubric;
  readonly set: StageSet;
  readonly locate: Locate;
  readonly asked: Asked;
  readonly space: BranchSpace;
  readonly speech: Speech;
  readonly may: MayGraph;
  readonly found: Found;
  /** Random plays besides, where the states were too many; `undefined` where all were looked at. */
  readonly sample: Sample | undefined;
  readonly stockPhrases: readonly RegExp[];
  /** Plays the scenario again without ever saying this, until a play comes to one of the endings. */
  readonly winWithout: (avoid: BehaviourSet, endings: ReadonlySet<string>) => Trail | undefined;
}

export interface Finding {
  readonly path: readonly (string | number)[];
  readonly about: string;
  readonly expected: string;
  readonly found: string;
  readonly mend: string;
  readonly trail?: Trail | undefined;
}

/** Makes an issue of a finding: its grade from the catalogue, its place from the file. */
export function issue(
  view: View,
  code: CheckCode,
  finding: Finding,
  at: 'key' | 'value' = 'value',
): CheckIssue {
  const { path, about, expected, found, mend, trail } = finding;
  return {
    code,
    severity: CHECKS[code][0],
    at: view.locate(path, at),
    path,
    about,
    expected,
    found,
    mend,
    ...(trail && { play: stepsOf(trail) }),
  };
}
