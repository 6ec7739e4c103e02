import type { DisputeRequest } from '#contract/api.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import type { Verdict } from '../decide-dispute.ts';
import type { DemoAssignment } from './demo-assignments.ts';

/** Something that happened in the year; `at` is ISO 8601. */
export type DemoEvent = { readonly at: string } & (
  | { readonly kind: 'assigned'; readonly assignment: DemoAssignment }
  /** Of those who have not done it by then nothing more is asked. */
  | { readonly kind: 'withdrawn'; readonly assignment: string }
  /** An attempt that nobody has come to the end of yet. */
  | {
      readonly kind: 'begun';
      readonly person: string;
      readonly assignment: string;
      /** From 1. */
      readonly attempt: number;
      /** The id that the play will have. */
      readonly play: string;
      readonly seed: number;
    }
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
  /** Somebody was coached, and has a note of it. */
  | {
      readonly kind: 'noted';
      readonly id: string;
      readonly person: string;
      readonly by: string;
      readonly skill: Skill;
      readonly text: string;
    }
);
