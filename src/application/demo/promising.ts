import { happens } from './chance.ts';
import { type Part, SILENT, type TalkTurn } from './talk-turn.ts';
import { rashTime } from './times.ts';

export function hollowWords({ voice, play, chance }: TalkTurn): string {
  return happens(chance, 0.4) ? voice.spoken(voice.material.hollow, play) : voice.say('hollow', play);
}

/** By when, and who: a time that can be kept, or words that only sound like one. */
export function promise(turn: TalkTurn): Part {
  const { voice, play, chance, player } = turn;
  const { skills } = player;
  const good = (skills['realistic-promises'] + skills['follow-up']) / 2;
  if (happens(chance, skills['realistic-promises'])) {
    const deed = happens(chance, 0.2) ? voice.say('deed', play) : '';
    const contact = happens(chance, 0.25 + 0.75 * skills['follow-up']) ? voice.say('contact', play) : '';
    const honest = happens(chance, 0.15) ? voice.say('honest', play) : '';
    return {
      says: [honest, contact === '' && deed === '' ? voice.say('deed', play) : contact, deed],
      memory: { promised: true },
    };
  }
  if (happens(chance, 0.25)) {
    const rash = { time: rashTime(chance), by: rashTime(chance) };
    return { says: [voice.say('contact', play, rash)], memory: { promised: happens(chance, good) } };
  }
  return happens(chance, 0.75) ? { says: [hollowWords(turn)] } : SILENT;
}

/** What is not known, said or glossed over. */
export function beHonest(turn: TalkTurn): Part {
  const { voice, play, chance, player } = turn;
  if (happens(chance, player.skills['realistic-promises'])) return { says: [voice.say('honest', play)] };
  return happens(chance, 0.7) ? { says: [hollowWords(turn)] } : SILENT;
}
