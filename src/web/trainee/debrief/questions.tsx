import { IconQuestionMark } from '@tabler/icons-react';
import type { Finding } from '#domain/language/finding.ts';
import { LABEL_NAMES } from '#domain/language/label-names.ts';
import { costs } from './costs.ts';
import { shortened } from './shortened.ts';

const MAX_QUOTE = 60;

function Question({ finding, text }: { readonly finding: Finding; readonly text: string }) {
  const words = (
    <>
      “<span className="asked">{shortened(text.slice(finding.start, finding.end), MAX_QUOTE)}</span>”
    </>
  );
  const name = LABEL_NAMES[finding.label];
  return (
    <span>
      {/* Nobody means an excuse as an excuse. */}
      {costs(finding) ? (
        <>
          Could {words} be heard as {name}?
        </>
      ) : (
        <>
          Did you mean {words} as {name}?
        </>
      )}{' '}
      It was not counted, for or against you.
    </span>
  );
}

/** What a reply may have done, asked and not counted. */
export function Questions({ text, asked }: { readonly text: string; readonly asked: readonly Finding[] }) {
  if (asked.length === 0) return null;
  return (
    <ul className="reasons questions" aria-label="Not sure, so not counted">
      {asked.map((finding) => (
        <li key={finding.start}>
          <IconQuestionMark size={14} aria-hidden="true" />
          <Question finding={finding} text={text} />
        </li>
      ))}
    </ul>
  );
}
