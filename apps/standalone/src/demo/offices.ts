import { atOnce } from './at-once.js';
import { Staff, type Visitor } from './door.js';
import { demoPassword } from './staff.js';

export interface DemoKindergarten {
  readonly bin: string;
  readonly kind: string;
  readonly settlementId: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly details: object;
  readonly inclusion: object;
  readonly stateOrder: object;
  readonly groups: readonly object[];
}

export interface Account {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly districtId?: string;
  readonly kindergartenId?: string;
}

const AT_ONCE = 8;

export const kindergartenIdOf = (bin: string): string => `kdg_${bin}`;

/** Again changes nothing. */
export async function hire(admin: Visitor, accounts: readonly Account[]): Promise<void> {
  await atOnce(accounts, AT_ONCE, (account) =>
    admin.post('/staff', { ...account, password: demoPassword(account.login) }, `demo:${account.login}`),
  );
}

export const staffMember = (url: string, login: string): Promise<Staff> =>
  new Staff(url, { login, password: demoPassword(login) }).signIn();

/** Again changes nothing. */
export async function openKindergartens(
  department: Visitor,
  { districtId, kindergartens }: { districtId: string; kindergartens: readonly DemoKindergarten[] },
): Promise<void> {
  await atOnce(kindergartens, AT_ONCE, async ({ groups, ...kindergarten }) => {
    const path = `/kindergartens/${kindergartenIdOf(kindergarten.bin)}/groups`;
    await department.post('/kindergartens', { ...kindergarten, districtId });
    // One after the other: their numbers are given in the order in which they open.
    for (const group of groups) await department.post(path, group);
  });
}
