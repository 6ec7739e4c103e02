import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';

/** The facts on a narrow screen, as a sheet over the conversation. */
export function FactsDrawer({
  opened,
  onClose,
  children,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="75%"
      title="Facts"
      closeButtonProps={{ 'aria-label': 'Close the facts' }}
      hiddenFrom="md"
    >
      {children}
    </Drawer>
  );
}
