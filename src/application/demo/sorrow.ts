import { faultIsOurs } from '#domain/play/hear.ts';
import { happens } from './chance.ts';
import { type Part, SILENT, type TalkTurn } from './talk-turn.ts';

/** Sorry in one of the ways there are, by how well somebody does it. */
export function apologise({ voice, play, set, player, chance, memory }: TalkTurn): Part {
  const { apology } = player.skills;
  if (memory.apologised) return SILENT;
  const ours = faultIsOurs(set.persona);
  if (happens(chance, apology)) {
    const sorry = ours ? voice.say('sorry', play) : voice.spoken(voice.material.regrets, play);
    const owns = ours && happens(chance, 0.2 + 0.3 * apology) ? voice.say('own', play) : '';
    return { says: [sorry, owns], memory: { apologised: true } };
  }
  const way = chance.number.float();
  if (!ours && way < 0.3) return { says: [voice.say('takesOn', play)], memory: { apologised: true } };
  if (way < 0.55)
    return { says: [voice.say('quickSorry', play)], memory: { apologised: happens(chance, 0.6) } };
  if (way < 0.75) return { says: [voice.say('sorryIf', play)] };
  return SILENT;
}

/** Says what it has been like for the customer, once. */
export function feelWith({ voice, play, player, chance, memory }: TalkTurn, often: number): Part {
  if (memory.felt || !happens(chance, often * player.skills.apology)) return SILENT;
  const own = happens(chance, 0.7) ? voice.spoken(voice.material.strain, play) : '';
  return { says: [own || voice.say('feelsWith', play)], memory: { felt: true } };
}
