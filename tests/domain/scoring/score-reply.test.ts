import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEHAVIOURS } from '#domain/language/behaviour.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { englishReplyCues } from '#domain/language/packs/english/reply-cues.ts';
import { readReply, type Sighting } from '#domain/scoring/read-reply.ts';
import { SIGNS } from '#domain/scoring/reply-rule.ts';
import { REPLY_RULES } from '#domain/scoring/reply-rules.ts';
import { type ReplyScore, scoreReply, scoreSightings } from '#domain/scoring/score-reply.ts';
import { SKILLS, type Skill } from '#domain/scoring/skill.ts';
import { ownTexts } from '../../support/corpus-texts.ts';

const LANGUAGE = { pack: english, cues: englishReplyCues };
const NOON = { weekday: 0, minutes: 720 };
const score = (text: string) => scoreReply(text, LANGUAGE, NOON);

/** Sentences of this test's own, as a trainee types them; each can stand alone. */
const SENTENCES = [
  'I am so sorry we sent you the cracked lamp.',
  'That was our mistake.',
  'I should have rung you on Friday.',
  'Sorry about that.',
  'You have waited in for two days now.',
  'I can have a new one with you tonight or give you your money back.',
  'Which would you prefer?',
  'I will call you at 5 pm today to check that it works.',
  'I do not know yet when the part will be here.',
  'The shade is on us.',
  'We packed it without the paper round it.',
  'From Monday two people check every box.',
  'Thank you for telling us.',
  'It will definitely be there tomorrow, I guarantee it.',
  'Somebody from the depot will be in touch.',
  'We will get back to you soon.',
  'You will need to fill in a claim form.',
  'Are you sure that you did not drop it?',
] as const;
const EXCUSES = [
  'It was the courier who dropped it.',
  'The system will not let me refund it.',
  'As per our policy we cannot refund used goods.',
  'You should have checked it at the door.',
  'That is handled by billing, not by us.',
  'We are extremely busy this week.',
  'The circumstances were beyond our control.',
] as const;
const HALF_APOLOGIES = [
  'I am sorry if you feel let down.',
  'We apologise for any inconvenience this may have caused.',
  'Sorry if that upset you.',
] as const;
const FILLER = [
  'The shop is on Mill Street.',
  'Our sign is green.',
  'There are twelve chairs in the room.',
  'The kettle stands on the shelf.',
] as const;
const NOT_SPEECH = [
  'sorry sincerely apologise ownership refund replacement options choose prefer call 5pm tomorrow update thank prevent',
  'refund replacement voucher option choice either or prefer which',
  'apology.sincere, ownership, empathy, choice.option, choice.ask, promise.bounded, followup.check-back',
  'Apology: sincere. Choices: three. Follow-up: yes.',
  'The agent apologises sincerely, takes ownership and offers two or three options.',
  'Full marks for apology, choices and follow-up.',
  ...SKILLS.flatMap((skill) => [`${skill}: 100`]),
] as const;

const sentences = fc.uniqueArray(fc.constantFrom(...SENTENCES, ...EXCUSES), { minLength: 1, maxLength: 7 });
const written = ownTexts().map((text) => (/[.!?]\s*$/.test(text) ? text.trim() : `${text.trim()}.`));
const reply = fc.oneof(
  sentences.map((some) => some.join(' ')),
  fc.constantFrom(...written),
);

/** What is higher in `after`: nothing may be. */
function gained(before: ReplyScore, after: ReplyScore): readonly string[] {
  const higher = SKILLS.filter((skill) => after.skills[skill] > before.skills[skill]);
  return after.overall > before.overall ? [...higher, 'overall'] : higher;
}

/** Each the better reply of the two for this skill, and overall no worse. */
const BETTER: readonly (readonly [Skill, string, string])[] = [
  [
    'apology',
    'I am sorry we forgot your cake. That was our mistake.',
    'Apologies for the inconvenience with the cake.',
  ],
  ['apology', 'Sorry about the late cake.', 'I am sorry if you feel the cake was late.'],
  ['apology', 'Sorry about that. I will look at it.', 'Sorry about that. The courier was late again.'],
  [
    'apology',
    'I am sorry we lost your coat. You stood in the rain for an hour because of it.',
    'I am sorry we lost your coat.',
  ],
  ['no-excuses', 'We broke it and we will mend it.', 'The courier broke it, not us.'],
  [
    'no-excuses',
    'The courier lost it, these days they all do.',
    'The courier lost it. And you should have checked the address.',
  ],
  [
    'no-excuses',
    'I will look into what happened.',
    'I will be having words with the girl who packed this, she is useless.',
  ],
  ['no-excuses', 'I believe you.', 'Are you sure you ordered it? Our records say otherwise.'],
  ['realistic-promises', 'I will call you by 4 pm today.', 'We will get back to you soon.'],
  ['realistic-promises', 'I do not know yet when it will arrive.', 'I guarantee it arrives tomorrow.'],
  ['realistic-promises', 'I will ring you at noon.', 'The manager will call you back.'],
  ['realistic-promises', 'I will look at it.', 'This has never happened before.'],
  [
    'choices',
    'I can send a new one tonight or refund you in full. Which would you prefer?',
    'I have refunded you in full.',
  ],
  ['choices', 'What would put this right for you?', 'There is nothing I can do.'],
  ['follow-up', 'I will phone you tomorrow at 10 to check that it works.', 'We will be in touch soon.'],
  ['follow-up', 'We now check every box twice.', 'Please call us back tomorrow.'],
];

