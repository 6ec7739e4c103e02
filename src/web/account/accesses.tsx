import { Text } from '@mantine/core';
import { call } from '../shared/api.ts';
import { ListState } from '../shared/list-state.tsx';
import { ShowMore } from '../shared/show-more.tsx';
import { timeWords } from '../shared/time-words.ts';
import { usePages } from '../shared/use-pages.ts';

const PAGE = 10;

/** Who looked at what is somebody else's: at one's own, or at anybody's for the owner. */
export function Accesses({ all }: { readonly all: boolean }) {
  const accesses = usePages(['accesses'], (cursor, signal) =>
    call('GET /api/accesses', { query: { cursor, limit: PAGE }, signal }),
  );
  return (
    <ListState
      asked={accesses}
      what="who looked"
      empty={
        accesses.items.length === 0 && (
          <Text className="soft">
            {all ? 'Nobody has looked at anybody’s plays yet.' : 'Nobody has looked at anything of yours.'}{' '}
            Each time somebody does, it is noted here.
          </Text>
        )
      }
    >
      <ul className="plain-list lines">
        {accesses.items.map((access) => (
          <li key={`${access.at} ${access.actor} ${access.what} ${access.play}`}>
            <Text size="sm">
              <strong>{access.actor}</strong> {access.what}
              {all && ` of ${access.person}`}
            </Text>
            <Text size="sm" className="soft">
              {timeWords(access.at)}
            </Text>
          </li>
        ))}
      </ul>
      <ShowMore pages={accesses} />
    </ListState>
  );
}
