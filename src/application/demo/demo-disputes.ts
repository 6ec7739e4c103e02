import type { Faker } from '@faker-js/faker';
import type { DisputeRequest } from '#contract/api.ts';
import type { Behaviour } from '#domain/language/behaviour.ts';
import type { Receipt, SkillScore } from '#domain/scoring/receipt.ts';
import type { Skill } from '#domain/scoring/skill.ts';
import type { Verdict } from '../decide-dispute.ts';
import { happens } from './chance.ts';
import type { Phrases } from './material/scenario-material.ts';
import { spin } from './material/spin.ts';

const REASONS: Readonly<Record<Skill, Phrases>> = {
  apology: [
    'I did say sorry [there|in that reply], and for what [we did|happened].',
    'That is how [we|people] say sorry [here|where I work]. I think it [should count|is an apology].',
    'I [showed|said] that I [felt for them|understood], just in other words.',
  ],
  'no-excuses': [
    'That was no excuse, I [only |]told them [what happened|how it came about].',
    'They asked me [why|what happened]. I think one has to answer that.',
    'I was [explaining|giving the facts], I did not blame anybody.',
    'This is [simply |]true[, and the customer knows it|, it is in the brief].',
  ],
  'realistic-promises': [
    'I gave a time, [it says so right there|please read it again].',
    'Everybody [here |]understands what is meant by that.',
    'I could not know more [at that point|then], so I said what I could.',
  ],
  choices: [
    'I did offer [two things|a choice], [it is in the same sentence|only not as a list].',
    'I asked them what they want, [in my own words|just not with that word].',
    'With that customer [one clear offer|a quick answer] is [better|kinder] than a choice.',
  ],
  'follow-up': [
    'I wrote what had gone wrong, [in plain words|quite plainly].',
    'I said when I would be in touch, [see my last reply|it is in there].',
    'The letter does say what has [changed|been changed].',
  ],
};

const ACCEPTED: Phrases = [
  'Agreed. [The words do what you say.|That was read too strictly.]',
  'You are right, [I would read it like that too|that is how a customer would hear it]. [Passed on with the label.|]',
  'Accepted: in this [scenario|place] that is [no fault|fair].',
];
const DECLINED: Phrases = [
  'I see what you mean, but [the customer hears it as written|read it as the customer would].',
  '[Declined|I leave it]: [it names somebody else first|nothing in it tells when], [try it again with "we"|try the same with a time]. Happy to talk about it.',
  'The reason may be true and still be [heard as an excuse|too little]. [Let us look at it together on Thursday.|]',
];

function phraseOf(phrases: Phrases, chance: Faker): string {
  return spin(phrases, {}, chance);
}

/** A point somebody would dispute: one that words of theirs cost or did not earn. */
export function disputedPoint(skills: readonly SkillScore[], chance: Faker): DisputeRequest | undefined {
  const lost = skills.flatMap(({ receipts }) => receipts.filter(({ points, outOf }) => points < outOf));
  const quoted = lost.filter(({ evidence }) => evidence.length > 0);
  const receipt: Receipt | undefined = chance.helpers.shuffle([...quoted, ...quoted, ...lost])[0];
  if (!receipt) return undefined;
  const [words] = receipt.evidence;
  return {
    skill: receipt.skill,
    rule: receipt.rule,
    ...(words && { words: words.words, reply: words.reply }),
    reason: phraseOf(REASONS[receipt.skill], chance),
  };
}

/** What the words are where they are not what they were taken for. */
const MEANT: Readonly<Record<Skill, Behaviour | 'none'>> = {
  apology: 'apology.sincere',
  'no-excuses': 'none',
  'realistic-promises': 'promise.bounded',
  choices: 'choice.option',
  'follow-up': 'followup.cause',
};

/** How often a trainer accepts a dispute of each skill: words can be misread more easily than what was never written. */
const ACCEPTS: Readonly<Record<Skill, number>> = {
  apology: 0.45,
  'no-excuses': 0.55,
  'realistic-promises': 0.35,
  choices: 0.4,
  'follow-up': 0.15,
};

/** What a trainer decides. */
export function decisionOn({ skill, words }: DisputeRequest, chance: Faker): Verdict {
  // A skill of a receipt, as `disputedPoint` took it.
  const of = skill as Skill;
  if (happens(chance, ACCEPTS[of])) {
    const label = words === undefined ? null : MEANT[of];
    return { kind: 'accepted', label, note: phraseOf(ACCEPTED, chance) };
  }
  return { kind: 'declined', note: phraseOf(DECLINED, chance) };
}
