import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { PersonFigures } from '#contract/figures.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import type { Pages } from '../../shared/use-pages.ts';
import { PersonRow } from './person-row.tsx';

/** Pixels; each row is measured once it is there. */
const ROW = 46;
const AROUND = 8;
/** So many rows before the end of what is loaded, the next page is asked for. */
const AHEAD = 40;
const COLUMNS = 4 + SKILLS.length;

/** Stands for the rows that are not drawn. */
function Room({ height }: { readonly height: number }) {
  return height > 0 ? (
    <tr className="room">
      <td colSpan={COLUMNS} style={{ height }} />
    </tr>
  ) : null;
}

/** People by name with their five skills; of thousands, those in sight are drawn. */
export function PeopleTable({
  pages,
  chosen,
  choose,
}: {
  readonly pages: Pages<PersonFigures>;
  readonly chosen: ReadonlyMap<string, string>;
  readonly choose: (person: PersonFigures['person'], chosen: boolean) => void;
}) {
  const { items, more, loadingMore } = pages;
  const scrolled = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scrolled.current,
    estimateSize: () => ROW,
    overscan: AROUND,
    getItemKey: (index) => items[index]?.person.id ?? index,
  });
  const drawn = rows.getVirtualItems();
  const last = drawn.at(-1);
  const near = last !== undefined && last.index >= items.length - AHEAD;
  useEffect(() => {
    if (near && !loadingMore) more?.();
  }, [near, loadingMore, more]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section ref={scrolled} className="card people-scroll" aria-label="People and their skills" tabIndex={0}>
      <table className="figure-table people-table" aria-rowcount={more ? -1 : items.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <td className="pick" />
            <th scope="col">Name</th>
            <th scope="col" className="number">
              Plays
            </th>
            <th scope="col">Latest</th>
            {SKILLS.map((skill) => (
              <th key={skill} scope="col">
                {SKILL_NAMES[skill]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Room height={drawn[0]?.start ?? 0} />
          {drawn.map(({ index, key }) => {
            const figures = items[index];
            return (
              figures && (
                <PersonRow
                  key={key}
                  ref={rows.measureElement}
                  figures={figures}
                  index={index}
                  chosen={chosen.has(figures.person.id)}
                  choose={choose}
                />
              )
            );
          })}
          <Room height={rows.getTotalSize() - (last?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  );
}
