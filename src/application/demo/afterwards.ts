import type { Faker } from '@faker-js/faker';
import { actEvent, replyEvent } from '#application/play-along.ts';
import { chancesOf, openActs, untilNext } from '#domain/play/afterwards.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import { dueNow } from '#domain/play/promise-ledger.ts';
import type { InsideAct } from '#domain/scenario/scenario-schema.ts';
import type { BotPlayer } from './bot-player.ts';
import { happens } from './chance.ts';
import type { SteppedPlay } from './stepped-play.ts';
import type { Voice } from './voice.ts';

/** Where a player stands after the talk. */
export interface LaterTurn {
  readonly voice: Voice;
  readonly stepped: SteppedPlay;
  readonly player: BotPlayer;
  readonly chance: Faker;
}

/** A message to a colleague: what, by when and why, or less of it. */
function caseText({ voice, stepped, chance }: LaterTurn, act: string, quality: number): string {
  const phrases = voice.material.cases[act];
  if (!phrases || !happens(chance, 0.3 + 0.7 * quality))
    return voice.reply([voice.say('poorCase', stepped.play)], stepped.play);
  const { play } = stepped;
  const part = (of: readonly string[], often: number) =>
    happens(chance, often) ? voice.spoken(of, play) : '';
  const what = voice.spoken(phrases.what, play);
  const when = part(phrases.when, 0.3 + 0.7 * quality);
  const why = part(phrases.why, 0.3 + 0.7 * quality);
  const asked = `${what}, ${why}`.replace(/, $/, '');
  return voice.reply([`${asked}.`, when === '' ? '' : `${when}.`], play);
}

/** How likely somebody is to do it at all. */
function tempted(act: InsideAct, { skills }: BotPlayer): number {
  switch (act.kind) {
    case 'case':
      return 0.15 + 0.8 * skills['follow-up'];
    case 'own-authority':
      return 0.1 + 0.4 * skills.choices;
    case 'rush':
      return 0.4 * (1 - skills['realistic-promises']);
    case 'escalate':
      return 0.35 * (1 - skills['no-excuses']);
  }
}

function actInside(turn: LaterTurn): void {
  const { stepped, player, chance } = turn;
  const quality = (player.skills['follow-up'] + player.skills['realistic-promises']) / 2;
  for (const act of openActs(stepped.play, stepped.set)) {
    if (!happens(chance, tempted(act, player))) continue;
    const tries = act.kind === 'case' ? 2 : 1;
    for (let nth = 0; nth < tries; nth++) {
      if (!openActs(stepped.play, stepped.set).some(({ id }) => id === act.id)) break;
      const text = act.kind === 'case' ? caseText(turn, act.id, Math.min(1, quality + 0.4 * nth)) : null;
      if (!stepped.take(actEvent(stepped.play, act.id, text))) break;
      if (!happens(chance, 0.3 + 0.6 * quality)) break;
    }
  }
}

function keepPromises({ stepped, player, chance }: LaterTurn): void {
  const { play, set } = stepped;
  const index = set.edition.scenario.afterwards.findIndex(({ id }) => id === play.moment);
  const next = untilNext(set, index, play.clock);
  const due = dueNow(play.ledger, chancesOf(play), next === null ? null : play.clock + next);
  for (const { place, keptBy } of due) {
    if (keptBy !== 'doing' || !happens(chance, 0.2 + 0.8 * player.skills['realistic-promises'])) continue;
    stepped.take({ kind: 'keep', at: stepped.play.clock, promise: place });
  }
}

function word(turn: LaterTurn): string {
  const { voice, stepped, player, chance } = turn;
  const { play } = stepped;
  const { skills, manner } = player;
  const good = happens(chance, 0.15 + 0.85 * skills['follow-up']);
  const news = good ? voice.spoken(voice.material.news[play.moment] ?? [], play) : '';
  const hides = happens(chance, 0.35 * (1 - skills['no-excuses']))
    ? voice.spoken(voice.material.excuses, play)
    : '';
  const opens = happens(chance, manner.length === 'short' ? 0.2 : 0.5) ? voice.say('opens', play) : '';
  const says = news === '' ? voice.say('emptyNews', play) : news;
  const floats = happens(chance, 0.5 * (1 - skills['realistic-promises'])) ? voice.say('hollow', play) : '';
  const promises =
    happens(chance, 0.15 + 0.8 * skills['realistic-promises'] * skills['follow-up']) && floats === ''
      ? voice.say('contact', play)
      : floats;
  return voice.reply([opens, says, hides, promises], play);
}

/** One point of the afterwards: what is done inside the firm, the promises kept, and word sent or not. */
export function seeToIt(turn: LaterTurn): boolean {
  const { stepped, player, chance } = turn;
  actInside(turn);
  keepPromises(turn);
  const writes = happens(chance, 0.12 + 0.88 * player.skills['follow-up']);
  if (!writes) return stepped.take({ kind: 'let-pass', at: stepped.play.clock });
  return stepped.take(replyEvent(stepped.play, word(turn)));
}

function letter({ voice, player, chance }: LaterTurn, play: PlayState): string {
  const { skills, manner } = player;
  const follow = skills['follow-up'];
  if (!happens(chance, 0.25 + 0.75 * follow)) {
    const count = manner.length === 'short' ? 1 : manner.length === 'middle' ? 2 : 3;
    return voice.reply(
      Array.from({ length: count }, () => voice.say('poorLetter', play)),
      play,
    );
  }
  const part = (often: number, words: () => string) => (happens(chance, often) ? words() : '');
  return voice.reply(
    [
      part(0.3 + 0.3 * follow + 0.4 * skills.apology, () => voice.say('sorryLater', play)),
      part(0.2 + 0.75 * follow, () => voice.spoken(voice.material.causes, play)),
      part(0.5 * (1 - skills['no-excuses']), () => voice.spoken(voice.material.excuses, play)),
      part(0.1 + 0.85 * follow, () => voice.spoken(voice.material.changes, play)),
      part(0.3, () => voice.say('settled', play)),
      part(0.2 + 0.75 * follow, () => voice.say('thanksLater', play)),
      part(0.35 * (1 - skills['realistic-promises']), () => voice.say('hollow', play)),
      part(0.7 * follow * skills['realistic-promises'], () => voice.say('again', play)),
      part(manner.length === 'long' ? 0.3 : 0.1, () => voice.say('aim', play)),
    ],
    play,
  );
}

function callText({ voice, player, chance }: LaterTurn, play: PlayState): string {
  if (!happens(chance, 0.2 + 0.8 * player.skills['follow-up']))
    return voice.reply([voice.say('poorCall', play)], play);
  const more = happens(chance, 0.6) ? voice.say('callMore', play) : '';
  const thanks = happens(chance, 0.5) ? voice.say('thanksLater', play) : '';
  return voice.reply([voice.say('calls', play), more, thanks], play);
}

/** Days later: the letter, then the call, each written or left. */
export function followUp(turn: LaterTurn): boolean {
  const { stepped, player, chance } = turn;
  const { play } = stepped;
  const follow = player.skills['follow-up'];
  const calls = play.moment === 'follow-up-call';
  if (!happens(chance, calls ? 0.1 + 0.9 * follow : 0.2 + 0.8 * follow)) {
    return stepped.take({ kind: 'let-pass', at: play.clock });
  }
  return stepped.take(replyEvent(play, calls ? callText(turn, play) : letter(turn, play)));
}
