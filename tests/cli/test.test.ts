import { afterAll, describe, expect, it, vi } from 'vitest';
import { chanceOf } from '#domain/checker/chance.ts';
import { authorFolder, changedFirst, FIRST_SCENARIO } from '../support/author-folder.ts';

vi.setConfig({ testTimeout: 120_000 });
const author = authorFolder();
afterAll(author.remove);
author.put('first.yaml', FIRST_SCENARIO);

describe('amends test', () => {
  it('runs the examples and random plays, and counts what was come to', async () => {
    const { code, stdout, stderr } = await author.run(['test', 'first.yaml', '--plays', '60', '--seed', '5']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('2 of 2 examples lead where they say.');
    expect(stdout).toMatch(/60 plays at random, seed 5: \d+ came to an ending/);
    expect(stdout).toMatch(/Median replies to the end: \d+(\.5)?\n/);
    expect(stdout).toMatch(/\n {2}branch 1 \[argument\] +\d+ {2}-> brushed-off\n/);
    expect(stdout).toMatch(/\n {2}option own-up +\d+ {2}-> as its words are read\n/);
    expect(stdout).toMatch(/\n {2}silence of 120 s +\d+ {2}-> brushed-off\n/);
    const visits = Number(/\nthe-call +(\d+)\n/.exec(stdout)?.[1]);
    expect(visits).toBeGreaterThanOrEqual(60);
    const shares = [...stdout.matchAll(/ ([\d.]+)%$/gm)].map((match) => Number(match[1]));
    expect(shares).toHaveLength(3);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  });

  it('gives for the same seed the same output to the byte, whatever files come before', async () => {
    author.put('second.yaml', FIRST_SCENARIO);
    const args = ['--plays', '20', '--seed', '9'];
    const one = await author.run(['test', 'first.yaml', ...args]);
    const both = await author.run(['test', 'second.yaml', 'first.yaml', ...args]);
    const other = await author.run(['test', 'first.yaml', '--plays', '20', '--seed', '10']);
    expect(both.stdout.endsWith(one.stdout)).toBe(true);
    expect(other.stdout.replace('seed 10', 'seed 9')).not.toBe(one.stdout);
  });

  it('fails when an example leads elsewhere, and says where', async () => {
    author.put('wrong.yaml', changedFirst(/(say: "I'm so sorry[^}]*), to: way-out/, '$1, to: lost'));
    const { code, stdout } = await author.run(['test', 'wrong.yaml', '--plays', '1']);
    expect(code).toBe(1);
    expect(stdout).toContain('1 of 2 examples lead where they say.');
    expect(stdout).toMatch(
      /the-call, example 1: expected ".+" to lead to "lost", found that it leads to "way-out"/,
    );
  });

  it('tells what was never taken', async () => {
    const { stdout } = await author.run(['test', 'first.yaml', '--plays', '1']);
    expect(stdout).toMatch(/Never taken in these plays\n(.+\n)*? {2}ending /);
  });

  it('goes on after a file that is not a scenario, and fails', async () => {
    author.put('broken.yaml', 'scenario: x\n');
    const { code, stdout, stderr } = await author.run(['test', 'broken.yaml', 'first.yaml', '--plays', '2']);
    expect(code).toBe(1);
    expect(stderr).toContain('broken.yaml:1:1 error missing-key');
    expect(stdout).toContain('2 plays at random');
  });

  it('refuses a number of plays that is none', async () => {
    const { code, stderr } = await author.run(['test', 'first.yaml', '--plays', '0']);
    expect(code).toBe(1);
    expect(stderr).toContain('Expected a whole number from 1 to 100000.');
  });
});

describe('chance', () => {
  it('is the same for the same seed, and spread evenly', () => {
    const one = chanceOf(42);
    const two = chanceOf(42);
    const counts = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 5000; draw++) {
      const at = one.below(5);
      expect(two.below(5)).toBe(at);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(one.pick([])).toBeUndefined();
  });
});
