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
      return 'You let it pass.';
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
