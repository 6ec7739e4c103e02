import { useQuery } from '@tanstack/react-query';
import { Guarded } from '../../shared/guarded.tsx';
import { ListState } from '../../shared/list-state.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { FiguresFilters } from './figures-filters.tsx';
import { scenariosQuery } from './figures-queries.ts';
import type { FiguresSearch } from './figures-search.ts';
import { MEASURES } from './measures.ts';
import { Told } from './told.tsx';
import { useGroup } from './use-group.ts';

function Measures({ group, search }: { readonly group: string; readonly search: FiguresSearch }) {
  const asked = useQuery(scenariosQuery(group, search));
  return (
    <Told asked={asked} what="what is practised">
      {(figures) =>
        MEASURES.map(({ id, View }) => (
          <View key={id} id={id} group={group} search={{ ...search, group }} figures={figures} />
        ))
      }
    </Told>
  );
}

function Practice() {
  const { search, group, asked } = useGroup();
  return (
    <div className="page wide-page">
      <PageTitle
        title="What is practised"
        lead="Remedies, authority, updates, value and prevention, version by version. The customers are simulated: it is how people decide that is seen here, not what your firm earned."
        back={{ to: '/figures', name: 'Team figures', search }}
      />
      <ListState asked={asked} what="the teams">
        <FiguresFilters about="What is practised" />
        {group !== undefined && <Measures group={group} search={search} />}
      </ListState>
    </div>
  );
}

/** What firms are asked to keep an eye on, as far as plays show it. */
export function PracticePage() {
  return (
    <Guarded may="see-figures">
      <Practice />
    </Guarded>
  );
}
