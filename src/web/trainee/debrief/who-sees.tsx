import { Button, Group, Text } from '@mantine/core';
import { IconEye, IconLock } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api.ts';
import { FailureAlert } from '../../shared/failure-alert.tsx';
import { useSession } from '../../shared/session.ts';
import { sendOutbox } from '../../shared/store/outbox.ts';

/** Who sees one's own stored play; practice is shared, or kept private again, here. Nothing for a guest. */
export function WhoSees({ play }: { readonly play: string }) {
  const { person } = useSession();
  const client = useQueryClient();
  const queryKey = ['plays', play, 'standing'];
  const standing = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      // A play that was just finished may still be on its way, and until then the server knows nothing of it.
      await sendOutbox();
      return call('GET /api/plays/:play/standing', { params: { play }, signal });
    },
    enabled: person !== null,
    retry: false,
  });
  const sharing = useMutation({
    mutationFn: (shared: boolean) =>
      call('PUT /api/plays/:play/sharing', { params: { play }, body: { shared } }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  if (!standing.data || standing.data.person?.id !== person?.id) return null;
  const { visibility, disputed } = standing.data;
  const Icon = visibility === 'private' && !disputed ? IconLock : IconEye;
  const says = {
    private: disputed
      ? 'You disputed a point of it, so those who train and lead your teams can read it.'
      : 'Only you see this play.',
    shared:
      'You shared it: those who train and lead your teams can read it, and it counts in the team’s figures.',
    assessed: 'An assessment: the managers of your teams see it.',
  }[visibility];
  return (
    <section className="card who-sees" aria-label="Who sees this play">
      <Group gap={10} wrap="nowrap" align="flex-start">
        <Icon size={20} aria-hidden="true" style={{ flex: 'none', marginTop: 2 }} />
        <Text size="sm" role="status">
          {says}
        </Text>
      </Group>
      {visibility !== 'assessed' && (
        <Button
          size="xs"
          variant="default"
          loading={sharing.isPending}
          onClick={() => sharing.mutate(visibility === 'private')}
        >
          {visibility === 'private' ? 'Share with your team' : 'Keep private again'}
        </Button>
      )}
      <FailureAlert error={sharing.error} />
    </section>
  );
}
