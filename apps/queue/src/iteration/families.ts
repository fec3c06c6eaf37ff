import { type LocalDate, addMonths } from '@kezek/domain';
import type { InQueue } from './standing-queue.js';

/**
 * Which applications an iteration asks together, each with the text that names its batch: the least public number in it, which says nothing
 * of the family. Twins are children of one family born within a month of the eldest of them (domain 3.2: Astana, 2019).
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

/**
 * Children with a guardian in common are of one family, whoever of their guardians applied for each; so are those whom a third who waits as well
 * links to both.
 */
function familiesOf(waiting: readonly InQueue[]): Iterable<InQueue[]> {
  const families = new Map<string, InQueue[]>();
  for (const one of waiting) {
    const [family = [], ...others] = new Set(
      guardiansOf(one)
        .map((guardianId) => families.get(guardianId))
        .filter((known) => known !== undefined),
    );
    const joined = others.flat();
    family.push(one, ...joined);
    for (const guardianId of [one, ...joined].flatMap(guardiansOf)) families.set(guardianId, family);
  }
  return new Set(families.values());
}

const guardiansOf = ({ guardianId, guardianIds = [] }: InQueue): string[] => [guardianId, ...guardianIds];

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
