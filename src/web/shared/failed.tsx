import { RequestFailed } from './api.ts';
import { Notice } from './notice.tsx';

/** In place of a page that could not be had, below the header as it was. */
export function Failed({ error }: { readonly error: unknown }) {
  const detail = error instanceof Error ? error.message : 'Something unexpected happened.';
  if (!(error instanceof RequestFailed)) return <Notice title="That did not work" detail={detail} />;
  if (error.status === 0) return <Notice title={error.title} detail={detail} />;
  return <Notice title={error.status === 404 ? 'That is not here' : 'That did not work'} detail={detail} />;
}
