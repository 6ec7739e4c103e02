import { happens } from './chance.ts';
import type { Slots } from './material/spin.ts';
import { type Part, SILENT, type TalkTurn } from './talk-turn.ts';

/** Which remedies to put on the table, the most wished for among them the more surely the better one listens. */
function worthOffering({ play, set, player, chance }: TalkTurn, count: number): readonly string[] {
  const { remedies, customer } = set.edition.scenario;
  const mine = Object.keys(remedies).filter((id) => remedies[id]?.within !== 'supervisor');
  const [want] = customer.wants.filter((id) => !play.offered.includes(id) && mine.includes(id));
  const others = chance.helpers.shuffle(mine.filter((id) => id !== want));
  const liked = others.filter((id) => customer.wants.includes(id));
  const knows = happens(chance, 0.35 + 0.6 * player.skills.choices);
  const chosen = [...(want && knows ? [want] : []), ...liked, ...others];
  return chance.helpers.shuffle([...new Set(chosen)].slice(0, count));
}

/** So many remedies in words, as {a}, {b} and {c}; as many as there are. */
export function offersFor(turn: TalkTurn, count: number): Slots {
  const { voice, play } = turn;
  const ids = worthOffering(turn, count);
  return Object.fromEntries(
    ids.map((id, place) => ['abc'[place] ?? '', voice.spoken(voice.material.offers[id] ?? [], play)]),
  );
}

function offerChoice(turn: TalkTurn): Part {
  const { voice, play, chance, player, memory } = turn;
  const { choices } = player.skills;
  const things = offersFor(turn, happens(chance, 0.3) ? 3 : 2);
  if (!('b' in things)) return decideForThem(turn);
  const put = voice.say('c' in things ? 'chooseThree' : 'chooseTwo', play, things);
  const asks = put.endsWith('?') && happens(chance, 0.5) ? '' : voice.say('askWhich', play);
  const extra = happens(chance, 0.15 + 0.35 * choices) ? voice.say('gives', play) : '';
  return {
    says: [put, happens(chance, 0.3 + 0.7 * choices) ? asks : '', extra],
    memory: { offered: memory.offered + 1 },
  };
}

function decideForThem(turn: TalkTurn): Part {
  const { voice, play, chance, memory } = turn;
  const put = voice.say(happens(chance, 0.7) ? 'decides' : 'offersOne', play, offersFor(turn, 1));
  return { says: [put], memory: { offered: memory.offered + 1 } };
}

/** A choice, or something decided for the customer, or the work left to them, by how well somebody does it. */
export function mend(turn: TalkTurn): Part {
  const { voice, play, chance, player } = turn;
  const { choices } = player.skills;
  if (happens(chance, choices)) return offerChoice(turn);
  const way = chance.number.float();
  if (way < 0.6) return decideForThem(turn);
  if (way < 0.68) return { says: [voice.say('ask', play)] };
  if (way < 0.78) return { says: [voice.say('effort', play)] };
  return SILENT;
}
