import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { PersonFigures } from '#contract/figures.ts';
import { FEWEST_PLAYS } from '#contract/limits.ts';
import { Empty } from '../../shared/empty.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { usePages } from '../../shared/use-pages.ts';
import { type FiguresSearch, narrowingOf } from './figures-search.ts';
import { countOf } from './number-words.ts';
import { allPeople, peoplePage } from './people-query.ts';
import { PeopleTable } from './people-table.tsx';
import { peopleSentence } from './sentences.ts';
import { occasions } from './verdicts.ts';
import { View } from './view.tsx';

/** As many as the address of an assignment takes. */
const MOST_CHOSEN = 200;

/** Who is chosen, and what can be done with them; stays in sight below the table. */
function Chosen({
  chosen,
  clear,
}: {
  readonly chosen: ReadonlyMap<string, string>;
  readonly clear: () => void;
}) {
  const full = chosen.size >= MOST_CHOSEN;
  return (
    <div className="chosen" data-any={chosen.size > 0 || undefined}>
      <Text size="sm" className="soft" role="status">
        {chosen.size === 0
          ? 'Choose people to assign something to them.'
          : `${countOf(chosen.size, 'person is', 'people are')} chosen.${full ? ' More cannot be chosen at once.' : ''}`}
      </Text>
      {chosen.size > 0 && (
        <>
          <Button
            renderRoot={(props) => (
              <Link to="/assignments/new" search={{ people: [...chosen.keys()] }} {...props} />
            )}
          >
            Assign to {chosen.size === 1 ? [...chosen.values()][0] : `these ${chosen.size} people`}
          </Button>
          <Button variant="subtle" onClick={clear}>
            Choose nobody
          </Button>
        </>
      )}
    </div>
  );
}

function useChosen() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const choose = useCallback(({ id, name }: PersonFigures['person'], is: boolean) => {
    setChosen((before) => {
      const after = new Map(before);
      if (!is) after.delete(id);
      else if (after.size < MOST_CHOSEN) after.set(id, name);
      return after;
    });
  }, []);
  return { chosen, choose, clear: () => setChosen(new Map()) };
}

/** Who needs what next: people by their five skills, by name and never by score. */
export function PeopleView({ group, search }: { readonly group: string; readonly search: FiguresSearch }) {
  const { chosen, choose, clear } = useChosen();
  const pages = usePages(['figures', 'people', group, narrowingOf(search)], (cursor, signal) =>
    peoplePage(group, search, cursor, signal),
  );
  const none = pages.items.length === 0 && (
    <Empty
      title="Nobody is in this team yet"
      why="People come into a team when they are invited to it, or put into it."
    >
      <Button variant="default" renderRoot={(props) => <Link to="/teams" {...props} />}>
        Teams
      </Button>
    </Empty>
  );
  return (
    <ListState asked={pages} what="the people" empty={none}>
      <View
        id="people"
        asks="People"
        sentence={peopleSentence(pages.items, pages.more !== undefined)}
        note={`Met, of the plays that had an occasion for it; by name. Hatched: fewer than ${FEWEST_PLAYS} plays, from which nothing follows.`}
        csv={{
          name: 'people',
          head: [
            'name',
            'plays',
            'latest',
            ...Object.values(SKILL_NAMES).flatMap((name) => [`${name}: met`, `${name}: plays`]),
          ],
          rows: async () =>
            (await allPeople(group, search)).map(({ person, plays, latestAt, skills }) => [
              person.name,
              plays,
              latestAt ?? '',
              ...skills.flatMap((each) => [each.met, occasions(each)]),
            ]),
        }}
      >
        <PeopleTable pages={pages} chosen={chosen} choose={choose} />
        <Chosen chosen={chosen} clear={clear} />
      </View>
    </ListState>
  );
}
