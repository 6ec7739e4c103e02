import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../shared/empty.tsx';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { AttentionView } from './attention-view.tsx';
import { CompareChoice } from './compare-choice.tsx';
import { FiguresFilters } from './figures-filters.tsx';
import { scenariosQuery, skillsQuery } from './figures-queries.ts';
import type { FiguresSearch } from './figures-search.ts';
import { HealthView } from './health-view.tsx';
import { ImprovementView } from './improvement-view.tsx';
import { PeopleView } from './people-view.tsx';
import { SkillCompare } from './skill-compare.tsx';
import { SkillsView } from './skills-view.tsx';
import { Told } from './told.tsx';
import { TrustView } from './trust-view.tsx';
import { useGroup } from './use-group.ts';

function Views({ group, search }: { readonly group: string; readonly search: FiguresSearch }) {
  const skills = useQuery(skillsQuery(group, search));
  const scenarios = useQuery(scenariosQuery(group, search));
  const compared = search.withGroup !== undefined || search.withFrom !== undefined;
  // What is missing to all of them is said once, in place of the first.
  const enough = skills.data?.enough === true;
  return (
    <>
      <AttentionView group={group} />
      <Told asked={skills} what="the skills">
        {(figures) => (
          <>
            <SkillsView figures={figures} />
            <CompareChoice />
            {compared && <SkillCompare figures={figures} search={search} />}
          </>
        )}
      </Told>
      {enough && <ImprovementView group={group} search={search} />}
      <PeopleView group={group} search={search} />
      {enough && (
        <Told asked={scenarios} what="the scenarios">
          {(figures) => <HealthView figures={figures} search={{ ...search, group }} />}
        </Told>
      )}
      {enough && <TrustView group={group} search={search} />}
    </>
  );
}

/** The two pages beside the overview; they are about the same group and period. */
function Beside({ search }: { readonly search: FiguresSearch }) {
  return (
    <Group gap="xs">
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/figures/practice" search={search} {...props} />}
      >
        What is practised
      </Button>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/figures/report" search={{ group: search.group }} {...props} />}
      >
        Monthly report
      </Button>
    </Group>
  );
}

function Figures() {
  const { search, group, groups, asked } = useGroup();
  const none = groups.length === 0 && (
    <Empty title="You lead no team yet" why="Figures are about a team. The owner puts people into teams.">
      <Button variant="default" renderRoot={(props) => <Link to="/teams" {...props} />}>
        Teams
      </Button>
    </Empty>
  );
  return (
    <div className="page wide-page">
      <PageTitle
        title="Team figures"
        lead="What people can do, and what to practise next. Only finished assessments and shared practice count; practice that is not shared stays out of every number."
        action={<Beside search={search} />}
      />
      <ListState asked={asked} what="the teams" empty={none}>
        <FiguresFilters about="Team figures" />
        {group !== undefined && <Views group={group} search={search} />}
      </ListState>
    </div>
  );
}

/** The overview of a team, in the order in which a manager wants to know. */
export function FiguresPage() {
  return (
    <Guarded may="see-figures">
      <Figures />
    </Guarded>
  );
}
