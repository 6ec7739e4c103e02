import type { DisputeRequest } from '#contract/api.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import type { Verdict } from '../decide-dispute.ts';
import type { DemoAssignment } from './demo-assignments.ts';

/** Something that happened in the year; `at` is ISO 8601. */
export type DemoEvent = { readonly at: string } & (
  | { readonly kind: 'assigned'; readonly assignment: DemoAssignment }
  | {
      readonly kind: 'played';
      readonly finishedAt: string;
      readonly person: string;
      readonly record: PlayRecord;
      readonly complete: boolean;
      readonly assignment: string | null;
      /** From 1; `null` where it was not assigned. */
      readonly attempt: number | null;
    }
  /** A practice play that its owner shows the manager. */
  | { readonly kind: 'shared'; readonly person: string; readonly play: string }
  | {
      readonly kind: 'disputed';
      readonly person: string;
      readonly dispute: { readonly id: string; readonly play: string } & DisputeRequest;
    }
  | { readonly kind: 'decided'; readonly dispute: string; readonly by: string; readonly verdict: Verdict }
  /** A marker: from here on people were coached in one skill. */
  | {
      readonly kind: 'coached';
      readonly team: string;
      readonly people: readonly string[];
      readonly skill: Skill;
      readonly by: string;
      readonly note: string;
    }
);
