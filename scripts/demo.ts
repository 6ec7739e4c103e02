import { scenarioFolder } from '#application/places.ts';
import { readLibrary } from '#application/read-library.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { DATABASE_URL_REPORT, placeOf } from '#server/db/database-place.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { fillDemo } from '#server/demo/fill-demo.ts';
import { evaluationPool } from '#server/evaluation/evaluation-pool.ts';
import { counterOn } from '../src/cli/test/counter.ts';

/** `npm run demo`: adds a firm of invented people with a year of plays, to look at what managers see. */
const YEAR = 365;

function giveUp(reports: readonly string[]): never {
  process.stderr.write(`${reports.join('\n')}\n`);
  process.exit(1);
}

const place = placeOf(process.env);
if (!place) giveUp([DATABASE_URL_REPORT]);
const reading = await readLibrary(scenarioFolder(process.env));
if (!reading.ok) giveUp(reading.reports);
const database = await openDatabase(place).catch((error: Error) =>
  giveUp([`The database cannot be opened (${error.message}). Check DATABASE_URL or AMENDS_DATA.`]),
);
const evaluator = evaluationPool();
const counter = counterOn(process.stderr, 'Days of the demo firm’s year', YEAR);
let done = 0;
const filling = await fillDemo({
  db: database.db,
  library: reading.library,
  pack: english,
  evaluator,
  end: new Date(),
  day: async (reached) => {
    for (; done < reached; done++) await counter.step();
  },
});
if (filling.kind === 'filled') {
  counter.done('Days of the demo firm’s year');
  const { people, teams, plays } = filling;
  process.stdout.write(
    `The demo firm is there: ${people} invented people in ${teams} teams, ${plays} plays, each really evaluated.\n` +
      'Its teams are marked "(demo)". The owner removes it with one click, under People.\n',
  );
} else {
  counter.failed('Days of the demo firm’s year');
  process.stdout.write(
    'The demo firm is there already. The owner removes it with one click, under People.\n',
  );
}
await evaluator.close();
await database.close();
