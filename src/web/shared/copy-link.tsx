import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

const HOW = {
  ready: '',
  copied: 'Copied.',
  // Only pages over https, or of this machine, may write to the clipboard.
  selected: 'Press Ctrl+C, or Cmd+C, to copy it.',
} as const;

/** A link to hand over, which is not shown again. */
export function CopyLink({
  label,
  path,
  note,
}: {
  readonly label: string;
  /** As the server gave it. */
  readonly path: string;
  /** How long it works, and how often. */
  readonly note: string;
}) {
  const [state, setState] = useState<keyof typeof HOW>('ready');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const link = new URL(path, window.location.origin).href;
  const copy = async () => {
    field.current?.select();
    const written = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    setState(written ? 'copied' : 'selected');
  };
  return (
    <div className="copy-link">
      <div className="copy-line">
        <TextInput
          ref={field}
          className="no-room"
          label={label}
          description={note}
          value={link}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          leftSection={
            state === 'copied' ? (
              <IconCheck size={18} aria-hidden="true" />
            ) : (
              <IconCopy size={18} aria-hidden="true" />
            )
          }
          onClick={() => void copy()}
        >
          Copy
        </Button>
      </div>
      <p role="status">{HOW[state]}</p>
    </div>
  );
}
