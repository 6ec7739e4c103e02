import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyze } from '#domain/language/analyze.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { askedAbout } from '#web/trainee/debrief/asked-about.ts';
import { isAlike } from '#web/trainee/debrief/likeness.ts';

const CORPUS = fileURLToPath(new URL('../corpus/own', import.meta.url));

export interface DoubtfulReply {
  readonly text: string;
  /** The labelled sentence shown beside the first finding that is the model's alone: one that is like it. */
  readonly like: string;
  /** The words of the only possible finding asked about. */
  readonly asked: string;
}

/**
 * A reply of the corpus in which the model alone found one thing firmly and one only possibly. Looked for, not
 * written down: which replies are such changes whenever the model is trained.
 */
export function doubtfulReply(): DoubtfulReply {
  for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.jsonl'))) {
    for (const line of readFileSync(`${CORPUS}/${file}`, 'utf8').trim().split('\n')) {
      const { text } = JSON.parse(line) as { readonly text: string };
      const { findings } = analyze(text, english, { weekday: 4, minutes: 20 * 60 });
      const first = findings.find((finding) => !finding.possible && finding.evidence);
      const nearest = first?.evidence?.like;
      const like =
        first && nearest && isAlike(text.slice(first.start, first.end), nearest) ? nearest : undefined;
      const [asked, ...more] = askedAbout(findings);
      // Times are read by the clock of the play, and long quotations are cut.
      const plain = !/[\d\n]|\s{2}/.test(text) && findings.every(({ slots }) => !slots.bound);
      if (!asked || asked.end - asked.start > 60 || more.length > 0 || !like || !plain) continue;
      return { text, like, asked: text.slice(asked.start, asked.end) };
    }
  }
  throw new Error('No reply of tests/corpus/own has both a firm and a possible finding of the model alone.');
}
