import { describe, expect, it } from 'vitest';
import { analyze } from '#domain/language/analyze.ts';
import { BEHAVIOURS, type Behaviour, COSTLY } from '#domain/language/behaviour.ts';
import type { Finding } from '#domain/language/finding.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { englishPhrases } from '#domain/language/packs/english/phrasebook.ts';
import { offerIn } from '#domain/play/remedies.ts';
import { MAX_OPTIONS } from '#domain/scenario/max-options.ts';
import { soundScenario } from '../../support/sound-scenario.ts';

const NOON = { weekday: 1, minutes: 720 };
const { behaviours, filler, offering, offers, or } = englishPhrases;

function firm(text: string): readonly Finding[] {
  return analyze(text, english, NOON).findings.filter(({ possible }) => !possible);
}

function labels(text: string): readonly Behaviour[] {
  return firm(text).map(({ label }) => label);
}

/** These things put into one way of offering. */
function offered(frame: string, things: readonly string[]): string {
  const more = things.slice(1).map((thing) => `${or}${thing}`);
  return frame.replace('{first}', things[0] ?? '').replace('{more}', more.join(''));
}

describe("the phrasebook's sentence for", () => {
  it.each(BEHAVIOURS)('%s is read as that and as nothing else that costs', (behaviour) => {
    const read = labels(behaviours[behaviour]);
    expect(read).toContain(behaviour);
    expect(read.filter((label) => label !== behaviour && COSTLY.has(label))).toEqual([]);
  });

  it('a reply that does nothing is read as nothing, not even possibly', () => {
    expect(analyze(filler, english, NOON).findings).toEqual([]);
  });
});

describe("the phrasebook's ways of offering", () => {
  const { scenario } = soundScenario();
  const counted = (text: string) => offerIn(text, firm(text), scenario, english).options;
  const [plainly = '', asking = '', givingOne = '', naming = ''] = offering;

  it('are four', () => {
    expect(offering).toHaveLength(4);
  });

  const counts = Array.from({ length: MAX_OPTIONS }, (_, index) => index + 1);
  it.each(counts)('put up %i of the things that belong to no scenario', (count) => {
    const things = offers.slice(0, count);
    expect(things).toHaveLength(count);
    expect(counted(offered(plainly, things))).toBe(count);
    expect(labels(offered(plainly, things))).not.toContain('choice.ask');
    expect(counted(offered(asking, things))).toBe(count);
    expect(labels(offered(asking, things))).toContain('choice.ask');
  });

  it('give one thing without putting anything up for choice', () => {
    expect(counted(offered(givingOne, offers.slice(0, 1)))).toBe(0);
    expect(labels(offered(givingOne, offers.slice(0, 1)))).toEqual(['remedy.given']);
  });

  it('name remedies in a question that is heard as an offer although no sentence does it', () => {
    const named = Object.values(scenario.remedies).flatMap(({ mentions }) => mentions[0] ?? []);
    expect(named.length).toBeGreaterThanOrEqual(2);
    for (let count = 2; count <= named.length; count++) {
      const text = offered(naming, named.slice(0, count));
      expect(labels(text)).toEqual([]);
      expect(counted(text)).toBe(count);
    }
  });
});
