import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { analyzeRows } from '#cli/commands/analyze.ts';
import { analyze } from '#domain/language/analyze.ts';
import type { Finding } from '#domain/language/finding.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { heardTerminal } from '../support/heard-terminal.ts';
import { PROGRAM, runCli } from '../support/run-cli.ts';

// Each starts the program, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'amends-analyze-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const running = new Set<ChildProcessWithoutNullStreams>();
// A test that failed half-way leaves no process behind.
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

interface Row {
  readonly id: string | number;
  readonly text: string;
}
interface Answer {
  readonly id: string | number;
  readonly findings: readonly (Omit<Finding, 'possible'> & { readonly possible?: true })[];
}

const CORPUS = fileURLToPath(new URL('../corpus/given/replies-a.jsonl', import.meta.url));
const lines = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const answers = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);

/** What the domain itself says of a text, as the command is to tell it. */
const said = (text: string) =>
  analyze(text, english, { weekday: 0, minutes: 720 }).findings.map(({ possible, ...rest }) => ({
    ...rest,
    ...(possible && { possible }),
  }));

function start(): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [PROGRAM, 'analyze'], { cwd: folder });
  running.add(child);
  child.once('close', () => running.delete(child));
  // A program that ends before it has read everything is not a fault of the test.
  child.stdin.on('error', () => undefined);
  return child;
}

/** The command in this process, on these pieces of input. */
async function here(chunks: Iterable<Uint8Array>) {
  const terminal = heardTerminal();
  let out = '';
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      out += String(chunk);
      done();
    },
  });
  const code = await analyzeRows(undefined, Readable.from(chunks), output, terminal);
  return { code, out, err: terminal.heard().err };
}
const hereText = (text: string) => here([Buffer.from(text)]);

