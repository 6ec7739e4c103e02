import { NativeSelect, NumberInput, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { call } from '../../shared/api.ts';
import { FormCard } from '../../shared/form-card.tsx';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { TeamChoice } from '../../shared/team-choice.tsx';
import { useSending } from '../../shared/use-sending.ts';
import { chosenPeopleQuery } from './chosen-people.ts';
import { PersonChoice } from './person-choice.tsx';

const route = getRouteApi('/assignments/new');

type Amount = number | string;

/** An alias, not an interface: a form's values are a record. */
type Terms = {
  readonly scenario: string;
  readonly mode: string;
  readonly teams: string[];
  readonly people: string[];
  /** "2026-11-29", or nothing. */
  readonly dueAt: string;
  readonly passMark: Amount;
  readonly attempts: Amount;
  readonly note: string;
};

const START: Terms = {
  scenario: '',
  mode: 'assessment',
  teams: [],
  people: [],
  dueAt: '',
  passMark: '',
  attempts: '',
  note: '',
};

/** The end of a day, where whoever assigns it is. */
function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}

function send({ scenario, mode, teams, people, dueAt, passMark, attempts, note }: Terms) {
  return call('POST /api/assignments', {
    body: {
      scenario,
      mode: mode === 'practice' ? 'practice' : 'assessment',
      teams,
      people,
      ...(dueAt && { dueAt: endOfDay(dueAt) }),
      ...(typeof passMark === 'number' && { passMark }),
      ...(typeof attempts === 'number' && { attempts }),
      ...(note.trim() && { note: note.trim() }),
    },
  });
}

function AssignForm({
  cards,
  chosen,
}: {
  readonly cards: readonly { readonly id: string; readonly title: string }[];
  /** Names by id of the people that the way here has chosen. */
  readonly chosen: ReadonlyMap<string, string>;
}) {
  const { scenario = '', teams = [] } = route.useSearch();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { form, ...sending } = useSending({
    start: {
      ...START,
      // One that is no longer offered is none.
      scenario: cards.some(({ id }) => id === scenario) ? scenario : '',
      teams: [...teams],
      people: [...chosen.keys()],
    },
    rules: {
      scenario: { fits: (scenario) => scenario !== '', says: 'Choose a scenario.' },
      dueAt: {
        fits: (day) => day === '' || endOfDay(day) > new Date().toISOString(),
        says: 'Choose a day that is not over, or leave it empty.',
      },
    },
    about: { 'not-found': ['people', 'One of them is not in your teams any more.'] },
    send,
    done: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['assignments'] });
      await navigate({ to: '/assignments/$assignment', params: { assignment: id } });
    },
  });
  const assessed = form.values.mode === 'assessment';
  const nobody = form.values.teams.length + form.values.people.length === 0;
  return (
    <FormCard {...sending} submit="Assign">
      <NativeSelect
        label="Scenario"
        data={[
          { value: '', label: 'Choose …' },
          ...cards.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        {...form.getInputProps('scenario')}
      />
      <TeamChoice {...form.getInputProps('teams')} label="Teams" mt={10} />
      <PersonChoice {...form.getInputProps('people')} known={chosen} label="And these people" />
      {nobody && (
        <Text size="sm" className="soft">
          Choose at least one team or person. Who joins a team later has its assignments too.
        </Text>
      )}
      <Radio.Group label="How it is played" mt={10} {...form.getInputProps('mode')}>
        <Stack gap={6} mt={6}>
          <Radio
            value="assessment"
            label="Assessment"
            description="No hints and no second tries; managers of the team see it."
          />
          <Radio
            value="practice"
            label="Practice"
            description="Hints and second tries; only the trainee sees it, until they share it."
          />
        </Stack>
      </Radio.Group>
      <TextInput type="date" label="Due, if you like" mt={10} {...form.getInputProps('dueAt')} />
      <NumberInput
        label="Pass mark, 0 to 100"
        description={
          assessed ? 'Left empty, the scenario’s own.' : 'Left empty, finishing the scenario is enough.'
        }
        min={0}
        max={100}
        allowDecimal={false}
        clampBehavior="strict"
        {...form.getInputProps('passMark')}
      />
      <NumberInput
        label="Attempts"
        description="Left empty, as many as one likes."
        min={1}
        max={20}
        allowDecimal={false}
        clampBehavior="strict"
        {...form.getInputProps('attempts')}
      />
      <Textarea
        label="A note to them, if you like"
        maxLength={500}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
    </FormCard>
  );
}

const NOBODY: ReadonlyMap<string, string> = new Map();

function Assign() {
  const { people = [] } = route.useSearch();
  const chosen = useQuery(chosenPeopleQuery(people));
  const cards = useQuery({
    queryKey: ['scenarios'],
    queryFn: ({ signal }) => call('GET /api/scenarios', { signal }),
  });
  return (
    <div className="page slim">
      <PageTitle
        title="Assign a scenario"
        lead="It is pinned as it is now: editing the scenario later changes nothing for them."
        back={{ to: '/assignments', name: 'Assignments' }}
      />
      <ListState asked={cards} what="the scenarios">
        {people.length === 0 ? (
          <AssignForm cards={cards.data ?? []} chosen={NOBODY} />
        ) : (
          <ListState asked={chosen} what="the people">
            <AssignForm cards={cards.data ?? []} chosen={chosen.data ?? NOBODY} />
          </ListState>
        )}
      </ListState>
    </div>
  );
}

/** A new assignment. */
export function AssignPage() {
  return (
    <Guarded may="assign">
      <Assign />
    </Guarded>
  );
}
