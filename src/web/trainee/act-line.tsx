import { Text } from '@mantine/core';
import type { ActEntry } from '#domain/play/play-state.ts';
import { ToldLine } from './told-line.tsx';

/** Something done inside the firm: the message where one was written, and what came of it. */
export function ActLine({ entry }: { readonly entry: ActEntry }) {
  return (
    <>
      {entry.text !== null && (
        <div className="bubble yours inside">
          <Text size="xs" className="soft" component="div">
            {entry.label}
          </Text>
          {entry.text}
        </div>
      )}
      <ToldLine entry={entry} />
    </>
  );
}
