import { Text } from '@mantine/core';
import type { Entry } from '#domain/play/play-state.ts';

type Told = Exclude<Entry, { kind: 'reply' | 'customer' }>;

function wordsOf(entry: Told): string {
  switch (entry.kind) {
    case 'narration':
      return entry.text;
    case 'silence':
      return `${entry.seconds} seconds pass in silence.`;
    case 'nothing-sent':
      return entry.moment === 'follow-up-call' ? 'You did not call.' : 'You let it pass.';
    case 'act':
      return entry.text === null ? `${entry.label}. ${entry.answer}` : entry.answer;
    case 'promise-kept':
      return entry.late ? 'You did what you had promised, late.' : 'You did what you had promised.';
  }
}

/** What nobody said: what happened, a silence, an occasion let pass. */
export function ToldLine({ entry }: { readonly entry: Told }) {
  return (
    <Text className="told soft" size="sm">
      {wordsOf(entry)}
    </Text>
  );
}
