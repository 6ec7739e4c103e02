import { Button, NativeSelect, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { dayWords } from '../../shared/time-words.ts';
import { attentionQuery, improvementQuery, scenariosQuery, skillsQuery } from './figures-queries.ts';
import { monthAfter, monthOf, monthsOffered, monthWords } from './months.ts';
import {
  attentionLines,
  improvementLines,
  practiceLines,
  skillLines,
  valueLines,
} from './report-sentences.ts';
import { skillsSentence } from './sentences.ts';
import { Told } from './told.tsx';
import { useGroup } from './use-group.ts';
import './figures.css';

const NO_VERSION = 'No version was played by enough people this month.';

function Part({
  title,
  lead,
  lines,
  none,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly lines: readonly string[];
  /** Said where there are no lines. */
  readonly none: string;
}) {
  const id = useId();
  return (
    <section className="report-part" aria-labelledby={id}>
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      {lead !== undefined && <Text className="soft">{lead}</Text>}
      {lines.length === 0 ? (
        <Text>{none}</Text>
      ) : (
        <ul>
          {lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none moves
            <li key={place}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Report({ group, month }: { readonly group: string; readonly month: string }) {
  const search = { from: month, to: month };
  const attention = useQuery(attentionQuery(group));
  const skills = useQuery(skillsQuery(group, search));
  const improvement = useQuery(improvementQuery(group, search));
  const scenarios = useQuery(scenariosQuery(group, search));
  return (
    <article className="report card">
      <ListState asked={attention} what="what needs attention">
        {attention.data && (
          <Part
            title="Needs attention"
            lead={`As of ${dayWords(new Date().toISOString())}.`}
            lines={attentionLines(attention.data)}
            none="Nobody is overdue or stuck, and no dispute waits."
          />
        )}
      </ListState>
      <Told asked={skills} what="the skills">
        {(figures) => (
          <>
            <Part
              title="Skills"
              lead={`${skillsSentence(figures.skills)}. ${figures.plays} plays of ${figures.people} people.`}
              lines={skillLines(figures)}
              none=""
            />
            {improvement.data && (
              <Part
                title="First to latest"
                lead="First and latest play of the same people on the same version, whatever the month. That they moved does not tell why."
                lines={improvementLines(improvement.data)}
                none="Too few people have played the same version twice."
              />
            )}
            {scenarios.data && (
              <>
                <Part title="What is practised" lines={practiceLines(scenarios.data)} none={NO_VERSION} />
                <Part
                  title="Value and cost"
                  lead="Means of simulated plays, version by version."
                  lines={valueLines(scenarios.data)}
                  none={NO_VERSION}
                />
              </>
            )}
          </>
        )}
      </Told>
    </article>
  );
}

function OneMonth() {
  const { search, group, groups, asked } = useGroup();
  const navigate = useNavigate({ from: '/figures/report' });
  // Before a month is over its figures still grow.
  const month = search.from ?? monthAfter(monthOf(new Date()), -1);
  const name = groups.find(({ id }) => id === group)?.name ?? 'Team';
  return (
    <div className="page narrow report-page">
      <PageTitle
        title={`${name}, ${monthWords(month)}`}
        lead="Finished assessments and shared practice of the people who are in the team now."
        back={{ to: '/figures', name: 'Team figures', search: { group } }}
        action={
          <Button
            className="no-print"
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            Print
          </Button>
        }
      />
      <ListState asked={asked} what="the teams">
        <search className="figures-filters no-print" aria-label="Report">
          <NativeSelect
            label="Team"
            value={group ?? ''}
            data={groups.map(({ id: value, name: label }) => ({ value, label }))}
            onChange={({ currentTarget: { value } }) =>
              void navigate({ search: (before) => ({ ...before, group: value }), replace: true })
            }
          />
          <NativeSelect
            label="Month"
            value={month}
            data={monthsOffered(new Date(), month).map((value) => ({ value, label: monthWords(value) }))}
            onChange={({ currentTarget: { value } }) =>
              void navigate({ search: (before) => ({ ...before, from: value, to: value }), replace: true })
            }
          />
        </search>
        {group !== undefined && <Report group={group} month={month} />}
      </ListState>
    </div>
  );
}

/** One month of one team in plain sentences, to be printed or handed on. */
export function ReportPage() {
  return (
    <Guarded may="see-figures">
      <OneMonth />
    </Guarded>
  );
}
