import { describe, expect, it } from 'vitest';
import { analyze } from '#domain/language/analyze.ts';
import { alternativesIn } from '#domain/language/choice/alternatives.ts';
import { normalise } from '#domain/language/normalise.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { segment } from '#domain/language/segment.ts';

const NOON = { weekday: 0, minutes: 720 };

/** How many things a reply puts up for choice. */
const COUNTED: readonly (readonly [number, string])[] = [
  [0, 'It takes one or two minutes.'],
  [1, 'I can make you a filter with soya milk right now, half a minute.'],
  [0, 'Sooner or later it will work.'],
  [0, 'Let me know whether or not it works.'],
  [0, "It's more or less ready."],
  [0, 'Do you have the receipt or the order number?'],
  [0, 'Is it the front or the back tyre?'],
  [0, "I'll call or email you by five."],
  [0, "You'd need to come in or ring the office."],
  [0, "We can't refund or exchange it."],
  [0, 'No refund or exchange is possible.'],
  [0, 'It was the pump or the valve.'],
  [0, "I don't know if it's the card or the machine."],
  [0, "I'll refund you in full."],
  [0, 'The refund takes three to five days, more or less.'],
  [0, 'Did it come in the morning or the afternoon?'],
  [0, "I don't know whether it's the pump or the valve."],
  [1, "Refund or nothing, that's what I can do."],
  [1, 'I can wait or wait.'],
  [1, 'A new filter takes half a minute. Does that suit?'],
  [1, 'I can put a fresh one in the oven now, if that works for you.'],
  [1, 'Would a room on the quiet side help?'],
  [1, 'I can refund you in full, if that works for you.'],
  [2, 'I can refund you today or send a new one, which would you like?'],
  [2, 'Would you rather have your money back or a replacement?'],
  [2, 'I could re-clean the suit tonight. I could also pay you what it cost. What would you prefer?'],
  [2, 'Either we come on Monday or you get the day off your bill.'],
  [2, '1) We replace the tyre today. 2) We pay your garage to do it.'],
  [2, 'A latte, three minutes, or the filter?'],
  [2, 'I can do you soup, about 20 mins, or a cold plate. What would you like?'],
  [2, '1) I send a new one today 2) I refund you in full'],
  [2, 'Either I send it again. Alternatively you get the money back.'],
  [2, 'What about a new one, failing that your money back?'],
  [2, 'I can refund you. I could also send another by courier. Which would you prefer?'],
  [2, 'Tue or Wed?'],
  [2, 'A refund or a new one?'],
  [2, 'I can give you the same model new, today, or ring the buyer and offer him double.'],
  [
    2,
    'We could take back the lot and pay you out, or leave it with you and you pay nothing for half a year.',
  ],
  [2, 'You can have it in blue or in grey.'],
  [2, "Tell me whether you want the blue or the grey one and I'll pack it."],
  [2, 'Shall I send it to your home or to the shop?'],
  [2, 'Shall we come at eight or at ten?'],
  [2, "I'd suggest a taxi home tonight. Otherwise we could put you up at the inn."],
  [2, "You can stay in this room with half off. If you'd rather move, I have a suite on the fourth floor."],
  [2, 'One way is a new screen today; the other is a loan phone until Friday.'],
  [2, "I could move you to a quiet room, or if you'd rather stay, knock forty off the bill."],
  [3, 'There are three things I can do: refund you, swap it, or fix it while you wait.'],
  [3, 'You can have a room on the second floor, a suite tomorrow, or your money back.'],
  [3, 'Three ways: a refund, a new one or a voucher.'],
  [3, 'I can courier it tonight, hold it in store or refund it.'],
  [
    3,
    'Option 1: a full refund. Option 2: a new one by Friday. Option 3: store credit with ten euros on top.',
  ],
  [3, 'a) We repair it here, b) we send it to the maker, c) we pay you out.'],
  [3, 'I can offer you a voucher or a refund, or we repair it for free.'],
];

const SPANS: readonly (readonly [string, readonly string[]])[] = [
  [
    'I could re-clean the suit tonight. I could also pay you what it cost. What would you prefer?',
    ['i could re-clean the suit tonight', 'i could also pay you what it cost'],
  ],
  [
    "You can stay in this room with half off. If you'd rather move, I have a suite on the fourth floor.",
    ['you can stay in this room with half off', "if you'd rather move, i have a suite on the fourth floor"],
  ],
  ['I can wait or wait.', ['i can wait']],
];

describe('things put up for choice', () => {
  it.each(COUNTED)('%d in "%s"', (count, text) => {
    const options = analyze(text, english, NOON).findings.filter(
      ({ label, possible }) => label === 'choice.option' && !possible,
    );
    expect(options).toHaveLength(count);
  });

  it.each(SPANS)('are told apart by their words in "%s"', (reply, words) => {
    const { text } = normalise(reply);
    const lists = alternativesIn(text, segment(text), [], english);
    expect(lists.flatMap(({ items }) => items.map(({ start, end }) => text.slice(start, end)))).toEqual(
      words,
    );
  });
});
