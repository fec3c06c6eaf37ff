import type { Bell } from '../wait.js';

const bells = new Map<string, Set<Bell>>();

/** Members in this process that wait for work in the database of this name; other processes find out by polling. */
export function hang(database: string, bell: Bell): () => void {
  const set = bells.get(database) ?? new Set();
  bells.set(database, set.add(bell));
  return () => {
    set.delete(bell);
    if (set.size === 0 && bells.get(database) === set) bells.delete(database);
  };
}

export function ring(database: string): void {
  for (const bell of bells.get(database) ?? []) bell.ring();
}
