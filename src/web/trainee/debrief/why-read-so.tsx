import { VisuallyHidden } from '@mantine/core';
import type { Finding } from '#domain/language/finding.ts';
import { isAlike, tellingWords } from './likeness.ts';
import { shortened } from './shortened.ts';

const MAX_QUOTE = 60;

/** The words in quotation marks; one that is there twice is named once. */
function named(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return words
    .filter((word) => !seen.has(word.toLowerCase()) && seen.add(word.toLowerCase()))
    .map((word) => `“${word}”`);
}

/** On request: the words that carried a finding of the learnt model, and a labelled sentence like them where there is one. */
export function WhyReadSo({
  evidence: { words, like },
  about,
}: {
  readonly evidence: NonNullable<Finding['evidence']>;
  /** The words of the finding, which tell one of these from another when only its name is heard. */
  readonly about: string;
}) {
  const carrying = named(words.filter((word) => tellingWords(word).length > 0));
  const similar = like !== undefined && isAlike(about, like) ? like : undefined;
  if (carrying.length === 0 && similar === undefined) return null;
  return (
    <details className="why">
      <summary>
        Why was this read so?<VisuallyHidden> “{shortened(about, MAX_QUOTE)}”</VisuallyHidden>
      </summary>
      <p>
        {carrying.length > 0 &&
          `Mostly the ${carrying.length === 1 ? 'word' : 'words'} ${carrying.join(', ')}. `}
        {similar !== undefined && `Similar to this labelled sentence: “${similar}”`}
      </p>
    </details>
  );
}
