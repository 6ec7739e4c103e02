import { describe, expect, it } from 'vitest';
import { NO_BEHAVIOUR } from '#domain/checker/behaviour-set.ts';
import { replyFor } from '#domain/checker/reply-space.ts';
import { PLAINLY, SOOTHING, Speech } from '#domain/checker/speech.ts';
import { analyze } from '#domain/language/analyze.ts';
import { BEHAVIOURS } from '#domain/language/behaviour.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { englishPhrases } from '#domain/language/packs/english/phrasebook.ts';
import { understand } from '#domain/play/hear.ts';
import { MAX_OPTIONS } from '#domain/scenario/max-options.ts';
import { soundScenario } from '../../support/sound-scenario.ts';

const { scenario } = soundScenario();
const speech = new Speech(english, englishPhrases, scenario);
const read = (text: string) =>
  understand(text, analyze(text, english, { weekday: 1, minutes: 720 }), 'conversation', scenario, english);
const labels = (findings: ReturnType<typeof read>['findings']) =>
  findings.map(({ label, possible }) => (possible ? `${label}?` : label));

describe('what the checker says', () => {
  // Found by chance: "You should have read the terms." was no excuse any more before all that soothes.
  it.each(BEHAVIOURS)('is heard as the analyzer hears it where %s stands beside others', (behaviour) => {
    for (const all of [
      [behaviour, ...SOOTHING],
      [...SOOTHING, behaviour],
    ]) {
      const said = speech.say(all, NO_BEHAVIOUR);
      expect(labels(said.understood.findings)).toEqual(labels(read(said.text).findings));
    }
  });

  it('does what a branch wants together with all that soothes, where there is a way to say so', () => {
    const wanted = replyFor([{ kind: 'behaviour', any: ['excuse.customer'], not: false }], []);
    if (wanted === undefined || wanted === 'perhaps') throw new Error('An excuse can be made.');
    const said = speech.replies(wanted, { ...PLAINLY, extras: SOOTHING });
    expect(said.some(({ text }) => labels(read(text).findings).includes('excuse.customer'))).toBe(true);
  });
});

describe('the space of replies', () => {
  it('has replies that put up more things than a condition can ask about', () => {
    const many = { kind: 'options', min: 0, max: MAX_OPTIONS, not: true } as const;
    expect(replyFor([many], [])).toBeDefined();
    expect(replyFor([many, { ...many, not: false }], [])).toBeUndefined();
  });
});
