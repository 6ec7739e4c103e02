import { placeNamed } from '#server/db/database-place.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { addPlainPlay, addPlainRescored } from './plain-plays.ts';

/** A process of its own that stores one play after the other in a database, and prints the id of each once it has. */
const [name = ''] = process.argv.slice(2);
const { db } = await openDatabase(placeNamed(name));
for (;;) {
  const id = await addPlainPlay(db);
  process.stdout.write(`${id}\n`);
  await addPlainRescored(db, id);
}
