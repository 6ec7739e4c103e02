import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { FailureAlert } from '../shared/failure-alert.tsx';
import { PageTitle } from '../shared/page-title.tsx';
import { adoptPlays, leavePlays } from '../shared/store/guest-plays.ts';
import { timeWords } from '../shared/time-words.ts';

const route = getRouteApi('/keep-plays');

/** How many of them are named. */
const NAMED = 5;

/** Asked once after coming in: whether what was played here without an account is one's own. */
export function KeepPlaysPage() {
  const plays = route.useLoaderData();
  const { to } = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const deciding = useMutation({
    mutationFn: (keep: boolean): Promise<unknown> => (keep ? adoptPlays() : leavePlays()),
    onSuccess: async () => {
      await navigate({ to: to ?? '/', replace: true });
      await router.invalidate();
    },
  });
  const many = plays.length === 1 ? '1 play was' : `${plays.length} plays were`;
  return (
    <div className="page slim">
      <PageTitle title="Keep what you played here?" />
      <Stack className="card form" gap="md">
        <Text>
          {many} made in this browser without an account. Keep {plays.length === 1 ? 'it' : 'them'} with
          yours?
          {plays.length === 1 ? ' It stays private.' : ' They stay private.'}
        </Text>
        <ul className="plain-list">
          {plays.slice(0, NAMED).map((play) => (
            <li key={play.id}>
              <Text size="sm">
                {play.title} <span className="soft">· {timeWords(new Date(play.changed).toISOString())}</span>
              </Text>
            </li>
          ))}
          {plays.length > NAMED && (
            <li>
              <Text size="sm" className="soft">
                and {plays.length - NAMED} more
              </Text>
            </li>
          )}
        </ul>
        <Text size="sm" className="soft">
          Leave {plays.length === 1 ? 'it' : 'them'} if somebody else played here: then{' '}
          {plays.length === 1 ? 'it is' : 'they are'} nobody’s, and not shown to you.
        </Text>
        <FailureAlert error={deciding.error} />
        <Group>
          <Button loading={deciding.isPending && deciding.variables} onClick={() => deciding.mutate(true)}>
            Keep {plays.length === 1 ? 'it' : 'them'}
          </Button>
          <Button variant="default" onClick={() => deciding.mutate(false)}>
            Leave {plays.length === 1 ? 'it' : 'them'}
          </Button>
        </Group>
      </Stack>
    </div>
  );
}
