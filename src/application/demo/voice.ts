import type { Faker } from '@faker-js/faker';
import type { PlayState } from '#domain/play/play-state.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { Channel } from '#domain/scenario/scenario-schema.ts';
import type { BotPlayer } from './bot-player.ts';
import { happens } from './chance.ts';
import { inManner } from './manner.ts';
import { ACTS, type Act } from './material/acts.ts';
import { LATER, type Later } from './material/letters.ts';
import { materialOf } from './material/material-of.ts';
import type { Phrases, ScenarioMaterial } from './material/scenario-material.ts';
import { type Slots, spin } from './material/spin.ts';
import { fittingTime } from './times.ts';

const RING: Readonly<Record<Channel, readonly string[]>> = {
  phone: ['ring', 'ring', 'call', 'phone'],
  'in-person': ['ring', 'call'],
  chat: ['message', 'write to', 'text'],
  email: ['email', 'write to', 'ring'],
};

/** Words that need no capital but at the beginning of a sentence. */
const PLAIN_OPENING =
  /^(?:Ah|Apologies|Before|Either|First|Here|How|If|In|It|Let|May|My|No|Not|OK|Oh|On|Our|Really|Right|Shall|So|Sorry|Thanks?|That|The|Then|There|These|They|This|Three|Truly|Two|Very|We|What|Which|Would|You)\b/;

/** A remedy's name as a slot: "window-table" is {windowTable}. */
function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_whole, letter: string) => letter.toUpperCase());
}

function inMidSentence(text: string): string {
  return text.replace(PLAIN_OPENING, (word) => (word === 'OK' ? word : word.toLowerCase()));
}

/** What one player says in one play, in the words of the material and the player's own manner. */
export class Voice {
  readonly material: ScenarioMaterial;
  readonly #set: StageSet;
  readonly #player: BotPlayer;
  readonly #chance: Faker;
  readonly #slots: Slots;

  constructor(set: StageSet, player: BotPlayer, chance: Faker) {
    const { persona, edition } = set;
    this.material = materialOf(edition.scenario);
    this.#set = set;
    this.#player = player;
    this.#chance = chance;
    const { deeds, laterDeeds, extras, checks, offers } = this.material;
    const one = (of: Phrases) => () => chance.helpers.arrayElement(of);
    this.#slots = {
      ...persona.draw,
      ...Object.fromEntries(Object.entries(offers).map(([id, ways]) => [camelCase(id), one(ways)])),
      ...(deeds.length > 0 && { deed: one(deeds) }),
      later: one(laterDeeds ?? deeds),
      extra: one(extras),
      check: one(checks),
      ring: one(RING[edition.scenario.channel]),
      item: persona.item,
      order: persona.orderNumber,
      first: persona.first,
      last: persona.last,
      title: persona.title,
      me: player.signature,
      firm: this.material.firm,
    };
  }

  /** One sentence or two of a kind, filled in for this point of the play. */
  say(kind: Act | Later, play: PlayState, more: Slots = {}): string {
    return this.spoken(kind in ACTS ? ACTS[kind as Act] : LATER[kind as Later], play, more);
  }

  /** The same of the scenario's own phrases; empty where it has none. */
  spoken(phrases: Phrases, play: PlayState, more: Slots = {}): string {
    return spin(phrases, { ...this.#slots, ...this.#times(play), ...more }, this.#chance);
  }

  /** Times that fit what can be done from here. */
  #times(play: PlayState): Slots {
    return {
      time: () => fittingTime(play, this.#set, this.#chance),
      by: () => fittingTime(play, this.#set, this.#chance, true),
    };
  }

  /** Sentences as one reply, as this player types it. */
  reply(sentences: readonly string[], play: PlayState): string {
    const { manner } = this.#player;
    const said = sentences.filter((each) => each !== '');
    const body = said.length > 0 ? said.join(' ') : this.say('nothing', play);
    const letter = this.#set.edition.scenario.channel === 'email' && play.stage !== 'afterwards';
    if (letter || play.stage === 'follow-up') return this.#asLetter(body, play);
    const named = happens(this.#chance, manner.names * 0.4)
      ? `${this.#byName()}, ${inMidSentence(body)}`
      : body;
    return inManner(named, manner, this.#chance);
  }

  #byName(): string {
    const { first, last, title } = this.#set.persona;
    return this.#player.manner.tone === 'formal' ? `${title} ${last}` : first;
  }

  #asLetter(body: string, play: PlayState): string {
    const { manner, signature } = this.#player;
    const written = inManner(body, manner, this.#chance);
    const spokenOnly = play.moment === 'follow-up-call';
    if (spokenOnly || (manner.length === 'short' && happens(this.#chance, 0.5))) return written;
    const formal = manner.tone === 'formal';
    const hello = this.#chance.helpers.arrayElement(
      formal ? ['Dear', 'Good morning', 'Dear'] : ['Hello', 'Hi', 'Dear', 'Good morning'],
    );
    const bye = this.#chance.helpers.arrayElement(
      formal
        ? ['Kind regards', 'Yours sincerely', 'With kind regards']
        : ['Best', 'All the best', 'Kind regards', 'Bye for now'],
    );
    const signed = happens(this.#chance, 0.7) ? `\n\n${bye},\n${signature}` : '';
    return `${hello} ${this.#byName()},\n\n${written}${signed}`;
  }
}
