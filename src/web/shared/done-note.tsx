import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';

/** Says that something was done, beside the button that did it; the place is kept free for it. */
export function DoneNote({ done }: { readonly done: string | false }) {
  return (
    <Text size="sm" className="done-note" role="status">
      {done && (
        <>
          <IconCheck size={16} aria-hidden="true" /> {done}
        </>
      )}
    </Text>
  );
}
