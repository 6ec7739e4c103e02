import { canAct, canKeep } from '#domain/play/afterwards.ts';
import { isFirm, type LedgerEntry } from '#domain/play/ledger-entry.ts';
import { statusWords } from '#domain/scoring/ledger-words.ts';
import type { Command } from './command.ts';
import { actsHere, actUsage, dueHere, type Here, type NumberedAct } from './here.ts';
import { quoted } from './quoted.ts';
import { typedHere } from './stage-help.ts';

const refuse = (words: string): Command => ({ kind: 'refuse', words });

/** What `/act 1 ...` and `/do 1` say where neither is possible: what is. */
function notHere(what: string, here: Here): Command {
  return here.play.stage === 'conversation'
    ? refuse(
        `${what} is for later, when time has passed after the talk. Now type what you say, or /wait 90s to say nothing.`,
      )
    : refuse(`${what} is not possible any more. Type ${typedHere(here)}, or /pass.`);
}

function actChoices(acts: readonly NumberedAct[]): string {
  const [one] = acts;
  if (!one) return 'Nothing is left to do inside the firm here. Type an update, or /pass.';
  return `What can be done: ${acts.map((each) => `${actUsage(each)} (${each.act.label})`).join(', ')}.`;
}

/** `/act 2`, or `/act 1 We need ... by ...` for a case that has to be made in writing. */
export function readAct(rest: string, here: Here): Command {
  if (here.play.stage !== 'afterwards') return notHere('/act', here);
  const [, typed = '', text = ''] = /^(\S*)\s*([\s\S]*)$/.exec(rest) ?? [];
  const acts = actsHere(here);
  const chosen = acts.find(({ number }) => String(number) === typed);
  if (!chosen) {
    const all = here.set.edition.scenario.afterwards.find(({ id }) => id === here.play.moment)?.acts ?? [];
    const done = /^[1-9]$/.test(typed) ? all[Number(typed) - 1] : undefined;
    if (done) {
      const settled = done.kind === 'case' ? 'has been answered' : 'has been done';
      return refuse(`${quoted(done.label)} ${settled}. ${actChoices(acts)}`);
    }
    return refuse(typed === '' ? actChoices(acts) : `There is no act "${typed}" here. ${actChoices(acts)}`);
  }
  const { number, act } = chosen;
  if (act.kind === 'case' && text === '') {
    return refuse(
      `A message to ${act.to} is needed. Type it behind the number: /act ${number} and what you need, by when, and why.`,
    );
  }
  if (act.kind !== 'case' && text !== '') {
    return refuse(`${quoted(act.label)} takes no message, and nothing was done. Type /act ${number} alone.`);
  }
  const event = { at: here.play.clock, act: act.id, text: act.kind === 'case' ? text : null };
  if (!canAct(here.play, here.set, event)) return refuse(actChoices(acts));
  return { kind: 'act', act: event.act, text: event.text };
}

function promiseChoices(here: Here): string {
  const doable = dueHere(here).filter(({ keptBy }) => keptBy === 'doing');
  return doable.length === 0
    ? 'Nothing that you alone have to do is due here. Type an update, or /pass; /promises shows them all.'
    : `What can be done: ${doable.map(({ place, entry }) => `/do ${place + 1} (${quoted(entry.text)})`).join(', ')}.`;
}

function whyNot(entry: LedgerEntry): string {
  if (entry.status !== 'open') return `was ${statusWords(entry)} already.`;
  if (!isFirm(entry)) return 'is nothing anybody could be held to.';
  return entry.what === 'contact'
    ? 'is kept by telling the customer: type an update.'
    : 'is for others to do; what you can do about it stands under /act, where it can be done.';
}

/** `/do 1`: what was promised under that number is done. */
export function readDo(rest: string, here: Here): Command {
  if (here.play.stage !== 'afterwards') return notHere('/do', here);
  const place = /^[1-9]\d{0,3}$/.test(rest) ? Number(rest) - 1 : -1;
  const entry = here.play.ledger[place];
  if (!entry) {
    const found = rest === '' ? '' : `There is no promise "${rest}". `;
    return refuse(`${found}${promiseChoices(here)}`);
  }
  if (!canKeep(here.play, place)) return refuse(`${quoted(entry.text)} ${whyNot(entry)}`);
  return { kind: 'do', place };
}
