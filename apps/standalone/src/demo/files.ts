import { join } from 'node:path';

/** Where the door reads who may be tried out. */
export const peopleFile = (directory: string): string => join(directory, 'people.json');

/** Written when a start has succeeded, for the `kezek` command and the next start. */
export const startedFile = (directory: string): string => join(directory, 'standalone.json');
