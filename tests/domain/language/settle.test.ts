import { describe, expect, it } from 'vitest';
import { analyze } from '#domain/language/analyze.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { frames, frameVetoes } from '#domain/language/packs/english/frames.ts';

const read = (text: string) => analyze(text, english, { weekday: 1, minutes: 720 });
const firm = (text: string) =>
  read(text).findings.flatMap(({ label, possible }) => (possible ? [] : [label]));

describe('what only the whole reply can tell', () => {
  it.each([
    'Sorry.',
    'so sorry',
    'Oh no, sorry!',
    "I'm sorry.",
    "how awful, I'm really sorry",
    'sorry!!',
    'Apologies.',
  ])('a bare sorry is perfunctory: %s', (text) => {
    expect(firm(text)).toContain('apology.perfunctory');
    expect(firm(text)).not.toContain('apology.sincere');
  });

  it.each([
    "I'm so sorry, that was my mistake.",
    'So sorry! I used the wrong milk.',
    'sorry, my fault, wrong milk.',
    'sorry my mistake',
  ])('the same words beside an owned fault are meant: %s', (text) => {
    expect(firm(text)).toContain('apology.sincere');
    expect(firm(text)).not.toContain('apology.perfunctory');
  });

  it.each(['Sorry, what was your number?', "It's 67, sorry, 76. Shall I go on?", 'Sorry, which station?'])(
    'a sorry that asks for repair is none: %s',
    (text) => {
      expect(firm(text).filter((label) => label.startsWith('apology.'))).toEqual([]);
    },
  );

  it('who tells what went wrong has given nothing', () => {
    expect(
      firm('We printed from version 4 instead of the one you signed. That was our mistake.'),
    ).not.toContain('remedy.given');
    expect(firm("I'm sorry that we put somebody's card on your wreath.")).not.toContain('remedy.given');
    expect(firm("I'm so sorry, we've put a new one in the post for you.")).toContain('remedy.given');
  });

  it('blame of somebody of ours is no owning up', () => {
    const labels = firm('That was our junior.');
    expect(labels).toContain('excuse.other-party');
    expect(labels).not.toContain('ownership');
  });
});

/** Constructions that a rule holds whatever the model says, and nearly the same words that do nothing. */
const HELD: readonly (readonly [string, string, string])[] = [
  [
    'choice.ask',
    'Do you want the blue one, or would the red do?',
    'Do you want to know how it works or not?',
  ],
  ['choice.ask', 'Whichever suits you best.', 'He chose whichever he liked.'],
  ['choice.ask', 'What do you reckon?', 'What do they reckon?'],
  ['followup.thanks', 'Ta for letting us know.', 'Thanks, and your postcode?'],
  ['promise.overcertain', "It'll hold this time, guaranteed.", 'Express times are not guaranteed.'],
  ['promise.proxy', 'Our fitter will come on Thursday.', 'Will our fitter come on Thursday?'],
  ['promise.unique-claim', 'That hardly ever happens.', 'If that hardly ever happens, why twice?'],
  [
    'excuse.system',
    'The house rule is that we only take cash.',
    'The house rule is that we refund you in full.',
  ],
  ['excuse.customer', 'The fee is in the form, which you signed.', 'Is it the form which you signed?'],
  [
    'excuse.org-chart',
    'You need to call the parking company.',
    "You don't need to call the parking company.",
  ],
  ['reprimand', "I'll be giving him a good talking to.", "I won't be giving him anything."],
  ['request.dismissed', "No, we can't swap it.", "No, I can't promise that."],
  ['promise.bounded', "I'll call you on Friday at noon.", "I won't be calling you on Friday at noon."],
  ['promise.vague', "We'll let you know shortly.", 'The clinic wrote that it would let you know shortly.'],
  [
    'apology.conditional',
    'Sorry if this was a nuisance.',
    'Sorry, if the ticket is on your phone, is it the green one?',
  ],
];

describe('what a rule is sure of', () => {
  it.each(HELD)('%s: found in "%s", not in "%s"', (label, does, doesNot) => {
    expect(firm(does)).toContain(label);
    expect(firm(doesNot)).not.toContain(label);
  });
});

describe('near misses', () => {
  it('tell what a frame kept the model from finding', () => {
    const stopped = read('Did you promise it will definitely be there tomorrow?');
    expect(stopped.nearMisses).toContainEqual(
      expect.objectContaining({
        label: 'promise.overcertain',
        rule: 'promise.overcertain/learnt',
        veto: 'question',
      }),
    );
  });

  it('have a word for every frame', () => {
    expect(Object.keys(frameVetoes).sort()).toEqual(Object.keys(frames).sort());
  });
});
