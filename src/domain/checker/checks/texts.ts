import { read as readings } from '../../customer/readings.ts';
import { mood } from '../../customer/state.ts';
import { advance } from '../../play/advance.ts';
import { takes } from '../../play/branch.ts';
import type { PlayState } from '../../play/play-state.ts';
import { valuesOf } from '../../play/stage-set.ts';
import { fill } from '../../scenario/variables.ts';
import type { Trail } from '../trail.ts';
import { timeOf } from '../trail.ts';
import { type CheckIssue, issue, type View } from '../view.ts';

/** What the texts of options and examples do, as the analyzer reads them, against what the author thinks. */
export function checkTexts(view: View): CheckIssue[] {
  return [...examples(view), ...optionTargets(view), ...tellTales(view)];
}

/** The plays found that stand at each moment, in the order in which they were found. */
function playsAt(view: View): ReadonlyMap<string, readonly Trail[]> {
  const plays = new Map<string, Trail[]>();
  for (const trail of [...view.found.moments.values(), ...view.found.states.values()]) {
    const { moment } = trail.play;
    const list = plays.get(moment);
    if (!list) plays.set(moment, [trail]);
    else if (!list.includes(trail)) list.push(trail);
  }
  return plays;
}

/** Where a text leads when it is typed in this play. */
function leadsTo(text: string, play: PlayState, view: View): string {
  const sentence = view.speech.read(fill(text, valuesOf(view.set, play)));
  const said = {
    text: sentence.text,
    option: null,
    at: timeOf(play, { kind: 'reply', text: sentence.text, option: null }),
  };
  return advance(play, said, sentence.understood, view.set).play.moment;
}

/** What is read in a text, for a person. */
function readAs(text: string, view: View): string {
  const labels = view.speech
    .read(text)
    .understood.findings.filter(({ possible }) => !possible)
    .map(({ label }) => label);
  return labels.length === 0 ? 'nothing' : [...new Set(labels)].join(', ');
}

function examples(view: View): CheckIssue[] {
  const plays = playsAt(view);
  return Object.entries(view.scenario.moments).flatMap(([id, moment]) =>
    (moment.examples ?? []).flatMap((example, index) => {
      const at = (plays.get(id) ?? []).filter(
        ({ play }) => example.mood === undefined || mood(play.customer) === example.mood,
      );
      const ends = at.map(({ play }) => leadsTo(example.say, play, view));
      if (at.length === 0 || ends.includes(example.to)) return [];
      return [
        issue(view, 'example-elsewhere', {
          path: ['moments', id, 'examples', index],
          about: id,
          expected: `"${example.say}" to lead to "${example.to}"`,
          found: `that it leads to ${[...new Set(ends)].map((to) => `"${to}"`).join(' or ')}; it is read as ${readAs(example.say, view)}`,
          mend: 'Change the branches, the sentence or the target.',
          trail: at[0],
        }),
      ];
    }),
  );
}

function optionTargets(view: View): CheckIssue[] {
  const plays = playsAt(view);
  return Object.entries(view.scenario.moments).flatMap(([id, moment]) =>
    moment.replies.flatMap((reply) => {
      const at = (plays.get(id) ?? []).filter(({ play }) => takes(reply.when ?? [], play));
      if (reply.to === undefined || at.length === 0) return [];
      const ends = new Set<string>();
      for (const { play } of at) {
        const end = leadsTo(reply.say, play, view);
        if (end === reply.to) return [];
        ends.add(end);
      }
      return [
        issue(view, 'option-goes-elsewhere', {
          path: ['moments', id, 'replies', reply.id, 'to'],
          about: id,
          expected: `words that lead to "${reply.to}" when they are typed`,
          found: `that they lead to ${[...ends].map((to) => `"${to}"`).join(' or ')}; they are read as ${readAs(reply.say, view)}`,
          mend: 'Reword the option, or leave "to" out so that its words decide.',
          trail: at[0],
        }),
      ];
    }),
  );
}

/** Moments with fewer options than this tell nothing. */
const ENOUGH_MOMENTS = 5;
const TELLING = 0.8;

/** Whether somebody who never reads the options could find the best one. */
function tellTales(view: View): CheckIssue[] {
  const { scenario, found, speech, set } = view;
  const judged = Object.entries(scenario.moments).flatMap(([id, { replies }]) => {
    const play = found.moments.get(id)?.play;
    if (!play || replies.length < 2) return [];
    const worth = replies.map(({ say }) => {
      const sentence = speech.read(fill(say, valuesOf(set, play)));
      const at = timeOf(play, { kind: 'reply', text: sentence.text, option: null });
      const after = advance(play, { text: sentence.text, option: null, at }, sentence.understood, set).play;
      return readings(after.customer, set.persona, 'usual').satisfaction;
    });
    const most = Math.max(...worth);
    const best = worth.indexOf(most);
    // Where two are as good, no place and no length gives the best away.
    if (worth.lastIndexOf(most) !== best) return [];
    const lengths = replies.map(({ say }) => say.length);
    return [
      {
        best,
        longest: lengths.indexOf(Math.max(...lengths)) === best,
        shortest: lengths.indexOf(Math.min(...lengths)) === best,
        count: replies.length,
      },
    ];
  });
  if (judged.length < ENOUGH_MOMENTS) return [];
  const issues: CheckIssue[] = [];
  const share = (test: (each: (typeof judged)[number]) => boolean) =>
    judged.filter(test).length / judged.length;
  for (const [word, test] of [
    ['longest', (each: (typeof judged)[number]) => each.longest],
    ['shortest', (each: (typeof judged)[number]) => each.shortest],
  ] as const) {
    if (share(test) < TELLING) continue;
    issues.push(
      issue(view, 'best-by-length', {
        path: ['moments'],
        about: scenario.scenario,
        expected: 'best options that are now longer, now shorter than the others',
        found: `that the best option is the ${word} in ${judged.filter(test).length} of ${judged.length} moments`,
        mend: 'Give the poor options as many words as the good one in some moments.',
      }),
    );
  }
  for (const [index, word] of ['first', 'second', 'third', 'fourth', 'fifth'].entries()) {
    if (share(({ best }) => best === index) < TELLING) continue;
    issues.push(
      issue(view, 'best-by-place', {
        path: ['moments'],
        about: scenario.scenario,
        expected: 'best options in different places',
        found: `that the ${word} option is the best in ${judged.filter(({ best }) => best === index).length} of ${judged.length} moments`,
        mend: 'Change their order in some moments.',
      }),
    );
  }
  return issues;
}
