import { Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSession } from './session.ts';

/** While nobody owns this server: how a team would use it. Playing needs none of it. */
export function SetUpCard() {
  const { session } = useSession();
  if (!session?.needsSetUp) return null;
  return (
    <section className="card set-up-card" aria-labelledby="set-up-title">
      <div>
        <Title order={2} size="h3" id="set-up-title">
          Set this up for your team
        </Title>
        <Text size="sm" className="soft">
          Invite people, assign scenarios and see how a team gets on. Takes a minute; to play by yourself you
          need no account.
        </Text>
      </div>
      <Button variant="light" renderRoot={(props) => <Link to="/set-up" {...props} />}>
        Set up
      </Button>
    </section>
  );
}
