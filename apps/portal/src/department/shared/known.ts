/** What is known of one of the server's words; undefined if it says a new one. */
export const known = <T extends object>(table: T, word: string | undefined): T[keyof T] | undefined =>
  word !== undefined && Object.hasOwn(table, word) ? table[word as keyof T] : undefined;
