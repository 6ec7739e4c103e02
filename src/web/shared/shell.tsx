import { ActionIcon, Group, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

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

/** After each navigation: the page's own title, and the focus at its beginning unless the page has taken it. */
function usePageStart(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (path === undefined) return;
    const name = document.querySelector('h1')?.textContent;
    document.title = path === '/' || !name ? 'Amends' : `${name} · Amends`;
    if (first.current) first.current = false;
    else if (document.activeElement === document.body || document.activeElement === null) {
      document.getElementById('main')?.focus({ preventScroll: true });
    }
  }, [path]);
}

/** The frame of every page: skip link, name, colours. */
export function Shell({ children }: { readonly children: ReactNode }) {
  usePageStart();
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
