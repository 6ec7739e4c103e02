import { Button, Text, UnstyledButton } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Person } from '#contract/people.ts';
import { call } from './api.ts';
import type { Destination } from './navigation.ts';
import { ROLE_NAME } from './role-words.ts';
import { useSessionChange } from './session.ts';

/** Who is signed in, and what they can do about it; where the header has no room for the main pages, those too. */
export function AccountMenu({
  person,
  pages,
  connected,
}: {
  readonly person: Person;
  readonly pages: readonly Destination[];
  readonly connected: boolean;
}) {
  const menu = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const change = useSessionChange();
  const leaving = useMutation({
    mutationFn: async () => {
      await call('DELETE /api/session');
      return call('GET /api/session');
    },
    onSuccess: async (session) => {
      menu.current?.hidePopover();
      await navigate({ to: '/' });
      await change(session);
    },
  });
  const close = () => menu.current?.hidePopover();
  return (
    <>
      <UnstyledButton className="account-button" popoverTarget="account-menu">
        <IconUserCircle size={24} aria-hidden="true" />
        <span className="account-name">{person.name}</span>
        <span className="menu-word">Menu</span>
      </UnstyledButton>
      <div id="account-menu" ref={menu} popover="auto" className="card menu">
        <div className="menu-head">
          <Text fw={600}>{person.name}</Text>
          <Text size="sm" className="soft">
            {ROLE_NAME[person.role]} · {person.email}
          </Text>
          {!connected && (
            <Text size="sm" mt={6}>
              The server cannot be reached just now. You were signed in when it last answered. What you play
              is kept in this browser and sent when it is back.
            </Text>
          )}
        </div>
        <nav aria-label="Main pages, in the menu" className="menu-pages">
          {pages.map(({ to, name }) => (
            <Link
              key={to}
              to={to}
              className="menu-line"
              activeOptions={{ exact: to === '/' }}
              onClick={close}
            >
              {name}
            </Link>
          ))}
        </nav>
        <Link to="/account" className="menu-line" onClick={close}>
          My account
        </Link>
        <Link to="/privacy" className="menu-line" onClick={close}>
          What is kept, and who sees it
        </Link>
        <Button
          variant="default"
          fullWidth
          mt={8}
          loading={leaving.isPending}
          onClick={() => leaving.mutate()}
        >
          Sign out
        </Button>
        {leaving.error && (
          <Text size="sm" mt={6} role="alert">
            {leaving.error.message}
          </Text>
        )}
      </div>
    </>
  );
}
