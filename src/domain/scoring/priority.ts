import { read } from '../customer/readings.ts';
import { respond } from '../customer/respond.ts';
import { startState } from '../customer/state.ts';
import { analyze } from '../language/analyze.ts';
import { type Behaviour, COSTLY } from '../language/behaviour.ts';
import { type PlayState, type ReplyEntry, replies } from '../play/play-state.ts';
import { offerIn } from '../play/remedies.ts';
import { localTime, type StageSet, valuesOf } from '../play/stage-set.ts';
import type { Edition } from '../scenario/edition.ts';
import { fill } from '../scenario/variables.ts';
import type { Receipt, SkillScore } from './receipt.ts';
import type { Criterion, Rubric } from './rubric.ts';

/** The one thing to work on: your line beside a better one where there is one, and why. */
export interface Priority {
  readonly line: { readonly reply: number; readonly yours: string; readonly better: string } | null;
  readonly principle: string;
  readonly why: string;
}

/** A lift in satisfaction below this is not worth a trainee's attention. */
const WORTHWHILE = 0.01;

interface Wording {
  readonly text: string;
  readonly behaviours: readonly Behaviour[];
  readonly options: number;
}

interface Weighed extends Wording {
  readonly satisfaction: number;
}

/** Stands for what is drawn, so that an option reads the same in every play. */
const ANYBODY = { first: 'Alex', last: 'Reed', title: 'Ms', orderNumber: '1000', item: 'order' } as const;
const optionWordings = new WeakMap<Edition, Map<string, readonly Wording[]>>();

/** What the options of a moment do, read once for each edition. */
function optionsOf(moment: string, { edition, pack, persona }: StageSet): readonly Wording[] {
  const known = optionWordings.get(edition) ?? new Map<string, readonly Wording[]>();
  optionWordings.set(edition, known);
  const found = known.get(moment);
  if (found) return found;
  const { scenario } = edition;
  const anybody: StageSet = {
    edition,
    pack,
    seed: 0,
    persona: {
      ...persona,
      ...ANYBODY,
      draw: Object.fromEntries(Object.keys(scenario.draw).map((name) => [name, 'some'])),
    },
  };
  const values = valuesOf(anybody, { picked: null, offered: [] });
  const read = (scenario.moments[moment]?.replies ?? []).map((reply): Wording => {
    const text = fill(reply.say, values);
    const { findings } = analyze(text, pack, localTime(anybody, 0));
    return {
      text: reply.say,
      behaviours: findings.filter((finding) => !finding.possible).map((finding) => finding.label),
      options: offerIn(text, findings, scenario, pack).options,
    };
  });
  known.set(moment, read);
  return read;
}

/** What one wording of a reply would do to the customer, all before it being as it was. */
function weigh(wording: Wording, entry: ReplyEntry, play: PlayState, set: StageSet): Weighed {
  const previous = replies(play)[entry.index - 1];
  const felt = respond(
    previous?.after ?? startState(set.persona),
    {},
    previous?.findings.map((finding) => finding.label) ?? [],
    set.persona,
    {
      behaviours: wording.behaviours,
      options: wording.options,
      compensation: 0,
      restores: false,
      turn: entry.index + 1,
    },
  );
  return { ...wording, satisfaction: read(felt.state, set.persona, false).satisfaction };
}

/** The criterion still short of points that the better wording meets and the trainee's does not. */
function reasonFor(own: Wording, better: Wording, short: readonly Short[]): Criterion | undefined {
  const gained = better.behaviours.filter((each) => !own.behaviours.includes(each));
  const dropped = own.behaviours.filter((each) => !better.behaviours.includes(each));
  const tells = ({ criterion }: Short): boolean => {
    switch (criterion.kind) {
      case 'absent':
        return criterion.none.some((each) => dropped.includes(each));
      case 'shown':
        return criterion.stage === 'conversation' && criterion.any.some((each) => gained.includes(each));
      case 'acknowledged':
        return gained.includes('ownership');
      case 'options':
        return own.options < 2 && better.options >= 2;
      default:
        return false;
    }
  };
  return short.find(tells)?.criterion;
}

interface Short {
  readonly criterion: Criterion;
  readonly receipt: Receipt;
}

/** The criteria that lost points, the most lost first. */
function shortOf(scores: readonly SkillScore[], rubric: Rubric): readonly Short[] {
  const lost = ({ receipt }: Short) => receipt.outOf - receipt.points;
  return scores
    .flatMap((score) => score.receipts)
    .flatMap((receipt) => {
      const criterion = rubric.skills[receipt.skill][receipt.rule];
      return criterion && receipt.points < receipt.outOf ? [{ criterion, receipt }] : [];
    })
    .sort((a, b) => lost(b) - lost(a));
}

/**
 * The one thing to work on. First choice: the reply whose replacement by one of the moment's own options
 * would have helped the customer most, where that option costs nothing and decides nothing over the
 * customer's head. Otherwise the criterion that lost most. `undefined` when nothing was lost.
 */
export function priorityOf(
  play: PlayState,
  set: StageSet,
  scores: readonly SkillScore[],
  rubric: Rubric,
): Priority | undefined {
  const short = shortOf(scores, rubric);
  const values = valuesOf(set, play);
  const candidates = replies(play).flatMap((entry) => {
    if (entry.stage !== 'conversation') return [];
    const own = weigh(
      {
        text: entry.text,
        behaviours: entry.findings.filter((finding) => !finding.possible).map((finding) => finding.label),
        options: entry.options,
      },
      entry,
      play,
      set,
    );
    return optionsOf(entry.moment, set)
      .map((option) => ({ ...option, text: fill(option.text, values) }))
      .filter((option) => option.text !== entry.text)
      .map((option) => weigh(option, entry, play, set))
      .flatMap((better) => {
        // What the trainee did well must not be lost in the line held up as better.
        if (better.options < Math.min(own.options, 2)) return [];
        if (better.behaviours.some((each) => COSTLY.has(each) || each === 'remedy.given')) return [];
        const lift = better.satisfaction - own.satisfaction;
        const reason = lift >= WORTHWHILE ? reasonFor(own, better, short) : undefined;
        return reason ? [{ entry, better, lift, reason }] : [];
      });
  });
  const [first] = candidates.sort((a, b) => b.lift - a.lift || a.entry.index - b.entry.index);
  if (first) {
    return {
      line: { reply: first.entry.index, yours: first.entry.text, better: first.better.text },
      principle: first.reason.principle,
      why: first.reason.earn,
    };
  }
  const [most] = short;
  return most && { line: null, principle: most.criterion.principle, why: most.criterion.earn };
}
