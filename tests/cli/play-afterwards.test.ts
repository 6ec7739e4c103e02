import { afterAll, describe, expect, it, vi } from 'vitest';
import { playRecordSchema } from '#domain/play/record.ts';
import { authorFolder } from '../support/author-folder.ts';
import { SOUND_SOURCE } from '../support/sound-scenario.ts';

// Each starts the program, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const SCENARIO = `${SOUND_SOURCE.replaceAll('next: debrief', 'next: afterwards')}
afterwards:
  - id: courier
    in: 2h
    event: The courier has not come yet.
    acts:
      warehouse:
        kind: case
        label: Make the case to the warehouse
        to: Moira Reid in the warehouse
        gives: new-copy
        yes: A copy is on its way to the courier.
        asks: "Not so fast. Tell me {{missing}}."
        no: I have forty orders here.
      hurry:
        kind: rush
        label: Dry the old copy on the radiator
        holds: never
        well: It dries flat.
        badly: The pages curl up.
    replies:
      late: { say: The courier is late. You will hear from me again by six this evening. }
    customer: Thank you for telling me.
    silent: I was told that I would hear from you.
  - id: evening
    in: 4h
    event: The shop closes.
    replies:
      bye: { say: The copy leaves tomorrow morning. }
    customer: Very well.
follow-up:
  in: 2d
  channel: email
  situation: The note to the driver has been mended.
  replies:
    thanks: { say: Thank you for your patience. }
  customer: Good to know.
  call:
    in: 1d
    replies:
      ask: { say: I wanted to ask whether the atlas arrived. }
    customer: It did, thank you.
