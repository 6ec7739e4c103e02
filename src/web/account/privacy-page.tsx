import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Privacy } from '#contract/privacy.ts';
import { call } from '../shared/api.ts';
import { ListState } from '../shared/list-state.tsx';
import { PageTitle } from '../shared/page-title.tsx';
import { Section } from '../shared/section.tsx';
import { useSession } from '../shared/session.ts';
import { RetentionForm } from './retention-form.tsx';

const HEADS = ['Kept', 'Who sees it', 'What for', 'Until'] as const;

function KeptTable({ fields }: Pick<Privacy, 'fields'>) {
  return (
    <div className="card kept">
      <table className="kept-table">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, what, viewers, purpose, expiry }) => (
            <tr key={field}>
              <th scope="row">
                <Text size="sm" fw={600}>
                  {field}
                </Text>
                <Text size="sm" className="soft">
                  {what}
                </Text>
              </th>
              {[viewers, purpose, expiry].map((text, place) => (
                <td key={HEADS[place + 1]} data-head={HEADS[place + 1]}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every field kept, with who sees it, what for and until when; the owner sets how long. */
export function PrivacyPage() {
  const { may } = useSession();
  const privacy = useQuery({
    queryKey: ['privacy'],
    queryFn: ({ signal }) => call('GET /api/privacy', { signal }),
  });
  return (
    <div className="page">
      <PageTitle
        title="What is kept, and who sees it"
        lead="All of it, for everybody to read. Practice is private: nobody sees it until you share it."
      />
      <ListState asked={privacy} what="what is kept">
        {privacy.data && (
          <>
            <Section title="For training alone">
              <Text maw={680}>
                {privacy.data.noHrUse
                  ? 'The owner has said that what is kept here is for training alone: it decides nothing about pay, promotion or employment.'
                  : 'The owner has not said whether figures may be used for anything but training. Ask, if you want to know.'}
              </Text>
            </Section>
            {may('set-retention') && (
              <Section title="How long things are kept">
                <RetentionForm privacy={privacy.data} />
              </Section>
            )}
            <Section title="Each thing that is kept">
              <KeptTable fields={privacy.data.fields} />
            </Section>
          </>
        )}
      </ListState>
    </div>
  );
}
