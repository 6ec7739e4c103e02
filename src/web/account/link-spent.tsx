import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { RequestFailed } from '../shared/api.ts';
import { Empty } from '../shared/empty.tsx';
import { useSession } from '../shared/session.ts';

/** Used, expired, taken back or cut short; which of them the server does not tell. */
export function linkIsSpent(error: Error | null): boolean {
  return (
    error instanceof RequestFailed &&
    (error.code === 'link-spent' || (error.code === 'request-malformed' && error.path === 'body.token'))
  );
}

/** A link that does not work, and what to do. */
export function LinkSpent({ what }: { readonly what: 'invitation' | 'link for a new password' }) {
  const { person } = useSession();
  return (
    <Empty
      title="This link does not work any more"
      why={`It was used, is too old, was taken back, or is not whole. Ask whoever sent it for another ${what}; if you have used it, sign in.`}
    >
      <Button renderRoot={(props) => <Link to={person ? '/' : '/sign-in'} {...props} />}>
        {person ? 'Home' : 'Sign in'}
      </Button>
    </Empty>
  );
}
