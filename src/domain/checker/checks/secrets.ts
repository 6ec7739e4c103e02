import type { Spoken } from '../../scenario/scenario-schema.ts';
import type { Trail } from '../trail.ts';
import { type CheckIssue, issue, type View } from '../view.ts';

/** Of so many telling words of a fact a text may not have more than one. */
const TELLING_WORDS = 2;
const SHORTEST = 4;

/** Words without endings, so that "twins" and "twin" are one; only those long enough to tell anything. */
function stems(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/\{\{.*?\}\}/g, ' ')
      .match(/[a-z0-9][a-z0-9'-]*/g) ?? [];
  return new Set(
    words
      .filter((word) => word.length >= SHORTEST || /\d/.test(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/, '')),
  );
}

function linesOf(spoken: Spoken): readonly string[] {
  return typeof spoken === 'string' ? [spoken] : Object.values(spoken).filter((line) => line !== undefined);
}

/** Options that name a hidden fact where no play can have learnt it. The customer may know; the trainee can not. */
export function checkSecrets(view: View): CheckIssue[] {
  const { scenario, found } = view;
  const open = stems(
    [
      scenario.title,
      scenario.summary,
      scenario.brief.you,
      scenario.brief.situation,
      ...scenario.facts.known,
      ...Object.values(scenario.remedies).flatMap(({ what, mentions }) => [what, ...mentions]),
    ].join(' '),
  );
  const secrets = scenario.facts.hidden.map(({ id, fact }) => ({
    id,
    words: [...stems(fact)].filter((word) => !open.has(word)),
  }));
  const at = new Map<string, Trail[]>();
  for (const trail of found.states.values()) {
    const list = at.get(trail.play.moment);
    if (list) list.push(trail);
    else at.set(trail.play.moment, [trail]);
  }
  const issues: CheckIssue[] = [];
  for (const [id, moment] of Object.entries(scenario.moments)) {
    const plays = at.get(id);
    if (!plays) continue;
    // What the customer says here is known from here on, whatever "reveals" says of it.
    const heard = stems(linesOf(moment.customer).join(' '));
    for (const { id: fact, words } of secrets) {
      const unknown = plays.filter(({ play }) => !play.revealed.includes(fact));
      if (unknown.length < plays.length) continue;
      for (const reply of moment.replies) {
        const said = stems(reply.say);
        const named = words.filter((word) => said.has(word) && !heard.has(word));
        if (named.length < Math.min(TELLING_WORDS, words.length) || named.length === 0) continue;
        issues.push(
          issue(view, 'names-hidden-fact', {
            path: ['moments', id, 'replies', reply.id, 'say'],
            about: id,
            expected: `words that give nothing of "${fact}" away, which nobody knows here yet`,
            found: named.map((word) => `"${word}..."`).join(', '),
            mend: `Reword it, or let a moment before it reveal "${fact}".`,
            trail: plays[0],
          }),
        );
      }
      const own = words.filter((word) => heard.has(word));
      if (own.length >= Math.max(TELLING_WORDS, Math.ceil(words.length / 2))) {
        issues.push(
          issue(view, 'names-hidden-fact', {
            path: ['moments', id, 'customer'],
            about: id,
            expected: `"reveals: [${fact}]" where the customer tells it`,
            found: `a line with ${own.map((word) => `"${word}..."`).join(', ')}, and "${fact}" still counted as hidden`,
            mend: `Add "reveals: [${fact}]" to the moment, or let the line tell less.`,
            trail: plays[0],
          }),
        );
      }
    }
  }
  return issues;
}
