import { Command, InvalidArgumentError, Option } from 'commander';
import { DAYS_SHOWN } from '#application/demo/calendar.ts';
import { DEMO_PEOPLE } from '#application/demo/demo-people.ts';
import { scenarioFolder } from '#application/places.ts';
import { readLibrary } from '#application/read-library.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { DATABASE_URL_REPORT, placeOf } from '#server/db/database-place.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { fillDemo } from '#server/demo/fill-demo.ts';
import { evaluationPool } from '#server/evaluation/evaluation-pool.ts';
import { counterOn } from '../src/cli/test/counter.ts';

/** `npm run demo`: adds a firm of invented people with a year of plays, to look at what managers see. */
interface Size {
  readonly people: number;
  readonly days: number;
}

function within(fewest: number, most: number) {
  return (text: string): number => {
    const count = Number(text);
    if (Number.isInteger(count) && count >= fewest && count <= most) return count;
    throw new InvalidArgumentError(`Expected a whole number from ${fewest} to ${most}.`);
  };
}

function giveUp(reports: readonly string[]): never {
  process.stderr.write(`${reports.join('\n')}\n`);
  process.exit(1);
}

const { fewest, most } = DEMO_PEOPLE;
const size = new Command('npm run demo --')
  .description('Adds a firm of invented people with a year of plays, marked as a demo.')
  .addOption(
    new Option('--people <count>', `how many people, ${fewest} to ${most}`)
      .argParser(within(fewest, most))
      .default(most),
  )
  .addOption(
    new Option('--days <count>', `of how many days there are plays, 1 to ${DAYS_SHOWN}`)
      .argParser(within(1, DAYS_SHOWN))
      .default(DAYS_SHOWN),
  )
  .parse()
  .opts<Size>();

const place = placeOf(process.env);
if (!place) giveUp([DATABASE_URL_REPORT]);
const reading = await readLibrary(scenarioFolder(process.env));
if (!reading.ok) giveUp(reading.reports);
const database = await openDatabase(place).catch((error: Error) =>
  giveUp([`The database cannot be opened (${error.message}). Check DATABASE_URL or AMENDS_DATA.`]),
);
const evaluator = evaluationPool();
const words = 'Days of the demo firm’s year';
const counter = counterOn(process.stderr, words, size.days);
let done = 0;
const filling = await fillDemo({
  db: database.db,
  library: reading.library,
  pack: english,
  evaluator,
  end: new Date(),
  ...size,
  day: async (reached) => {
    for (; done < reached; done++) await counter.step();
  },
});
await evaluator.close();
await database.close();
if (filling.kind === 'there-already') {
  counter.failed(words);
  giveUp(['A demo firm is there already, or a part of one: let the owner remove it under People first.']);
}
counter.done(words);
const { people, teams, plays } = filling;
process.stdout.write(
  `The demo firm is there: ${people} invented people in ${teams} teams, ${plays} plays, each really evaluated.\n` +
    'Its teams are marked "(demo)". The owner removes it with one click, under People.\n',
);