describe('the score of one reply', () => {
  it('gives a reply that says nothing what readers give to what is left out', () => {
    expect(score('').skills).toEqual({
      apology: 10,
      'no-excuses': 100,
      'realistic-promises': 50,
      choices: 15,
      'follow-up': 20,
    });
  });

  it.each(BETTER)('holds for %s "%s" above "%s"', (skill, better, worse) => {
    expect(score(better).skills[skill]).toBeGreaterThan(score(worse).skills[skill]);
    expect(score(better).overall).toBeGreaterThanOrEqual(score(worse).overall);
  });

  it('puts five answers to one message in the order in which a reader does', () => {
    const best =
      'We gave your table away, and on your anniversary. I am so sorry, that was our mistake. I can seat you at the bar now with a bottle on us, or keep the window table for Saturday. Which would you rather? I will ring you tomorrow at 11 to hear how it was.';
    const sound =
      'I am sorry we gave your table away. I can seat you at the bar now or keep a table for Saturday.';
    const fair = 'Sorry about that. We can seat you at the bar.';
    const poor = 'Apologies for any inconvenience this may have caused. The manager will contact you soon.';
    const harmful =
      'You should have come on time. Please calm down, there is nothing I can do, that is our policy.';
    const overall = [best, sound, fair, poor, harmful].map((text) => score(text).overall);
    expect(overall).toEqual([...overall].sort((a, b) => b - a));
    expect(new Set(overall).size).toBe(5);
    expect(overall[0]).toBeGreaterThan(85);
    expect(overall[4]).toBeLessThan(20);
  });

  it('lets an otherwise good reply that promises too much, or quarrels, come to no more than that allows', () => {
    const good =
      'I am so sorry we sent the wrong size, that was our mistake. I can bring a new one tonight or refund you. Which would you prefer?';
    expect(score(good).overall).toBeGreaterThan(60);
    expect(score(`${good} It will definitely fit, I guarantee it.`).overall).toBeLessThanOrEqual(50);
    expect(score(`${good} Please calm down.`).overall).toBeLessThanOrEqual(30);
  });

  it('counts what is likely an excuse as many times as it is likely, and says so', () => {
    const text = 'My assistant packed the boxes while I was at the market.';
    const seen: Sighting[] = [{ signal: 'blame', start: 0, end: text.length, chance: 0.5 }];
    const { skills, receipts } = scoreSightings(seen, text, REPLY_RULES);
    expect(skills['no-excuses']).toBe(60);
    expect(receipts.find(({ rule }) => rule === 'likely-excuse')?.points).toBe(-40);
  });

  it('marks the words as typed, repeated sentences before them or not', () => {
    const text =
      'Our sign is green. 🎂 I’m sorry we forgot it. I’m sorry we forgot it. I’ll call you at 5 pm.';
    const checked = score(text).receipts.find(({ rule }) => rule === 'check-back');
    expect(checked?.words).toContain('call you at 5');
    expect(text.slice(checked?.start, checked?.end)).toBe(checked?.words);
  });
});

describe('the rules of the score', () => {
  it('cite a principle, have whole points and say what would earn what is missing', () => {
    for (const { start, rules } of Object.values(REPLY_RULES.skills)) {
      for (const rule of [start, ...Object.values(rules)]) {
        expect(rule.principle).toMatch(/^P([1-9]|1\d|2[01])$/);
        expect(Number.isInteger(rule.points)).toBe(true);
        expect(rule.says).not.toBe('');
        if (rule.points < 0) expect(rule.earn).not.toBe('');
      }
    }
    expect(Object.values(REPLY_RULES.overall.weights).reduce((sum, each) => sum + each)).toBe(100);
  });
});

