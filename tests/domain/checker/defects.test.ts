import { describe, expect, it } from 'vitest';

import { checkScenario } from '#domain/checker/check-scenario.ts';
import { CHECKS } from '#domain/checker/codes.ts';
import { parseScenario } from '#domain/scenario/parse-scenario.ts';
import { checkingOf, checkText, SOUND_SOURCE } from '../../support/sound-scenario.ts';
import { DEFECTS, type Defect } from './defects.ts';

interface Told {
  readonly code: string;
  readonly line: number;
}

const MARK = /# <- ([a-z-]+)/;

function edited({ edits }: Defect): string {
  return edits.reduce((source, [from, to]) => {
    expect(source.split(from), `"${from}" once in the sound scenario`).toHaveLength(2);
    return source.replace(from, () => to);
  }, SOUND_SOURCE);
}

function marked(source: string): readonly Told[] {
  return source.split('\n').flatMap((line, index) => {
    const code = MARK.exec(line)?.[1];
    return code === undefined ? [] : [{ code, line: index + 1 }];
  });
}

/** What is told of a text: the errors, and beside them what is asked about. */
function told(source: string, also: ReadonlySet<string>): readonly Told[] {
  const parsed = parseScenario(source);
  const issues = parsed.ok ? checkText(source).issues : parsed.issues;
  return issues
    .filter(({ code, severity }) => severity === 'error' || also.has(code))
    .map(({ code, at }) => ({ code, line: at.line }));
}

describe('a scenario with', () => {
  it('nothing wrong is told to be so', () => {
    expect(checkText(SOUND_SOURCE)).toMatchObject({ issues: [], waived: [], exhaustive: true });
  });

  it.each(DEFECTS)('$name is told at its line, and nothing else', (defect) => {
    const source = edited(defect);
    const expected = marked(source);
    expect(expected).not.toEqual([]);
    expect(told(source, new Set(expected.map(({ code }) => code)))).toEqual(expected);
  });

  it('more states than are looked at is told to be so: what no play came to is not proved wrong', () => {
    const small = { states: 5, replies: 5 };
    const sound = checkScenario({ ...checkingOf(SOUND_SOURCE), ...small });
    expect(sound.exhaustive).toBe(false);
    expect(sound.issues.filter(({ code }) => code !== 'not-seen')).toEqual([]);
    const unreachable = DEFECTS.map(edited).find((source) =>
      marked(source).some(({ code }) => code === 'unreachable-moment'),
    );
    const { issues } = checkScenario({ ...checkingOf(unreachable ?? ''), ...small });
    const [told] = issues.filter(
      ({ code, path }) => code === 'not-seen' && path.length === 2 && path[0] === 'moments',
    );
    expect(told?.found).toMatch(/^none in [\d,]+ replies tried and 300 random plays/);
    expect(issues.some(({ code }) => code === 'unreachable-moment')).toBe(false);
  });

  it('each kind of defect that the checker knows is among these', () => {
    const shown = new Set(DEFECTS.flatMap((defect) => marked(edited(defect)).map(({ code }) => code)));
    // These two have tests of their own: one above, one with the scores that a scenario lets anybody reach.
    const elsewhere = ['not-seen', 'pass-mark-not-shown'];
    expect([...Object.keys(CHECKS)].filter((code) => !shown.has(code) && !elsewhere.includes(code))).toEqual(
      [],
    );
  });
});
