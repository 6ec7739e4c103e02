import { z } from 'zod';

/**
 * A backup is gzipped JSON Lines, the same for every kind of database (docs/decisions/0014-backups.md): a header,
 * a line for each page of rows of a table, each row with its values in the order of the columns, and an end.
 */
export const BACKUP_FORMAT = 1;

/** Of any format, so that a newer one can be told by its number. */
export const anyHeaderSchema = z.object({ 'amends-backup': z.int() });

export const headerSchema = z.object({
  'amends-backup': z.literal(BACKUP_FORMAT),
  /** ISO 8601; whatever was acknowledged before it is in the backup. */
  takenAt: z.string(),
  /** The version of the program. */
  program: z.string(),
  from: z.enum(['sqlite', 'postgresql']),
  /** What the database has had, in order: they say which tables and columns there are. */
  migrations: z.array(z.string()).min(1),
  /** How many rows each table has. */
  rows: z.record(z.string(), z.int().nonnegative()),
});

export type BackupHeader = z.infer<typeof headerSchema>;

export const pageSchema = z
  .strictObject({
    table: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.union([z.string(), z.int(), z.null()]))),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length));

/** `sha256` is of all bytes before this line, in hex. */
export const endSchema = z.strictObject({
  end: z.strictObject({ rows: z.int().nonnegative(), sha256: z.string() }),
});

export type BackupEnd = z.infer<typeof endSchema>;

/** The one line of JSON for a value, with its end. */
export function backupLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** How many rows a backup has in all. */
export function rowsIn(rows: Readonly<Record<string, number>>): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}
