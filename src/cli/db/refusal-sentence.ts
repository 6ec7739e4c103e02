import { unreadable } from '#application/read-source.ts';
import { BACKUP_FORMAT } from '#server/db/backup-format.ts';
import type { BackupRefusal } from '#server/db/backup-refusal.ts';
import { counted } from '../counted.ts';

const ANOTHER = 'Copy it again from where it was written, or use another backup.';

function unwritable(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'found no such folder. Make the folder, or name another.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'found one that may not be written to. Give yourself leave, or name another.';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'found too little room. Make room, or name another disk.';
    default:
      return `found one that cannot be written to (${(error as NodeJS.ErrnoException).code ?? String(error)}). Check the disk and the path.`;
  }
}

/**
 * Why nothing was backed up or restored, in a line: where, what was expected, what was found, the mend.
 *
 * @param file the backup
 * @param database what the database is called
 */
export function refusalSentence(refusal: BackupRefusal, file: string, database: string): string {
  switch (refusal.kind) {
    case 'name-taken':
      return `${file}: expected a name that no file has, found one. Give another name; nothing is ever overwritten.`;
    case 'unwritable':
      return `${file}: expected a folder that can be written to, ${unwritable(refusal.error)}`;
    case 'unreadable':
      return `${file}: expected a backup, ${unreadable(refusal.error)}`;
    case 'not-a-backup':
      return `${file}: expected a backup written by "amends db backup", found another kind of file. Name the backup.`;
    case 'newer-format':
      return `${file}: expected a backup of format ${BACKUP_FORMAT}, found format ${refusal.format}. Install the newer Amends that wrote it.`;
    case 'cut-off':
      return `${file}: expected a whole backup, found one that breaks off. ${ANOTHER}`;
    case 'altered':
      return `${file}: expected a backup as it was written, found ${refusal.found}. ${ANOTHER}`;
    case 'newer-backup':
      return `${file}: expected a backup by this version of Amends or an older one, found one by ${refusal.program}. Install that version.`;
    case 'newer-database':
      return `${database}: expected a database of this version of Amends or an older one, found the migration ${refusal.migration} of a newer one. Install the newer Amends.`;
    case 'unsound':
      return `${database}: expected a sound database, found ${refusal.found}. Correct it there, or go back to an earlier backup.`;
    case 'not-empty':
      return `${database}: expected a database in which nobody has done anything yet, found ${counted(refusal.rows, 'row')} of ${refusal.table}. Name a new SQLite file or an empty PostgreSQL database; nothing is ever overwritten.`;
    case 'database-failed':
      return `${database}: expected a database that does what it is asked, found an error (${refusal.reason}). Nothing was changed; check that it runs and has room, then try again.`;
  }
}
