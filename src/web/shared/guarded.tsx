import { Button, Loader, Text } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Permission, reachOf } from '#contract/permissions.ts';
import { DemoStrip } from './demo-strip.tsx';
import { Empty } from './empty.tsx';
import { FailureAlert } from './failure-alert.tsx';
import { useSession } from './session.ts';

/** A page for whoever may do something; others are told why not, and where to go. The server guards what it shows. */
export function Guarded({
  may: needed,
  children,
}: {
  readonly may: Permission;
  readonly children: ReactNode;
}) {
  const { session, person, error, may } = useSession();
  const { pathname } = useLocation();
  if (may(needed)) {
    return (
      <>
        {reachOf('trainee', needed) === 'none' && <DemoStrip />}
        {children}
      </>
    );
  }
  return (
    <div className="page narrow">
      {error && <FailureAlert error={error} />}
      {!session && !error && (
        <div className="waiting loading" role="status">
          <Loader size="sm" aria-hidden="true" />
          <Text className="soft">Asking who is here …</Text>
        </div>
      )}
      {session && !person && (
        <Empty
          order={1}
          title="Sign in to see this page"
          why="It is for people with an account on this server."
        >
          <Button renderRoot={(props) => <Link to="/sign-in" search={{ to: pathname }} {...props} />}>
            Sign in
          </Button>
        </Empty>
      )}
      {session && person && (
        <Empty
          order={1}
          title="This page is for others"
          why="Your role here does not need it. The owner can change that."
        >
          <Button renderRoot={(props) => <Link to="/" {...props} />}>Home</Button>
        </Empty>
      )}
    </div>
  );
}
