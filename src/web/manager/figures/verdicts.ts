import type { Skill } from '#domain/scoring/skill.ts';

/** How often something was missed, partly shown and met. */
export interface Verdicts {
  readonly missed: number;
  readonly partly: number;
  readonly met: number;
}
export type SkillVerdicts = Verdicts & { readonly skill: Skill };

/** Plays that had an occasion for it. */
export function occasions({ missed, partly, met }: Verdicts): number {
  return missed + partly + met;
}

/** Of fewer plays no share is worth telling. */
export const FEW = 10;

/** Where a share of met begins to be most of them, and where it begins to be some. */
const MOSTLY = 2 / 3;
const SOMETIMES = 1 / 3;

export type Level = 'mostly' | 'sometimes' | 'seldom' | 'none';

/** How often it was met, in one of three steps; `none` without an occasion. */
export function levelOf(verdicts: Verdicts): Level {
  const of = occasions(verdicts);
  if (of === 0) return 'none';
  const share = verdicts.met / of;
  if (share >= MOSTLY) return 'mostly';
  return share >= SOMETIMES ? 'sometimes' : 'seldom';
}

/** The skill met in the least share of its plays; of equals the first. */
export function leastMet(skills: readonly SkillVerdicts[]): SkillVerdicts | undefined {
  const share = (each: SkillVerdicts) => each.met / occasions(each);
  return skills
    .filter((each) => occasions(each) > 0)
    .reduce<SkillVerdicts | undefined>(
      (least, each) => (least && share(least) <= share(each) ? least : each),
      undefined,
    );
}
