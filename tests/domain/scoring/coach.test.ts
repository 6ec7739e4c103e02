import { describe, expect, it } from 'vitest';
import { analyze } from '#domain/language/analyze.ts';
import type { Behaviour } from '#domain/language/behaviour.ts';
import type { Finding } from '#domain/language/finding.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { leftWith } from '#domain/play/left-with.ts';
import { lineOf, playWith } from '#domain/play/play-on.ts';
import { replies } from '#domain/play/play-state.ts';
import { replay } from '#domain/play/replay.ts';
import { localTime } from '#domain/play/stage-set.ts';
import { priorityOf } from '#domain/scoring/coach.ts';
import { mergedLine, textOf } from '#domain/scoring/merge-line.ts';
import { score } from '#domain/scoring/score.ts';
import { shortOf, skillToWorkOn } from '#domain/scoring/skill-to-work-on.ts';
import { whatIf } from '#domain/scoring/what-if.ts';
import { editionOf, theLibrary } from '../../support/library.ts';
import { makeRecord } from '../../support/make-record.ts';
import { drive, type Move, promisedCall } from '../../support/play-driver.ts';
import { PLAYS, type Play } from '../../support/plays.ts';
import { randomPlay } from '../../support/random-play.ts';
import { randomTexts } from '../../support/random-steps.ts';

function finding(label: Behaviour, start: number, end: number): Finding {
  return { label, start, end, rule: 'test', confidence: 1, possible: false, reason: '', slots: {} };
}