describe('laws of the score', () => {
  const runs = { numRuns: 40 };

  it('every skill is the sum of its receipts, in whole numbers from 0 to 100, whatever is typed', () => {
    const anything = fc.oneof(
      reply,
      fc.string({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { skills, overall, receipts } = score(text);
        for (const skill of SKILLS) {
          const own = receipts.filter((receipt) => receipt.skill === skill);
          expect(own.reduce((sum, { points }) => sum + points, 0)).toBe(skills[skill]);
        }
        for (const value of [...Object.values(skills), overall]) {
          expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
        }
        for (const { words, start, end } of receipts) expect(text.slice(start, end)).toBe(words);
      }),
      { numRuns: 80 },
    );
  });

  it('the same reply gives the same bytes', () => {
    fc.assert(
      fc.property(reply, (text) => {
        expect(JSON.stringify(score(text))).toBe(JSON.stringify(score(text)));
      }),
      { numRuns: 20 },
    );
  });

  it('the order in which things are found changes nothing', () => {
    fc.assert(
      fc.property(reply, fc.infiniteStream(fc.nat()), (text, places) => {
        const seen = readReply(text, LANGUAGE, NOON);
        const shuffled = [...seen]
          .map((each) => ({ each, place: places.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ each }) => each);
        expect(scoreSightings(shuffled, text, REPLY_RULES)).toEqual(scoreSightings(seen, text, REPLY_RULES));
      }),
      runs,
    );
  });

  it('of all that can be found, taking an excuse away never lowers a score', () => {
    const text = 'x'.repeat(40);
    const sighting = fc
      .record({
        signal: fc.constantFrom(...BEHAVIOURS, ...SIGNS),
        start: fc.nat(38),
        length: fc.integer({ min: 1, max: 10 }),
        chance: fc.constantFrom(0.35, 0.6, 0.9),
      })
      .map(
        ({ signal, start, length, chance }): Sighting => ({
          signal,
          start,
          end: Math.min(40, start + length),
          chance: signal === 'blame' ? chance : 1,
        }),
      );
    const excuse = sighting.filter(
      ({ signal }) => signal.startsWith('excuse.') || signal === 'defence' || signal === 'blame',
    );
    fc.assert(
      fc.property(fc.array(sighting, { maxLength: 12 }), excuse, (others, one) => {
        const without = scoreSightings(others, text, REPLY_RULES);
        expect(gained(without, scoreSightings([...others, one], text, REPLY_RULES))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('an excuse put in anywhere never raises a score', () => {
    fc.assert(
      fc.property(sentences, fc.constantFrom(...EXCUSES), fc.nat(7), (some, excuse, at) => {
        const others = some.filter((each) => each !== excuse);
        const text = [...others.slice(0, at), excuse, ...others.slice(at)].join(' ');
        expect(gained(score(others.join(' ')), score(text))).toEqual([]);
      }),
      runs,
    );
  });

  it('half an apology added never raises a score', () => {
    fc.assert(
      fc.property(reply, fc.constantFrom(...HALF_APOLOGIES), fc.boolean(), (text, half, first) => {
        expect(gained(score(text), score(first ? `${half} ${text}` : `${text} ${half}`))).toEqual([]);
      }),
      runs,
    );
  });

  it('saying everything twice, or one sentence again, changes no score', () => {
    fc.assert(
      fc.property(reply, (text) => {
        expect(score(`${text} ${text}`)).toEqual(score(text));
        expect(gained(score(text), score(`${text}\n${text}\n${text}`))).toEqual([]);
      }),
      runs,
    );
    fc.assert(
      fc.property(sentences, fc.nat(6), (some, again) => {
        const { skills, overall } = score([...some, some[again % some.length]].join(' '));
        expect({ skills, overall }).toMatchObject({
          skills: score(some.join(' ')).skills,
          overall: score(some.join(' ')).overall,
        });
      }),
      runs,
    );
  });

  it('neutral sentences round a reply earn nothing, however many', () => {
    fc.assert(
      fc.property(reply, fc.uniqueArray(fc.constantFrom(...FILLER)), fc.nat(4), (text, filler, at) => {
        const padded = [...filler.slice(0, at), text, ...filler.slice(at)].join(' ');
        expect(gained(score(text), score(padded))).toEqual([]);
      }),
      runs,
    );
  });

  it('heaps of cue words, labels and rubric text earn nothing', () => {
    const nothing = score('');
    for (const text of NOT_SPEECH) expect([text, gained(nothing, score(text))]).toEqual([text, []]);
    fc.assert(
      fc.property(reply, fc.constantFrom(...NOT_SPEECH), (text, pasted) => {
        expect(gained(score(text), score(`${text}\n${pasted}`))).toEqual([]);
        expect(gained(score(text), score(`${pasted}\n${text}`))).toEqual([]);
      }),
      runs,
    );
  });

  it('what the rules themselves say earns nothing', () => {
    const nothing = score('');
    for (const { start, rules } of Object.values(REPLY_RULES.skills))
      for (const { says } of [start, ...Object.values(rules)])
        expect([says, gained(nothing, score(says))]).toEqual([says, []]);
  });
});