describe('amends analyze', () => {
  it('answers 200 rows in their order with what the domain finds, the same bytes from file and pipe', async () => {
    const given = readFileSync(CORPUS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    const rows = Array.from({ length: 200 }, (_, index) => ({
      ...given[index % given.length],
      id: index % 2 === 0 ? 200 - index : `row ${index}`,
      text: given[index % given.length]?.text ?? '',
    }));
    writeFileSync(join(folder, 'rows.jsonl'), lines(rows));
    const [piped, named] = await Promise.all([
      runCli(['analyze'], { cwd: folder, input: lines(rows) }),
      runCli(['analyze', 'rows.jsonl'], { cwd: folder }),
    ]);
    expect([piped.code, piped.stderr]).toEqual([0, '']);
    expect(named).toEqual(piped);
    expect(answers(piped.stdout)).toEqual(rows.map(({ id, text }) => ({ id, findings: said(text) })));
    expect(answers(piped.stdout).flatMap(({ findings }) => findings).length).toBeGreaterThan(100);
  });

  it('answers each line before the next is sent, and ends when the input does', async () => {
    const child = start();
    const heard = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of [1, 2, 3]) {
      child.stdin.write(lines([{ id, text: 'I am sorry we sent the wrong size.' }]));
      const { value } = await heard.next();
      expect((JSON.parse(String(value)) as Answer).id).toBe(id);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('counts offsets in UTF-16 units, whatever stands before', async () => {
    const promise = 'I will call you by 5pm today';
    const text = `😡👩‍👧 “Wow” – that’s… 🎂\u2028 \u00a0${promise}. 🙏`;
    const { stdout } = await runCli(['analyze'], { cwd: folder, input: lines([{ id: 'x', text }]) });
    const bounded = answers(stdout)[0]?.findings.find(({ label }) => label === 'promise.bounded');
    expect(text.slice(bounded?.start, bounded?.end)).toBe(promise);
    // On the fixed Monday at noon.
    expect(bounded?.slots.bound?.minutes).toBe(300);
  });

  it('tells bad lines with their numbers and answers the others', async () => {
    const input = [
      '{"id": 1, "text": "Sorry."}',
      '',
      'not JSON',
      '["a list"]',
      '{"text": "Sorry."}',
      '{"id": true, "text": "Sorry."}',
      '{"id": 12345678901234567890, "text": "Sorry."}',
      '{"id": 2}',
      '{"id": 3, "text": 42}',
      `{"id": 4, "text": "${'x'.repeat(4001)}"}`,
      `{"id": 5, "text": "${'x'.repeat(4000)}", "customer": null, "channel": "carrier pigeon"}`,
      '  ',
      '{"id": "last", "text": ""}',
    ].join('\n');
    const { code, stdout, stderr } = await runCli(['analyze'], { cwd: folder, input });
    expect(code).toBe(1);
    expect(answers(stdout).map(({ id }) => id)).toEqual([1, 5, 'last']);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^standard input:3: expected JSON, found text that is not JSON\. Write a line/),
      expect.stringMatching(/^standard input:4: expected an object, found a list\. Write a line such as/),
      expect.stringMatching(
        /^standard input:5: "id": expected a string or a number, found no such key\. Give/,
      ),
      expect.stringMatching(/^standard input:6: "id": expected a string or a number, found true\. Give/),
      expect.stringMatching(/^standard input:7: "id": expected a number up to .+ Put it in quotes\.$/),
      expect.stringMatching(/^standard input:8: "text": expected a string, found no such key\. Put/),
      expect.stringMatching(/^standard input:9: "text": expected a string, found 42\. Put/),
      'standard input:10: "text": expected at most 4000 characters, found 4001. Shorten the reply.',
    ]);
  });

  it.each(['', '\n\r\n  \n'])('answers %j with nothing', async (input) => {
    expect(await runCli(['analyze'], { cwd: folder, input })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('ends quietly when its reader has read enough', async () => {
    const child = start();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdin.write(lines([{ id: 1, text: 'Sorry.' }]));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    // The input does not end: it is the reader's going that ends the program.
    for (let id = 2; id < 500; id++) child.stdin.write(lines([{ id, text: 'Sorry.' }]));
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(stderr).toBe('');
  });

  it('tells in one line that a file cannot be read', async () => {
    for (const [file, found] of [
      ['gone.jsonl', 'found nothing by that name. Check the path, or put the file back.'],
      ['.', 'found a folder. Name the files in it.'],
    ] as const) {
      const terminal = heardTerminal();
      expect(await analyzeRows(file, process.stdin, process.stdout, terminal)).toBe(1);
      expect(terminal.heard()).toEqual({ out: '', err: `${file}: expected a file, ${found}\n` });
    }
  });

  it('names the file in front of the line', async () => {
    writeFileSync(join(folder, 'bad.jsonl'), '\n{\n');
    const { code, stdout, stderr } = await runCli(['analyze', 'bad.jsonl'], { cwd: folder });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^bad\.jsonl:2: expected JSON, .+\n$/);
  });

  it('says in its help at which time a reply is taken to be said', async () => {
    const { code, stdout } = await runCli(['analyze', '--help'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('on a Monday at noon');
  });
});

describe('the stream of rows', () => {
  it('reads no further while its answers are not taken', async () => {
    let read = 0;
    function* rows() {
      for (; read < 500; read++) yield Buffer.from(lines([{ id: read, text: 'Sorry.' }]));
    }
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let taken = 0;
    const output = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        taken++;
        gate.then(() => done());
      },
    });
    const ended = analyzeRows(undefined, Readable.from(rows()), output, heardTerminal());
    await pause(300);
    expect([taken, read < 50]).toEqual([1, true]);
    release();
    expect(await ended).toBe(0);
    expect(taken).toBe(500);
  });

  it('does not mind where the pieces of input are cut', async () => {
    const text = '\ufeff{"id":"é😀","text":"I’m so sorry 😀."}\r\n{"id":2,"text":"Sorry."}';
    const whole = await hereText(text);
    expect([whole.code, answers(whole.out).map(({ id }) => id)]).toEqual([0, ['é😀', 2]]);
    expect(await here(Array.from(Buffer.from(text), (byte) => Buffer.of(byte)))).toEqual(whole);
  });

  it('ends a line at a line feed alone, and its own answers hold for readers that do otherwise', async () => {
    const { code, out } = await hereText('{"id":"a\u2028b\u0085c","text":"Sorry.\u2029 So sorry."}\n');
    expect([code, answers(out).map(({ id }) => id)]).toEqual([0, ['a\u2028b\u0085c']]);
    expect(out.slice(0, -1)).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
  });

  it('lets no row command the terminal', async () => {
    const { out, err } = await hereText('{"id":"\u009b2J","text":"Sorry."}\n{"id":1,"text":["\u009b2J"]}\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  });

  it('keeps nothing of a line that is too long', async () => {
    const piece = Buffer.alloc(10_000_000, 'x');
    function* beyondAnyBuffer() {
      for (let count = 0; count < 500; count++) yield piece;
      yield Buffer.from('\n{"id":1,"text":""}');
    }
    const { code, out, err } = await here(beyondAnyBuffer());
    expect([code, out]).toEqual([1, '{"id":1,"findings":[]}\n']);
    expect(err).toMatch(/^standard input:1: expected at most 1000000 bytes in a line, found more\. .+\n$/);
  });

  it('tells of bytes that are no text', async () => {
    const { code, out, err } = await here([Buffer.from('{"id":1,"text":"\xff"}\n', 'latin1')]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      'standard input:1: expected text in UTF-8, found bytes that are not. Save the file as UTF-8.\n',
    );
  });
});
