import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { type Asked, ListState } from '../../shared/list-state.tsx';
import type { FiguresSearch } from './figures-search.ts';
import { countOf } from './number-words.ts';

/** Whom an answer is about, and how much stands behind it. */
export interface Basis {
  readonly group: { readonly id: string; readonly name: string };
  readonly plays: number;
  readonly people: number;
  readonly enough: boolean;
}

/** Why no figure is told, and one thing to do about it. */
function TooFew({ basis: { group, plays, people } }: { readonly basis: Basis }) {
  const search = useSearch({ strict: false }) as FiguresSearch;
  const narrowed = [search.from, search.to, search.scenario, search.mode].some((each) => each !== undefined);
  if (plays > 0) {
    return (
      <Empty
        title={plays === 1 ? 'One play counts so far' : 'Too few people to tell'}
        why={`Figures are told where at least three people stand behind them: fewer would be about somebody. Of ${group.name} ${countOf(people, 'person has', 'people have')} ${countOf(plays, 'play that counts', 'plays that count')}.`}
      >
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/figures/plays" search={search} {...props} />}
        >
          Read what was said
        </Button>
      </Empty>
    );
  }
  return narrowed ? (
    <Empty
      title="No play within this choice"
      why="Finished assessments count, and practice that was shared; none of them falls within what is chosen above."
    >
      <Button
        variant="default"
        renderRoot={(props) => <Link to="." search={{ group: search.group }} {...props} />}
      >
        All plays of {group.name}
      </Button>
    </Empty>
  ) : (
    <Empty
      title="No play counts yet"
      why="Finished assessments count, and practice that was shared. Nobody here has either; an assignment is where it begins."
    >
      <Button renderRoot={(props) => <Link to="/assignments/new" {...props} />}>Assign a scenario</Button>
    </Empty>
  );
}

/** Figures where there are enough people behind them; else why there are none, and what to do. */
export function Told<Figures extends Basis>({
  asked,
  what,
  children,
}: {
  readonly asked: Asked & { readonly data: Figures | undefined };
  /** Completes "Loading ...". */
  readonly what: string;
  readonly children: (figures: Figures) => ReactNode;
}) {
  return (
    <ListState asked={asked} what={what}>
      {asked.data && (asked.data.enough ? children(asked.data) : <TooFew basis={asked.data} />)}
    </ListState>
  );
}
