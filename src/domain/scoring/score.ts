import { type Behaviour, COSTLY } from '../language/behaviour.ts';
import type { Finding } from '../language/finding.ts';
import { faultIsOurs } from '../play/hear.ts';
import { isFirm, type LedgerEntry } from '../play/ledger-entry.ts';
import { type PlayState, type ReplyEntry, replies } from '../play/play-state.ts';
import type { StageSet } from '../play/stage-set.ts';
import type { Evidence, Receipt, SkillScore, Verdict } from './receipt.ts';
import type { Criterion, Rubric } from './rubric.ts';
import { SKILLS, type Skill } from './skill.ts';

interface Award {
  readonly points: number;
  readonly evidence: readonly Evidence[];
  readonly because: readonly string[];
}

const NOTHING: Award = { points: 0, evidence: [], because: [] };
const MAX_EVIDENCE = 3;

interface Found {
  readonly reply: ReplyEntry;
  readonly finding: Finding;
}

/** Findings of the same words once each. */
function distinct(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter((each) => {
    const { words } = quote(each);
    return !seen.has(words) && seen.add(words);
  });
}

function quote({ reply, finding }: Found): Evidence {
  return {
    reply: reply.index,
    start: finding.start,
    end: finding.end,
    words: reply.text.slice(finding.start, finding.end),
  };
}

function award(points: number, found: readonly Found[]): Award {
  const shown = distinct(found).slice(0, MAX_EVIDENCE);
  return {
    points,
    evidence: shown.map(quote),
    because: [...new Set(shown.map((each) => each.finding.reason))],
  };
}

/** A whole reply as evidence, for points earned by what it leaves out. */
function whole(reply: ReplyEntry): Evidence {
  return { reply: reply.index, start: 0, end: reply.text.length, words: reply.text };
}

function find(said: readonly ReplyEntry[], any: readonly Behaviour[]): Found[] {
  return said.flatMap((reply) =>
    reply.findings
      .filter((finding) => !finding.possible && any.includes(finding.label))
      .map((finding) => ({ reply, finding })),
  );
}

/**
 * The clean reply given to the angriest customer: where it was hardest to leave something out. One that
 * costs something else is no evidence of care.
 */
function hardest(said: readonly ReplyEntry[]): ReplyEntry | undefined {
  const order = ['calm', 'uneasy', 'upset', 'furious'];
  const clean = said.filter((reply) => !reply.findings.some((finding) => COSTLY.has(finding.label)));
  return clean.reduce<ReplyEntry | undefined>(
    (most, reply) =>
      most && order.indexOf(most.moodBefore) >= order.indexOf(reply.moodBefore) ? most : reply,
    undefined,
  );
}

/** Promises of the trainee's own that a customer could hold them to. */
function promised({ ledger }: PlayState): readonly LedgerEntry[] {
  return ledger.filter((entry) => entry.source === 'said' && isFirm(entry));
}

function judge(criterion: Criterion, play: PlayState, set: StageSet): Award {
  const all = replies(play);
  const talk = all.filter((reply) => reply.stage === 'conversation');
  const { scenario } = set.edition;
  switch (criterion.kind) {
    case 'shown': {
      const said = all.filter((reply) => reply.stage === criterion.stage).slice(0, criterion.within);
      const full = find(said, criterion.any);
      if (full.length > 0) return award(criterion.points, full);
      const half = find(said, criterion.half);
      return half.length > 0 ? award(Math.floor(criterion.points / 2), half) : NOTHING;
    }
    case 'absent': {
      const met = find(all, criterion.none);
      if (met.length > 0) return award(Math.max(0, criterion.points - criterion.each * met.length), met);
      const reply = hardest(talk);
      return reply ? { points: criterion.points, evidence: [whole(reply)], because: [] } : NOTHING;
    }
    case 'acknowledged': {
      const found = find(
        talk,
        faultIsOurs(set.persona) ? ['ownership', 'apology.sincere'] : ['empathy', 'sympathy'],
      );
      return found.length > 0 ? award(criterion.points, found) : NOTHING;
    }
    case 'options': {
      const best = talk.find((reply) => reply.options === 2 || reply.options === 3);
      const found = find(best ? [best] : talk, [
        'choice.option',
        'choice.ask',
        'choice.gesture',
        'remedy.given',
      ]);
      if (best) {
        return found.length > 0
          ? award(criterion.points, found)
          : { points: criterion.points, evidence: [whole(best)], because: [] };
      }
      const some = talk.find((reply) => reply.options > 0 || reply.remedies.length > 0);
      return some
        ? { points: Math.floor(criterion.points / 3), evidence: [whole(some)], because: [] }
        : NOTHING;
    }
    case 'remedy': {
      const taken = play.picked ? [play.picked] : play.given;
      const named = talk.find((reply) => reply.remedies.some((id) => taken.includes(id)));
      if (!named || taken.length === 0) return NOTHING;
      const within = taken.every((id) => scenario.remedies[id]?.within === 'own');
      return {
        points: within ? criterion.points : Math.floor(criterion.points / 2),
        evidence: [whole(named)],
        because: [],
      };
    }
    case 'promises-possible': {
      const made = promised(play);
      if (made.length === 0) {
        const honest = find(talk, ['promise.honest']);
        return honest.length > 0 ? award(criterion.points, honest) : NOTHING;
      }
      const sound = made.filter((entry) => entry.judged === 'possible');
      const shown = sound.length > 0 ? sound : made;
      return {
        points: Math.round((criterion.points * sound.length) / made.length),
        evidence: shown
          .slice(0, MAX_EVIDENCE)
          .map(({ reply, start, end, text }) => ({ reply, start, end, words: text })),
        because: [],
      };
    }
    case 'promises-kept': {
      // A promise that the play gives no occasion to keep counts as kept when it can be.
      const kept = promised(play).filter(
        (entry) => entry.status === 'kept' || (entry.status === 'open' && entry.judged === 'possible'),
      );
      const broken = promised(play).filter((entry) => entry.status === 'broken');
      const shown = broken.length > 0 ? broken : kept;
      if (shown.length === 0) return NOTHING;
      return {
        points: broken.length > 0 ? 0 : criterion.points,
        evidence: shown
          .slice(0, MAX_EVIDENCE)
          .map(({ reply, start, end, text }) => ({ reply, start, end, words: text })),
        because: [],
      };
    }
    case 'message-sent': {
      const message = all.find((reply) => reply.stage === 'follow-up');
      const says = message?.findings.some((finding) => !finding.possible);
      return message && says
        ? { points: criterion.points, evidence: [whole(message)], because: [] }
        : NOTHING;
    }
  }
}

function verdict(score: number): Verdict {
  if (score >= 70) return 'met';
  return score >= 35 ? 'partly' : 'not-shown';
}

/** The five skills, each the exact sum of its receipts. A skill whose part of the play was never reached has no points. */
export function score(play: PlayState, set: StageSet, rubric: Rubric): readonly SkillScore[] {
  return SKILLS.map((skill: Skill): SkillScore => {
    const receipts = Object.entries(rubric.skills[skill]).map(([rule, criterion]): Receipt => {
      const { points, evidence, because } = judge(criterion, play, set);
      return {
        skill,
        rule,
        principle: criterion.principle,
        points,
        outOf: criterion.points,
        says: criterion.says,
        earn: points < criterion.points ? criterion.earn : '',
        evidence,
        because,
      };
    });
    const total = receipts.reduce((sum, receipt) => sum + receipt.points, 0);
    return { skill, score: total, verdict: verdict(total), receipts };
  });
}
