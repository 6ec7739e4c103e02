/** Which part may import which; each rule with its reason. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    only(
      'domain-alone',
      '^src/domain/',
      ['^src/domain/'],
      'The domain is evaluated in browsers, on servers and in terminals alike; it can lean on none of them.',
    ),
    {
      name: 'domain-packages',
      comment: 'The domain is pure: data libraries only, so that an outcome is the same everywhere.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(zod|xstate|yaml|@faker-js/faker|@noble/hashes|flesch-kincaid|syllable)/',
      },
    },
    {
      name: 'readability-for-the-checker',
      comment: 'How hard a text reads is advice to authors; no play depends on it.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '^src/domain/checker/' },
      to: { path: 'node_modules/(flesch-kincaid|syllable)/' },
    },
    {
      name: 'domain-without-node',
      comment: 'A Node built-in would break the browser, and reads clocks, files or chance.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['core'] },
    },
    only(
      'language-first',
      '^src/domain/language/',
      ['^src/domain/language/'],
      'What a reply does is a matter of language; it must not depend on who is listening.',
    ),
    only(
      'scenario-before-customer',
      '^src/domain/scenario/',
      ['^src/domain/(language|scenario)/'],
      'A scenario is a file that can be read and checked without a customer or a play.',
    ),
    only(
      'customer-before-play',
      '^src/domain/customer/',
      ['^src/domain/(language|scenario|customer)/'],
      'The customer answers behaviours; which moment the play is at is not its business.',
    ),
    only(
      'play-before-scoring',
      '^src/domain/play/',
      ['^src/domain/(language|scenario|customer|play)/'],
      'A play must run the same whatever it scores, so that a rubric can change later.',
    ),
    only(
      'scoring-last',
      '^src/domain/scoring/',
      ['^src/domain/(language|scenario|customer|play|scoring)/'],
      'Scoring reads a play; only evaluate.ts and the checker may read scoring.',
    ),
    only(
      'contract-on-domain',
      '^src/contract/',
      ['^src/(contract|domain)/'],
      'What crosses the wire is defined once, from domain types, for server and browser.',
    ),
    only(
      'application-over-ports',
      '^src/application/',
      ['^src/(application|contract|domain)/'],
      'Use cases are shared by server and command line; neither may leak into them.',
    ),
    only(
      'server-not-web',
      '^src/server/',
      ['^src/(server|application|contract|domain)/'],
      'The server serves the built web app as files; it imports none of it.',
    ),
    only(
      'cli-not-server',
      '^src/cli/',
      ['^src/(cli|application|contract|domain)/', '^src/server/db/'],
      'The command line works without a server; it may open the database that one keeps its plays in.',
    ),
    only(
      'database-not-http',
      '^src/server/db/',
      ['^src/(server/db|application|contract|domain)/'],
      'The database is opened by the server and by the command line, which has no HTTP.',
    ),
    only(
      'web-not-server',
      '^src/web/',
      ['^src/(web|contract|domain)/'],
      'Server code in the browser bundle would ship secrets and Node built-ins.',
    ),
    ...['trainee', 'trainer', 'manager', 'account'].map((area) => ({
      name: `web-${area}-apart`,
      comment: 'Each area is a product of its own; what they share lives in web/shared.',
      severity: 'error',
      from: { path: `^src/web/${area}/` },
      to: { path: '^src/web/(trainee|trainer|manager|account)/', pathNot: `^src/web/${area}/` },
    })),
    {
      name: 'web-shared-below',
      comment: 'Shared parts know nothing of the areas that use them.',
      severity: 'error',
      from: { path: '^src/web/shared/' },
      to: { path: '^src/web/(trainee|trainer|manager|account)/' },
    },
    {
      name: 'no-circles',
      comment: 'A circle means two ideas in one, or one idea in two.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    parser: 'tsc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
