import { EVERYONE } from '#contract/figures.ts';
import type { Actor, Subject } from '#contract/permissions.ts';
import { noteRead } from '../db/access-log.ts';
import { attention } from '../db/figures/attention.ts';
import { listCountedPlays } from '../db/figures/counted-play-list.ts';
import type { FindEdition } from '../db/figures/find-edition.ts';
import { findGroup, type Group } from '../db/figures/group.ts';
import { improvement } from '../db/figures/improvement.ts';
import { monthFigures } from '../db/figures/month-figures.ts';
import { pathOf } from '../db/figures/path.ts';
import { peopleFigures } from '../db/figures/people-figures.ts';
import { personPage } from '../db/figures/person-page.ts';
import { scenarioFigures } from '../db/figures/scenario-figures.ts';
import { scoringTrust } from '../db/figures/scoring-trust.ts';
import { skillFigures } from '../db/figures/skill-figures.ts';
import { findPerson } from '../db/people-store.ts';
import type { ServerDependencies } from './dependencies.ts';
import { sendProblem } from './problem.ts';
import type { Asking, Serve } from './serve.ts';

/** What managers see of a team, of everybody and of one person. */
export function figuresRoutes(
  serve: Serve,
  { library, database: { db }, now }: ServerDependencies,
  findEdition: FindEdition,
): void {
  const at = () => now().toISOString();

  type OfGroup = Pick<Asking<never>, 'reply'> & { readonly params: { readonly group: string } };

  /** Everybody is no team: only who reaches all reaches them. */
  const scope = async ({ params: { group } }: OfGroup): Promise<Subject | undefined> =>
    (await findGroup(db, group)) && { teams: group === EVERYONE ? [] : [group] };

  const view = async (
    { params, reply }: OfGroup,
    figures: (group: Group) => Promise<unknown>,
  ): Promise<unknown> => {
    const group = await findGroup(db, params.group);
    return group ? figures(group) : sendProblem(reply, 'not-found');
  };

  const noteLook = async ({ person: actor }: Actor, owner: string) => {
    if (actor !== null && actor !== owner) await noteRead(db, { at: at(), actor, owner }, 'plays');
  };

  serve('GET /api/figures/:group/attention', {
    scope,
    handle: (asking) => view(asking, (group) => attention(db, group, at())),
  });

  serve('GET /api/figures/:group/skills', {
    scope,
    handle: (asking) => view(asking, (group) => skillFigures(db, group, asking.query)),
  });

  serve('GET /api/figures/:group/improvement', {
    scope,
    handle: (asking) => view(asking, (group) => improvement(db, group, asking.query)),
  });

  serve('GET /api/figures/:group/people', {
    scope,
    handle: (asking) => view(asking, (group) => peopleFigures(db, group, asking.query)),
  });

  serve('GET /api/figures/:group/months', {
    scope,
    handle: (asking) => view(asking, (group) => monthFigures(db, group, asking.query, findEdition)),
  });

  serve('GET /api/figures/:group/scenarios', {
    scope,
    handle: (asking) => view(asking, (group) => scenarioFigures(db, group, asking.query, findEdition)),
  });

  serve('GET /api/figures/:group/path', {
    scope,
    handle: async (asking) => {
      const { query, reply } = asking;
      const edition = await findEdition(query.scenario);
      if (!edition) {
        return sendProblem(reply, 'unknown-scenario-version', 'No version of a scenario has this hash.', {
          path: 'querystring.scenario',
        });
      }
      return view(asking, (group) => pathOf(db, group, query, edition));
    },
  });

  serve('GET /api/figures/:group/scoring', {
    scope,
    handle: (asking) => view(asking, (group) => scoringTrust(db, group, asking.query)),
  });

  serve('GET /api/figures/:group/plays', {
    scope,
    handle: (asking) =>
      view(asking, async (group) => {
        const { query, actor } = asking;
        const page = await listCountedPlays(db, group, query);
        // Of many people's it is what stands behind a number; of one person's it is a look at that person.
        if (query.person !== undefined && page.items.length > 0) await noteLook(actor, query.person);
        return page;
      }),
  });

  const personScope = async ({
    params,
  }: {
    readonly params: { readonly person: string };
  }): Promise<Subject | undefined> => {
    const found = await findPerson(db, params.person);
    return found && { person: found.id, teams: found.teams.map((team) => team.id) };
  };

  serve('GET /api/people/:person/figures', {
    scope: personScope,
    handle: async ({ params, query, reply }) =>
      (await personPage(db, params.person, query, library)) ?? sendProblem(reply, 'not-found'),
  });

  serve('GET /api/people/:person/counted-plays', {
    scope: personScope,
    handle: async ({ params: { person }, query, actor }) => {
      await noteLook(actor, person);
      return listCountedPlays(db, null, { ...query, person });
    },
  });
}
