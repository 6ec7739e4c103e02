import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { decideDispute, type Verdict } from '#application/decide-dispute.ts';
import { decisionRefusalSentence } from '#application/dispute-refusal.ts';
import { exportDisputes } from '#application/export-disputes.ts';
import { listDisputes } from '#application/list-disputes.ts';
import type { DisputeStatus } from '#application/ports.ts';
import type { Dispute } from '#contract/api.ts';
import type { Behaviour } from '#domain/language/behaviour.ts';
import { disputeStore } from '#server/db/dispute-store.ts';
import { editionStore } from '#server/db/edition-store.ts';
import type { Database } from '#server/db/open-database.ts';
import { playStore } from '#server/db/play-store.ts';
import { counted } from '../counted.ts';
import { jsonLine } from '../json-line.ts';
import { openStore } from '../open-store.ts';
import { plain, type Terminal } from '../terminal.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface ListOptions {
  readonly status: DisputeStatus | 'all';
  readonly json?: boolean;
}
export interface AcceptOptions {
  readonly label?: Behaviour | 'none';
  readonly note: string;
}
export interface DeclineOptions {
  readonly reason: string;
}
export interface ExportOptions {
  readonly out?: string;
}

async function withStore(
  named: string | undefined,
  environment: Environment,
  terminal: Terminal,
  work: (db: Database['db']) => Promise<number>,
): Promise<number> {
  const opening = await openStore(named, environment, 'change');
  if (!opening.ok) {
    terminal.err(plain(opening.report));
    return 1;
  }
  try {
    return await work(opening.database.db);
  } finally {
    await opening.database.close();
  }
}

function disputeLines(dispute: Dispute): readonly string[] {
  const { id, play, skill, rule, words, reason, openedAt, decision } = dispute;
  const label = decision?.kind === 'accepted' && decision.label !== null ? ` as ${decision.label}` : '';
  return [
    `${id}  ${decision ? `${decision.kind}${label} ${decision.decidedAt}` : 'open'}`,
    `  ${skill} / ${rule}, play ${play}, disputed ${openedAt}`,
    ...(words ? [`  Words (reply ${words.reply + 1}): “${words.text}”`] : ['  About no words.']),
    `  Because: ${reason}`,
    ...(decision ? [`  Decided: ${decision.note}`] : []),
    '',
  ];
}

/** Lists the disputes of a database. */
export function listAll(
  named: string | undefined,
  { status, json }: ListOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  return withStore(named, environment, terminal, async (db) => {
    let count = 0;
    for await (const dispute of listDisputes(status, disputeStore(db))) {
      count++;
      if (json) terminal.out(jsonLine(dispute).trimEnd());
      else for (const line of disputeLines(dispute)) terminal.out(plain(line));
    }
    if (!json) terminal.out(`${counted(count, status === 'all' ? 'dispute' : `${status} dispute`)}.`);
    return 0;
  });
}

function decide(
  id: string,
  named: string | undefined,
  verdict: Verdict,
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  return withStore(named, environment, terminal, async (db) => {
    const needs = { disputes: disputeStore(db), by: null, now: () => new Date() };
    const result = await decideDispute(id, verdict, needs);
    if (!result.ok) {
      terminal.err(plain(decisionRefusalSentence(result.refusal)));
      return 1;
    }
    terminal.out(plain(`${id}: ${verdict.kind}. The play's outcome stays as it was; the trainee sees both.`));
    return 0;
  });
}

export function accept(
  id: string,
  named: string | undefined,
  { label, note }: AcceptOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  return decide(id, named, { kind: 'accepted', label: label ?? null, note }, environment, terminal);
}

export function decline(
  id: string,
  named: string | undefined,
  { reason }: DeclineOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  return decide(id, named, { kind: 'declined', note: reason }, environment, terminal);
}

const NO_ROW = {
  'no-words': 'It is about no words.',
  unreadable: 'Its play or its scenario version was altered, or is of another format.',
} as const;

/**
 * Writes the accepted disputes as rows of the corpus, each as it is read.
 *
 * @returns the exit code: 1 when no row could be made of one that is about words
 */
export function exportAll(
  named: string | undefined,
  { out }: ExportOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  return withStore(named, environment, terminal, async (db) => {
    const needs = { disputes: disputeStore(db), editions: editionStore(db), plays: playStore(db) };
    let code = 0;
    const without: string[] = [];
    const lines: string[] = [];
    for await (const each of exportDisputes(needs)) {
      if (each.kind === 'no-row') {
        if (each.why === 'unreadable') code = 1;
        without.push(`${each.dispute}: no row. ${NO_ROW[each.why]}`);
      } else if (out !== undefined) lines.push(jsonLine(each.row));
      else if (!process.stdout.write(jsonLine(each.row))) await once(process.stdout, 'drain');
    }
    if (out !== undefined) {
      await writeFile(out, lines.join(''));
      terminal.out(plain(`${counted(lines.length, 'row')} written to ${out}.`));
    }
    for (const line of without) terminal.err(plain(line));
    return code;
  });
}