describe('coaching', { timeout: 120_000 }, async () => {
  const library = await theLibrary();
  const { rubric } = library;
  const played = (id: string, lines: Play) => {
    const replayed = replay(editionOf(library, id), makeRecord(editionOf(library, id), 3, lines), english);
    if (!replayed.ok) throw new Error(replayed.fault.reason);
    const { play, snapshot } = replayed;
    const { set } = snapshot.context;
    return { play, set, priority: priorityOf(play, set, score(play, set, rubric), rubric) };
  };
  const good = (id: string) => PLAYS[id]?.good ?? [];
  const bad = (id: string) => PLAYS[id]?.bad ?? [];

  /** Plays of all that can be done: replies typed and chosen, silences, acts, promises kept. */
  const anyPlays = [...library.editions.values()].flatMap((edition) => {
    const texts = [
      ...randomTexts(edition.scenario),
      ...good(edition.scenario.scenario).flatMap((line) => line ?? []),
    ];
    return [1, 2, 3, 4, 5, 6].map((seed) => randomPlay(edition, seed, texts));
  });

  it('plays a play again quietly to the very same end, with all that was done in it', () => {
    for (const needed of ['act', 'silence', 'promise-kept'] as const) {
      expect(anyPlays.some(({ play }) => play.transcript.some(({ kind }) => kind === needed))).toBe(true);
    }
    for (const { play, set } of anyPlays) {
      const again = playWith(play, undefined, set).play;
      expect(again.ending).toBe(play.ending);
      expect(again.customer).toEqual(play.customer);
      expect(again.given).toEqual(play.given);
      expect(again.ledger.map(({ status, late }) => [status, late])).toEqual(
        play.ledger.map(({ status, late }) => [status, late]),
      );
      expect(leftWith(again, set)).toEqual(leftWith(play, set));
    }
  });

  it('holds up the one reply whose change would have turned the ending', () => {
    const [, ...rest] = good('oat-not-cow');
    const { priority } = played('oat-not-cow', [bad('oat-not-cow')[0] ?? '', ...rest]);
    expect(priority).toMatchObject({
      kind: 'line',
      reply: 0,
      came: { ending: { from: 'Gone for the train', to: 'The 8:12, with everyone on it' } },
    });
  });

  it.each(Object.keys(PLAYS))('%s: what is held up as better is better, when played', (id) => {
    for (const lines of [bad(id), [bad(id)[0] ?? '', ...good(id).slice(1)]]) {
      const { play, set, priority } = played(id, lines);
      if (priority?.kind !== 'line' || priority.reply === null) continue;
      const { reply, better, came } = priority;
      const turned = came.ending.to !== came.ending.from || priority.promise !== null;
      expect(turned || came.satisfaction.to - came.satisfaction.from >= 0.05).toBe(true);
      const seen = whatIf(play, set, reply, textOf(better));
      if (!seen) continue;
      expect(seen.would.readings.satisfaction).toBe(came.satisfaction.to);
      expect(seen.was.readings.satisfaction).toBe(came.satisfaction.from);
      expect(came.satisfaction.from).toBe(leftWith(play, set).satisfaction);
    }
  });

  it('never drops from the better line what was good in the words it stands beside', () => {
    const kept = anyPlays.flatMap(({ play, set }) => {
      const priority = priorityOf(play, set, score(play, set, rubric), rubric);
      if (priority?.kind !== 'line' || priority.reply === null || priority.promise !== null) return [];
      const reply = replies(play)[priority.reply];
      const admits = reply?.findings.some(({ label, possible }) => !possible && label === 'ownership');
      if (!reply || !admits) return [];
      const { findings } = analyze(textOf(priority.better), english, localTime(set, reply.at));
      return [findings.some(({ label, possible }) => !possible && label === 'ownership')];
    });
    expect(kept.every(Boolean)).toBe(true);
  });

  it('keeps an admission and adds what it lacked, rather than swapping it for something else', () => {
    const own = {
      text: 'It was me. I mixed them up. Our system is very old.',
      findings: [finding('ownership', 0, 10), finding('ownership', 11, 27), finding('excuse.system', 28, 51)],
    };
    const other = {
      text: 'That must have been dreadful. What would you like?',
      findings: [finding('empathy', 0, 29), finding('choice.ask', 30, 50)],
    };
    expect(mergedLine(own, other, [])).toEqual([
      { text: 'It was me.', own: true },
      { text: 'I mixed them up.', own: true },
      { text: 'That must have been dreadful.', own: false },
      { text: 'What would you like?', own: false },
    ]);
  });

  it('puts a broken word first, in the words it was given in, with what would have kept it', () => {
    const edition = promisedCall();
    const sorry = "I'm so sorry that we sent you a cracked shade, that was our mistake.";
    const of = (moves: readonly Move[]) => {
      const { play, record } = drive(edition, moves);
      const set = { edition, persona: record.persona, seed: record.seed, pack: english };
      return priorityOf(play, set, score(play, set, rubric), rubric);
    };
    expect(of([`${sorry} I'll call you within the hour.`, null, null, null, null])).toMatchObject({
      kind: 'line',
      reply: null,
      yours: null,
      promise: "I'll call you within the hour",
      principle: 'P11',
    });
    expect(
      of([`${sorry} I'll put a note in your file before eleven.`, null, null, null, null]),
    ).toMatchObject({
      kind: 'deed',
      reply: 0,
      yours: "I'll put a note in your file before eleven",
      principle: 'P11',
    });
  });

  it('names the skill where no single reply would have changed the end', () => {
    const { priority } = played('the-bells-at-seven', good('the-bells-at-seven'));
    if (priority?.kind !== 'skill') throw new Error(`It is about a ${priority?.kind}.`);
    expect(priority.why).not.toBe('');
    expect(priority.principle).toMatch(/^P\d+$/);
  });

  it('says so where little is missing, and claims of nothing that it was not said where it may have been', () => {
    const { play, set } = played('flowers-for-ruth', good('flowers-for-ruth'));
    const all = shortOf(score(play, set, rubric), rubric, set);
    const [smallest] = all.slice(-1);
    expect(skillToWorkOn(smallest ? [smallest] : [], play, set)).toMatchObject({ little: true });
    const bare = played('flowers-for-ruth', bad('flowers-for-ruth'));
    const much = shortOf(score(bare.play, set, rubric), rubric, set);
    expect(skillToWorkOn(much, bare.play, set)).toMatchObject({ little: false });
    const unsure = play.transcript.map((entry) =>
      entry.kind === 'reply' && entry.stage === 'conversation'
        ? {
            ...entry,
            findings: [
              ...entry.findings.filter(({ label }) => !label.startsWith('apology') && label !== 'ownership'),
              { ...finding('apology.sincere', 0, 5), possible: true, confidence: 0.5 },
            ],
          }
        : entry,
    );
    const doubted = { ...play, transcript: unsure };
    const short = shortOf(score(doubted, set, rubric), rubric, set).filter(
      ({ receipt }) => receipt.rule === 'says-sorry-for-it',
    );
    const shown = skillToWorkOn(short, doubted, set);
    expect(shown).toMatchObject({ skill: 'apology', missing: true });
    expect(shown?.near).toBe(replies(play)[0]?.text.slice(0, 5));
  });

  it('holds words of this scenario beside the trainee’s, also where a skill is all there is to work on', () => {
    const letter = "Dear customer, I'm sorry that we sent you the wrong thing. Thank you for telling us.";
    // The quick one asks for no letter, and has a rubric of its own.
    const without = Object.keys(PLAYS).filter((id) => {
      if (id === 'oat-not-cow') return false;
      const lines = good(id).map((line) => (line?.startsWith('Dear') ? letter : line));
      const { play, priority } = played(id, lines);
      if (priority?.kind !== 'skill') return false;
      expect(replies(play)[priority.reply ?? -1]?.text, id).toContain(priority.yours);
      return priority.example === null;
    });
    expect(without).toEqual([]);
  });

  it('never holds up a line that does nothing for the customer', () => {
    const edition = editionOf(library, 'one-digit-off');
    const { play, record } = drive(edition, [
      "I'm sorry that happened to you. That must be awful after a night shift.",
      'What would help you most by five o’clock?',
      'I can give you an overdraft within ten minutes, or send a letter to the agent. Which would you prefer?',
      "The overdraft will be there in ten minutes, and I'll write here at ten.",
      'There is nothing I can do about it.',
    ]);
    const set = { edition, persona: record.persona, seed: record.seed, pack: english };
    expect(play.moment).toBe('ten-to-five');
    const priority = priorityOf(play, set, score(play, set, rubric), rubric);
    const better = priority?.kind === 'line' ? textOf(priority.better) : '';
    expect(better).not.toContain('processed successfully');
  });

  it('does not ask for what was done as if it never had been', () => {
    const full = anyPlays.flatMap(({ play, set }) => {
      const skills = score(play, set, rubric);
      const priority = priorityOf(play, set, skills, rubric);
      if (priority?.kind !== 'line' || priority.promise !== null) return [];
      const earned = Object.entries(rubric.skills).flatMap(([skill, criteria]) =>
        Object.entries(criteria).flatMap(([rule, { earn }]) => {
          const receipts = skills.find((each) => each.skill === skill)?.receipts;
          const receipt = receipts?.find((each) => each.rule === rule);
          return receipt && receipt.points === receipt.outOf ? [earn] : [];
        }),
      );
      return earned.includes(priority.why) ? [priority.why] : [];
    });
    expect(full).toEqual([]);
  });

  it('never holds up an admission of what is not ours (P5)', () => {
    for (const id of ['one-digit-off', 'last-train-to-galway', 'the-bells-at-seven']) {
      const { priority } = played(id, [bad(id)[0] ?? '', ...good(id).slice(1)]);
      const better = priority?.kind === 'line' ? textOf(priority.better) : '';
      expect(better).not.toMatch(/our (?:mistake|fault)/i);
    }
  });

  it('earns nothing for owning what is not ours, and says why', () => {
    const { play, set } = played('one-digit-off', [
      "I'm so sorry, that's our mistake. The app should never have let it through.",
      ...good('one-digit-off').slice(1),
    ]);
    const receipt = score(play, set, rubric)
      .flatMap(({ receipts }) => receipts)
      .find(({ rule }) => rule === 'owns-it');
    expect(receipt?.points).toBe(0);
    expect(receipt?.because.join()).toContain('not yours to own');
  });

  it('tells what if without touching the play', () => {
    const { play, set } = played('cold-anniversary-dinner', bad('cold-anniversary-dinner'));
    const before = JSON.stringify(play);
    const seen = whatIf(play, set, 0, "I'm so sorry we let your dinner go cold. That was our mistake.");
    expect(seen?.would.anger[0]).toBeLessThan(seen?.was.anger[0] ?? 0);
    expect(JSON.stringify(play)).toBe(before);
    expect(whatIf(play, set, 99, 'Hello.')).toBeUndefined();
  });

  it('leaves a reply that is said again the same as it was', () => {
    const { play, set } = played('pram-with-three-wheels', good('pram-with-three-wheels'));
    const [first] = replies(play);
    if (!first) throw new Error('nothing was said');
    const same = playWith(play, { kind: 'reply', reply: 0, line: lineOf(first) }, set);
    expect(same.play.customer).toEqual(play.customer);
  });
});
