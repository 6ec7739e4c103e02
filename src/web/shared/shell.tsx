import { ActionIcon, Group, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      color="gray"
      aria-label={dark ? 'Use the light colours' : 'Use the dark colours'}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <IconSun size={20} /> : <IconMoon size={20} />}
    </ActionIcon>
  );
}

/** The frame of every page: skip link, name, colours. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <Group component="header" justify="space-between" px={{ base: 14, sm: 24 }} py={10}>
        <Link to="/" style={{ textDecoration: 'none', color: 'inherit' }} aria-label="Amends, home">
          <Group gap={10}>
            <img src="/mark.svg" alt="" width={30} height={30} />
            <span
              style={{ fontFamily: "'Fraunces Variable', Georgia, serif", fontSize: 22, fontWeight: 600 }}
            >
              Amends
            </span>
          </Group>
        </Link>
        <SchemeToggle />
      </Group>
      <main id="main" tabIndex={-1} style={{ outline: 'none' }}>
        {children}
      </main>
    </>
  );
}
