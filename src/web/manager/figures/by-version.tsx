import type { ReactNode } from 'react';
import type { ScenarioFigures } from '#contract/figures.ts';
import { useFirst } from './use-first.tsx';
import { versionNames } from './version-names.ts';

const FIRST_LINES = 6;

export type Version = ScenarioFigures['scenarios'][number];

/** A table of scenario versions, a part of it for each: nothing in it is averaged across them. */
export function ByVersion({
  versions,
  heads,
  row,
}: {
  readonly versions: readonly Version[];
  /** After the first column, which names the version. */
  readonly heads: readonly { readonly name: ReactNode; readonly className?: string; readonly key: string }[];
  /** The rows of one version. */
  readonly row: (version: Version, name: string) => ReactNode;
}) {
  const names = versionNames(versions);
  const { shown, rest } = useFirst(versions, FIRST_LINES, 'versions');
  return (
    <>
      <div className="card rows">
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              {heads.map(({ key, name, className }) => (
                <th key={key} scope="col" className={className}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {shown.map((version) => (
            <tbody key={version.scenario.hash}>
              {row(version, names.get(version.scenario.hash) ?? version.scenario.title)}
            </tbody>
          ))}
        </table>
      </div>
      {rest}
    </>
  );
}
