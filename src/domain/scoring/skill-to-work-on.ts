import type { PlayState, ReplyEntry } from '../play/play-state.ts';
import { replies } from '../play/play-state.ts';
import type { StageSet } from '../play/stage-set.ts';
import { exampleFor, stageOf } from './example-line.ts';
import { doubted, quote } from './found.ts';
import { scoredIn } from './opportunities.ts';
import type { Receipt, SkillScore } from './receipt.ts';
import type { Criterion, Rubric } from './rubric.ts';
import { SKILLS, type Skill } from './skill.ts';

/** What to work on where no single thing would have changed much: the skill that most is missing of. */
export interface SkillToWorkOn {
  readonly kind: 'skill';
  readonly skill: Skill;
  /** The words it is about; `null` where nothing was said at that stage. */
  readonly reply: number | null;
  /** The words that came nearest, or those in which it is missing. */
  readonly yours: string | null;
  /** Whether it is missing in them altogether. */
  readonly missing: boolean;
  /** What in them may be it, and was not clear enough to count; `null` where nothing is. */
  readonly near: string | null;
  /** Whether all the skills together have lost so little that there is nothing much to mend. */
  readonly little: boolean;
  /** Words of this scenario that do it; `null` where it takes none, or has none. */
  readonly example: string | null;
  readonly principle: string;
  readonly why: string;
}

/** A criterion that lost points. */
export interface Short {
  readonly criterion: Criterion;
  readonly receipt: Receipt;
}

const lost = ({ receipt }: Short) => receipt.outOf - receipt.points;

/** The criteria that lost points, the most lost first. */
export function shortOf(
  scores: readonly SkillScore[],
  rubric: Rubric,
  { edition }: StageSet,
): readonly Short[] {
  return scores
    .flatMap(({ skill, receipts }) => {
      const scored = new Map(
        scoredIn(skill, rubric, edition.scenario).map(({ rule, criterion }) => [rule, criterion]),
      );
      return receipts.flatMap((receipt) => {
        const criterion = scored.get(receipt.rule);
        return criterion && receipt.points < receipt.outOf ? [{ criterion, receipt }] : [];
      });
    })
    .sort((a, b) => lost(b) - lost(a));
}

/** The reply in which something that was never said would have stood best. */
function placeFor({ criterion, receipt }: Short, play: PlayState): ReplyEntry | undefined {
  const stage = stageOf(criterion);
  const said = replies(play).filter((reply) => reply.stage === stage);
  // Days later it is the letter, and not the call after it.
  if (stage === 'follow-up') return said[0];
  switch (receipt.skill) {
    case 'apology':
      return said[0];
    case 'choices':
      return said.find(({ options, remedies }) => options + remedies.length > 0) ?? said.at(-1);
    default:
      return said.at(-1);
  }
}

/** All five skills together have lost so few points that it is hardly worth a word: of a hundred each. */
const LITTLE = 40;

/** What the analyzer was not sure of in the reply that is shown. */
function nearTo({ criterion }: Short, reply: ReplyEntry | undefined): string | null {
  if (!reply || criterion.kind !== 'shown') return null;
  const [first] = doubted([reply], [...criterion.any, ...criterion.half]);
  return first ? quote(first).words : null;
}

/** What lost nearly as much as the most is as good to work on, where there is more to show for it. */
const NEARLY = 0.5;

/**
 * The skill that lost most, by the criterion of it that lost most; one with words of the trainee's and better ones to
 * hold beside them goes before one without, where nearly as much was lost by it. `undefined` when nothing was lost.
 */
export function skillToWorkOn(
  short: readonly Short[],
  play: PlayState,
  set: StageSet,
): SkillToWorkOn | undefined {
  const sum = (skill: Skill) =>
    short.reduce((total, each) => (each.receipt.skill === skill ? total + lost(each) : total), 0);
  const skills = [...SKILLS].sort((a, b) => sum(b) - sum(a));
  const most = Math.max(0, ...skills.map(sum));
  const worth = skills
    .filter((skill) => sum(skill) >= most * NEARLY)
    .flatMap((skill) => {
      const missing = short.filter(({ receipt }) => receipt.skill === skill);
      const [first] = missing;
      const near = missing.filter((each) => first && lost(each) >= lost(first) * NEARLY);
      const quoted = ({ receipt }: Short) => (receipt.evidence.length > 0 ? 0 : 1);
      return near.sort((a, b) => quoted(a) - quoted(b));
    });
  const shown = (one: Short): SkillToWorkOn => {
    const { criterion, receipt } = one;
    const [words] = receipt.evidence;
    const place = placeFor(one, play);
    return {
      kind: 'skill',
      skill: receipt.skill,
      reply: words?.reply ?? place?.index ?? null,
      yours: words?.words ?? place?.text ?? null,
      missing: words === undefined,
      near: words === undefined ? nearTo(one, place) : null,
      little: short.reduce((total, each) => total + lost(each), 0) <= LITTLE,
      example: exampleFor(criterion, words?.reply, play, set),
      principle: criterion.principle,
      why: criterion.earn,
    };
  };
  const [first] = worth;
  if (!first) return undefined;
  for (const one of worth) {
    const found = shown(one);
    if (found.example !== null) return found;
  }
  return shown(first);
}