`;

const author = authorFolder();
author.put('after.yaml', SCENARIO);
afterAll(author.remove);

const TALK = [
  "I'm so sorry that we let your parcel get wet. That was our mistake.",
  "I'll set the shop copy aside for you by five this afternoon. I'll ring you by four this afternoon. What would you like us to do?",
  "I'm so sorry. I can offer you a new copy, or the money back. Which would you prefer?",
];
const CASE = "Please give us a new copy by six today, because the customer's nephew turns seven tomorrow.";

async function play(lines: readonly string[]) {
  const { code, stdout, stderr } = await author.run(
    ['play', 'after.yaml', '--seed', '7', '--record', 'record.json'],
    `${lines.join('\n')}\n`,
  );
  expect([code, stderr]).toEqual([0, '']);
  const { events } = playRecordSchema.parse(JSON.parse(author.read('record.json')));
  return { stdout, events, kinds: events.map(({ kind }) => kind) };
}

describe('amends play after the talk', () => {
  it('does what can be done inside the firm, keeps a promise, writes and calls', async () => {
    const { stdout, events } = await play([
      ...TALK,
      `/act 1 ${CASE}`,
      '/do 1',
      "I'm ringing you as I said I would: the new copy is with the courier.",
      '/pass',
      "I'm sorry again. The note to the driver was wrong, and we have changed it. Thank you for telling us.",
      'I wanted to ask whether the atlas arrived.',
    ]);
    const after = events.slice(4);
    expect(after.map(({ kind }) => kind)).toEqual(['act', 'keep', 'reply', 'let-pass', 'reply', 'reply']);
    expect(after[0]).toMatchObject({ act: 'warehouse', text: CASE });
    expect(after[1]).toMatchObject({ promise: 0 });

    expect(stdout).toContain(
      "“I'll ring you by four this afternoon” is due now (by Tuesday 16:00): tell the customer",
    );
    expect(stdout).toContain(
      "“I'll set the shop copy aside for you by five this afternoon” is due now (by Tuesday 17:00): do it: /do 1",
    );
    expect(stdout).toContain('is due now (by Tuesday 18:01): under way');
    expect(stdout).toContain(
      '/act 1  Make the case to the warehouse: type the message to Moira Reid in the warehouse behind it',
    );
    expect(stdout).toContain('/act 2  Dry the old copy on the radiator\n');
    expect(stdout).toContain(`You write: ${CASE}\n* A copy is on its way to the courier.`);
    expect(stdout).toContain('* You did what you had promised.');
    expect(stdout).toContain('Still possible before you are in touch: /act 2.');
    expect(stdout).toContain('Type what you say on the telephone; /pass not to call.');

    expect(stdout).toMatch(
      /1 {2}“I'll set .+ by Tuesday 17:00 \(reply 2\): kept \(possible: in your own hands\)/,
    );
    expect(stdout).toMatch(/2 {2}“I'll ring .+: kept \(possible: in your own hands\)/);
    expect(stdout).toMatch(
      /3 {2}“a new copy by courier” .+\(picked after reply 3\): kept .+the firm agreed to it\)/,
    );
    expect(stdout).toContain('Updates: 1 of 2 sent; none on Tuesday 20:0');
    expect(stdout).toContain('Follow-up: you wrote and called.');
    expect(stdout).toMatch(/Said: .*thanks/);
    expect(stdout).toMatch(/Missing: how it was put right, or what was given, what keeps/);
    expect(stdout).toMatch(/Satisfaction: \d+ of 100, before the failure \d+; with how it was handled \d+/);
    expect(stdout).toMatch(/Loyalty: .+\. To others: will /);
    expect(stdout).toMatch(
      /Lifetime value: .+; network value, with those who hear of it: .+ EUR (gained|lost)/,
    );
    expect(stdout).toContain('What the remedies cost us: 27 EUR');
  });

  it('lets promises be broken, and tells which', async () => {
    const { stdout, kinds } = await play([...TALK, '/act 2', '/pass', '/pass', '/pass', '/pass']);
    expect(kinds.slice(4)).toEqual(['act', 'let-pass', 'let-pass', 'let-pass', 'let-pass']);
    expect(stdout).toContain('* The pages curl up.');
    expect(stdout).toContain('* You did not call.');
    expect(stdout).toMatch(/1 {2}“I'll set .+: broken \(possible: in your own hands\)/);
    expect(stdout).toMatch(/2 {2}“I'll ring .+: broken/);
    expect(stdout).toMatch(/3 {2}“a new copy .+when it fell due, impossible: the rushed fix did not hold\)/);
    expect(stdout).toContain('Updates: 0 of 2 sent; none on Tuesday 16:01, Tuesday 20:01.');
    expect(stdout).toContain('Follow-up: you neither wrote nor called.');
  });

  it('lets time pass in silence, and the customer asks whether anybody is there', async () => {
    const { stdout, events } = await play(['/wait 3m', 'Sorry.', '/quit']);
    expect(events[1]).toEqual({ kind: 'silence', at: 180, seconds: 180 });
    expect(stdout).toMatch(/\* 3 minutes of silence\.\n.+ \((uneasy|upset|furious)\): /);
    expect(stdout).toContain('Debrief of an unfinished play');
  });

  it('goes where the scenario sends a silence', async () => {
    const { stdout } = await play(['/wait 10m']);
    expect(stdout).toContain('Hello? Is anybody there?');
    expect(stdout).toContain('Nothing was said');
    expect(stdout).not.toContain('Debrief');
  });

  it('shows the promises at any time, with the local time by which they are due', async () => {
    const { stdout } = await play([
      '/promises',
      TALK[0] ?? '',
      `${TALK[1]} We'll sort it out soon.`,
      '/promises',
      '/quit',
    ]);
    expect(stdout).toContain('You have promised nothing so far.');
    expect(stdout).toContain('It is Tuesday 14:0');
    expect(stdout).toContain('by Tuesday 16:00 (reply 2): open (possible: in your own hands)');
    expect(stdout).toContain(
      "“We'll sort it out soon” (reply 2): nothing anybody could be held to (nobody can know: no time given)",
    );
    expect(stdout).toMatch(/2 {2}“I'll ring .+ \(reply 2\): falls due after this play/);
  });

  it('lists the commands that work at each stage, and no others', async () => {
    const { stdout } = await play(['/help', ...TALK, '/help', '/pass', '/pass', '/help', '/pass', '/help']);
    const [talk = '', event = '', message = '', call = ''] = [
      ...stdout.matchAll(/^Type .+, or a command:\n((?: {2}\/.+\n)+)/gm),
    ].map(([, list]) => list);
    const names = (list: string) => [...list.matchAll(/^ {2}(\/\w+)/gm)].map(([, name]) => name);
    const always = ['/promises', '/back', '/help', '/quit'];
    expect(names(talk)).toEqual(['/options', '/wait', ...always]);
    expect(names(event)).toEqual(['/options', '/pass', '/act', '/do', ...always]);
    expect(names(message)).toEqual(['/options', '/pass', ...always]);
    expect(names(call)).toEqual(['/options', '/pass', ...always]);
  });

  it('refuses what is not possible, says what is, and does nothing', async () => {
    const { stdout, kinds } = await play([
      '/act 1',
      '/do 1',
      '/wait',
      '/wait 25h',
      '/wait soon',
      ...TALK,
      '/wait 90s',
      '/act',
      '/act 1',
      '/act 7',
      '/act 2 at once',
      '/do',
      '/do 2',
      '/do 3',
      '/do 9',
      '/optoins',
      '/quit',
    ]);
    expect(kinds).toEqual(['begin', 'reply', 'reply', 'reply']);
    expect(stdout.match(/is for later, when time has passed after the talk/g)).toHaveLength(2);
    expect(stdout.match(/Expected \/wait and how long, such as \/wait 90s or \/wait 3m/g)).toHaveLength(3);
    expect(stdout).toContain('; found "25h".');
    expect(stdout).toContain('/wait is for the talk. Here /pass lets the occasion go by');
    const acts =
      'What can be done: /act 1 and your message (Make the case to the warehouse), /act 2 (Dry the old copy on the radiator).';
    expect(stdout).toContain(`\n${acts}`);
    expect(stdout).toContain(
      'A message to Moira Reid in the warehouse is needed. Type it behind the number: /act 1',
    );
    expect(stdout).toContain(`There is no act "7" here. ${acts}`);
    expect(stdout).toContain('takes no message, and nothing was done. Type /act 2 alone.');
    expect(stdout).toContain("\nWhat can be done: /do 1 (“I'll set the shop copy aside");
    expect(stdout).toContain(
      "“I'll ring you by four this afternoon” is kept by telling the customer: type an update.",
    );
    expect(stdout).toContain('“a new copy by courier” is for others to do');
    expect(stdout).toContain('There is no promise "9". What can be done: /do 1');
    expect(stdout).toContain('Did you mean /options? Expected /options, /pass, /act, /do, ');
  });

  it('refuses what has been done or answered already', async () => {
    const { stdout, kinds } = await play([
      ...TALK,
      '/do 1',
      '/do 1',
      '/act 2',
      '/act 2',
      '/act 1 A new copy, please.',
      `/act 1 ${CASE}`,
      `/act 1 ${CASE}`,
      '/pass',
      '/act 1',
      '/pass',
      '/do 1',
      '/quit',
    ]);
    expect(kinds.slice(4)).toEqual(['keep', 'act', 'act', 'act', 'let-pass', 'let-pass']);
    expect(stdout).toContain('was kept already.');
    expect(stdout).toContain(
      '“Dry the old copy on the radiator” has been done. What can be done: /act 1 and',
    );
    expect(stdout).toContain('Not so fast. Tell me by when, and what it means to the customer.');
    expect(stdout).toContain(
      '“Make the case to the warehouse” has been answered. Nothing is left to do inside the firm here.',
    );
    expect(stdout).toContain('/do is not possible any more. Type the message you send now, or /pass.');
  });

  it('goes on from a record in the afterwards with what is due and can be done there', async () => {
    await play([...TALK, `/act 1 ${CASE}`, '/quit']);
    const { code, stdout } = await author.run(['play', 'after.yaml', '--replay', 'record.json'], '/quit\n');
    expect(code).toBe(0);
    expect(stdout).toContain(`You write: ${CASE}`);
    expect(stdout).toContain('do it: /do 1');
    expect(stdout).toContain('/act 2  Dry the old copy');
  });
});
