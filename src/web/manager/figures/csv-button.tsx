import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Cell } from './csv.ts';

export interface Csv {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly head: readonly string[];
  /** May have to ask for what is not on the page yet. */
  readonly rows: () => readonly (readonly Cell[])[] | Promise<readonly (readonly Cell[])[]>;
}

async function download({ name, head, rows }: Csv): Promise<void> {
  // What writes it is needed by whoever presses the button only.
  const [{ csvOf }, cells] = await Promise.all([import('./csv.ts'), rows()]);
  const url = URL.createObjectURL(new Blob([csvOf(head, cells)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}

/** The table as a file for a spreadsheet. */
export function CsvButton({ csv, about }: { readonly csv: Csv; readonly about: string }) {
  const { mutate, isPending, isError } = useMutation({ mutationFn: () => download(csv) });
  return (
    <Button
      className="csv-button"
      variant="subtle"
      size="compact-sm"
      leftSection={<IconDownload size={16} aria-hidden="true" />}
      aria-label={`CSV: ${about}`}
      loading={isPending}
      onClick={() => mutate()}
    >
      {isError ? 'CSV: try again' : 'CSV'}
    </Button>
  );
}
