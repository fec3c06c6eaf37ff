import type { DemoPerson } from '@kezek/gateway/service';
import { renameSync, writeFileSync } from 'node:fs';
import type { Plan } from './families/data.js';
import type { Household } from './families/household.js';
import { kindergartenIdOf } from './offices.js';
import { DEMO_STAFF, demoPassword } from './staff.js';

/** Whom visitors may be: one family at each stage, and those who work for them. */
export function peopleOf(plan: Plan, households: readonly Household[]): DemoPerson[] {
  const { districtId } = plan;
  const guardians = households.flatMap(({ plan: family, account, childId }): DemoPerson[] => {
    if (!('stage' in family)) return [];
    const { stage, names, childNames, language: locale } = family;
    const { iin, phone } = account;
    return [{ kind: 'guardian', personId: `guardian-${stage}`, stage, districtId, names, childNames, iin, phone, locale, childId }];
  });
  const staff = plan.staff.flatMap(({ login, stage, names, bin }): DemoPerson[] => {
    if (stage === undefined) return [];
    const place = bin === undefined ? {} : { kindergartenId: kindergartenIdOf(bin) };
    return [{ kind: 'staff', personId: login, stage, districtId, names, login, password: demoPassword(login), ...place }];
  });
  return [...guardians, ...staff];
}

/** Those of the big city, for after a scenario. */
export const officialsOf = (districtId: string): DemoPerson[] =>
  DEMO_STAFF.map(({ login, stage, names }) => ({
    kind: 'staff',
    personId: login,
    stage,
    districtId,
    names,
    login,
    password: demoPassword(login),
  }));

export function writePeople(file: string, items: readonly DemoPerson[]): void {
  // Renamed into place, so that whoever reads sees all or none.
  writeFileSync(`${file}.new`, JSON.stringify({ items }, null, 2));
  renameSync(`${file}.new`, file);
}
