import { faultIsOurs } from '#domain/play/hear.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import type { Skills } from './bot-player.ts';
import { happens } from './chance.ts';
import { type Cue, cueOf } from './cue.ts';
import { mend, offersFor } from './mending.ts';
import { beHonest, hollowWords, promise } from './promising.ts';
import { apologise, feelWith } from './sorrow.ts';
import { type Part, SILENT, type TalkMemory, type TalkTurn } from './talk-turn.ts';

/** Sentences a reply has at the most, by how long somebody writes. */
const MOST = { short: 2, middle: 3, long: 5 } as const;

function mean(skills: Skills): number {
  const all = Object.values(skills);
  return all.reduce((sum, each) => sum + each, 0) / all.length;
}

function explain(turn: TalkTurn): Part {
  const { voice, play, set, chance, player } = turn;
  if (happens(chance, player.skills['no-excuses'])) {
    return faultIsOurs(set.persona)
      ? { says: [voice.spoken(voice.material.causes, play)] }
      : feelWith(turn, 1);
  }
  return happens(chance, 0.7) ? { says: [hide(turn)] } : SILENT;
}

function hide({ voice, play, chance }: TalkTurn): string {
  return happens(chance, 0.55) ? voice.spoken(voice.material.excuses, play) : voice.say('excuse', play);
}

const ANSWERS: Readonly<Record<Cue, (turn: TalkTurn) => Part>> = {
  when: promise,
  sure: beHonest,
  sorry: (turn) => apologise({ ...turn, memory: { ...turn.memory, apologised: false } }),
  what: mend,
  why: explain,
};

/** Which skill an answer of the scenario's own takes, by what it does. */
const TAKES: readonly (readonly [Skill, RegExp])[] = [
  ['choices', /Which|\{a\}|\bor \{|prefer|rather\?/],
  ['realistic-promises', /don't know|can't promise|\{time\}|\{by\}|within|sure of/],
  ['apology', /mistake|sorry|on us|must (?:be|have)/],
];

/** What a good listener says at this very moment. */
function ownAnswer(turn: TalkTurn): Part {
  const { voice, play, player, chance, memory } = turn;
  if (memory.answered.includes(play.moment)) return SILENT;
  const answers = (voice.material.answers[play.moment] ?? []).filter((phrase) => {
    const [takes] = TAKES.find(([, pattern]) => pattern.test(phrase)) ?? [];
    return happens(chance, takes ? 1.1 * player.skills[takes] - 0.15 : mean(player.skills));
  });
  if (answers.length === 0) return SILENT;
  const says = [voice.spoken(answers, play, offersFor(turn, 2))];
  return { says, memory: { answered: [...memory.answered, play.moment] } };
}

/** What nothing calls for, and slips out. */
function slipOut(turn: TalkTurn): Part {
  const { voice, play, chance, player, memory } = turn;
  const { skills } = player;
  const defends = 1 - skills['no-excuses'];
  const floats = 1 - skills['realistic-promises'];
  const first = memory.replies === 0 ? 1.3 : 1;
  const slips = [
    happens(chance, 0.34 * defends * first) ? hide(turn) : '',
    happens(chance, 0.22 * defends ** 2) ? voice.say('argue', play) : '',
    happens(chance, 0.14 * defends ** 2) ? voice.say('blame', play) : '',
    happens(chance, 0.08 * defends) ? voice.say('escalate', play) : '',
    happens(chance, 0.4 * floats * first) ? hollowWords(turn) : '',
    happens(chance, 0.1 * (1 - skills.choices)) ? voice.say('effort', play) : '',
  ].filter((each) => each !== '');
  return { says: slips.slice(0, 2) };
}

/** What the talk itself is due, nothing being called for. */
function goOn(turn: TalkTurn): Part {
  const { voice, play, player, chance, memory } = turn;
  if (memory.replies <= 1 && happens(chance, 0.1 + 0.8 * player.skills.choices)) {
    const asks = happens(chance, 0.6) ? voice.spoken(voice.material.questions, play) : voice.say('ask', play);
    return { says: [asks] };
  }
  if (memory.offered === 0 || (play.picked === null && play.given.length === 0)) return mend(turn);
  return memory.promised ? SILENT : promise(turn);
}

function padding({ voice, play, player, chance, memory }: TalkTurn): readonly string[] {
  if (player.manner.length !== 'long') return [];
  const kind = chance.helpers.arrayElement(['aim', 'steps', 'thanks', 'aim'] as const);
  return happens(chance, memory.replies === 0 ? 0.3 : 0.5) ? [voice.say(kind, play)] : [];
}

/** The next reply of a talk, and what has been said with it. */
export function talk(turn: TalkTurn): { readonly text: string; readonly memory: TalkMemory } {
  const { voice, play, chance, player } = turn;
  let memory = turn.memory;
  const said: string[] = [];
  const add = (part: Part) => {
    said.push(...part.says.filter((each) => each !== ''));
    memory = { ...memory, ...part.memory };
  };
  const cue = happens(chance, 0.45 + 0.5 * mean(player.skills)) ? cueOf(play) : undefined;
  if (memory.replies === 0) {
    add(apologise(turn));
    add(feelWith({ ...turn, memory }, 0.55));
    if (cue !== undefined && cue !== 'sorry') add(ANSWERS[cue]({ ...turn, memory }));
  } else {
    const answer = ownAnswer(turn);
    add(answer);
    if (memory.replies === 1 && happens(chance, 0.3 + 0.6 * player.skills.apology))
      add(apologise({ ...turn, memory }));
    add(feelWith({ ...turn, memory }, 0.6));
    // What this moment wants has been answered in its own words.
    if (answer.says.length === 0) {
      const due: Part = cue ? ANSWERS[cue]({ ...turn, memory }) : SILENT;
      add(due);
      if (due.says.length === 0 && said.length < 2) add(goOn({ ...turn, memory }));
    }
  }
  const slips = slipOut(turn).says;
  const most = MOST[player.manner.length];
  const sentences = [...said.slice(0, Math.max(1, most - slips.length)), ...padding({ ...turn, memory })];
  const placed = happens(chance, 0.5) ? [...sentences, ...slips] : [...slips, ...sentences];
  return {
    text: voice.reply(placed, play),
    memory: { ...memory, replies: memory.replies + 1 },
  };
}
