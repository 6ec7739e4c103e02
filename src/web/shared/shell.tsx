import { Button, Group } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { AccountMenu } from './account-menu.tsx';
import { NAVIGATION } from './navigation.ts';
import { SchemeToggle } from './scheme-toggle.tsx';
import { useReconnecting, useSession } from './session.ts';

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

function Header() {
  const { session, person, may } = useSession();
  const connected = useReconnecting();
  const pages = person ? NAVIGATION.filter((page) => may(page.may)) : [];
  return (
    <header className="header">
      <Link to="/" className="brand" aria-label="Amends, home">
        <img src="/mark.svg" alt="" width={30} height={30} />
        <span>Amends</span>
      </Link>
      {pages.length > 0 && (
        <nav aria-label="Main pages" className="header-pages">
          {pages.map(({ to, name }) => (
            <Link key={to} to={to} className="header-page" activeOptions={{ exact: to === '/' }}>
              {name}
            </Link>
          ))}
        </nav>
      )}
      <Group gap={6} wrap="nowrap" ml="auto">
        <div role="status" className="header-reach">
          {!connected && (
            <>
              <IconCloudOff size={18} aria-hidden="true" />
              Offline
            </>
          )}
        </div>
        <SchemeToggle />
        {person && <AccountMenu person={person} pages={pages} connected={connected} />}
        {!person && !session?.needsSetUp && (
          <div className="sign-in-place">
            {session && (
              <Button variant="default" size="xs" renderRoot={(props) => <Link to="/sign-in" {...props} />}>
                Sign in
              </Button>
            )}
          </div>
        )}
      </Group>
    </header>
  );
}

/** The frame of every page: skip link, name, the main pages, who is signed in, colours. */
export function Shell({ children }: { readonly children: ReactNode }) {
  usePageStart();
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <Header />
      <main id="main" tabIndex={-1} style={{ outline: 'none' }}>
        {children}
      </main>
    </>
  );
}
