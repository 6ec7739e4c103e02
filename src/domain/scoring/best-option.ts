import { read } from '../customer/readings.ts';
import { analyze } from '../language/analyze.ts';
import { COSTLY } from '../language/behaviour.ts';
import { advance } from '../play/advance.ts';
import { faultIsOurs, understand } from '../play/hear.ts';
import type { PlayState } from '../play/play-state.ts';
import { type OpenOption, openOptions, typingTime } from '../play/replay.ts';
import { localTime, type StageSet } from '../play/stage-set.ts';

interface Weighed {
  readonly option: OpenOption;
  /** It costs something, or ends the talk badly: never held up, whatever else it does. */
  readonly harms: boolean;
  /** In how many ways it takes what is not ours to take: the customer's choice (P18), a fault nobody here has (P5). */
  readonly presumes: number;
  /** Hidden facts that come to light with it: what is offered before them is a guess (P16). */
  readonly learns: number;
  /** With the firm once it is said, 0..1. */
  readonly satisfaction: number;
}

/** What one option would do, all before it being as it was: the step the play would take with it. */
function weigh(option: OpenOption, play: PlayState, set: StageSet): Weighed {
  const { scenario } = set.edition;
  const { text } = option;
  const at = play.clock + typingTime(text);
  const heard = analyze(text, set.pack, localTime(set, at));
  const understood = understand(text, heard, play.stage, scenario, set.pack);
  const { play: next } = advance(play, { text, option: option.option, at }, understood, set);
  const does = understood.findings.filter(({ possible }) => !possible).map(({ label }) => label);
  const gives = does.includes('remedy.given') || next.given.length > play.given.length;
  const decides = gives && next.picked === null;
  const takesOn = does.includes('ownership') && !faultIsOurs(set.persona);
  const ending = next.ending === null ? undefined : scenario.endings[next.ending];
  return {
    option,
    harms: ending?.kind === 'bad' || does.some((each) => COSTLY.has(each)),
    presumes: Number(decides) + Number(takesOn),
    learns: next.revealed.length - play.revealed.length,
    satisfaction: read(next.customer, set.persona, 'usual').satisfaction,
  };
}

/** The one that presumes least; of those that presume nothing the one that learns most; then the more satisfying. */
function compare(a: Weighed, b: Weighed): number {
  const learnt = a.presumes === 0 ? b.learns - a.learns : 0;
  return a.presumes - b.presumes || learnt || b.satisfaction - a.satisfaction;
}

/** The options of this moment of the talk that do no harm, weighed by one step: the most helpful first. */
export function helpfulOptions(play: PlayState, set: StageSet): readonly OpenOption[] {
  if (play.stage !== 'conversation') return [];
  return openOptions(play, set)
    .map((option) => weigh(option, play, set))
    .filter(({ harms }) => !harms)
    .sort(compare)
    .map(({ option }) => option);
}

/** The option that would help this customer most; `undefined` outside the talk, and where every option does harm. */
export function bestOption(play: PlayState, set: StageSet): OpenOption | undefined {
  return helpfulOptions(play, set)[0];
}
