import { type LocalDate, addMonths } from '@kezek/domain';
import type { InQueue } from './standing-queue.js';

/**
 * Which applications an iteration asks together, each with the text that names its batch: the least public number in it, which says nothing
 * of the family. Twins are children of one guardian born within a month of the eldest of them (domain 3.2: Astana, 2019).
 */
export function batchesOf(waiting: readonly InQueue[], rule: 'none' | 'twins' | 'siblings'): Map<string, string> {
  const batches = new Map<string, string>();
  if (rule === 'none') return batches;
  for (const family of familiesOf(waiting)) {
    for (const batch of rule === 'siblings' ? [family] : bornTogether(family)) {
      if (batch.length < 2) continue;
      const numbers = batch.map((one) => one.applicationId).sort();
      for (const number of numbers) batches.set(number, numbers[0] as string);
    }
  }
  return batches;
}

function familiesOf(waiting: readonly InQueue[]): Iterable<InQueue[]> {
  const families = new Map<string, InQueue[]>();
  for (const one of waiting) {
    const family = families.get(one.guardianId);
    if (family === undefined) families.set(one.guardianId, [one]);
    else family.push(one);
  }
  return families.values();
}

function bornTogether(family: readonly InQueue[]): InQueue[][] {
  if (family.length < 2) return [];
  const births: InQueue[][] = [];
  for (const one of [...family].sort((a, b) => (a.placement.birthDate < b.placement.birthDate ? -1 : 1))) {
    const last = births.at(-1);
    const eldest = last?.[0]?.placement.birthDate as LocalDate | undefined;
    if (last !== undefined && eldest !== undefined && one.placement.birthDate <= addMonths(eldest, 1)) last.push(one);
    else births.push([one]);
  }
  return births;
}
