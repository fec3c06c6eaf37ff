import { Failure } from '../../failure.js';
import { Staff } from '../../rest/person.js';
import { isProblem } from '../../rest/problem.js';
import { forEach } from '../../rest/gate.js';
import { type Crew, type World, keyOf } from '../world.js';

/** Everybody of a demonstration has this one, so that whoever looks at it can come in as any of them. */
export const DEMO_PASSWORD = 'kezek-demo-staff';

interface Post {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly districtId?: string;
  readonly kindergartenId?: string;
}

/** @throws Failure if the password is not the administrator's */
export async function signInAdministrator(world: World, account: { login: string; password: string }): Promise<Staff> {
  const administrator = new Staff(world.client, account);
  try {
    await administrator.signIn();
  } catch (error) {
    if (!isProblem(error, 'identity.sign-in-refused', 'identity.too-many-tries')) throw error;
    throw new Failure(`the administrator ${account.login} cannot sign in: ${error.message}; see --admin-login and --admin-password`);
  }
  return administrator;
}

/** The department's people and a head for every kindergarten. */
export async function hireStaff(world: World, administrator: Staff): Promise<Crew> {
  const { districtId, kindergartens } = world.city;
  const inDistrict = (login: string, name: string, role: string): Post => ({
    login: `${login}-${districtId}`,
    name,
    roles: [role],
    districtId,
  });
  const department = inDistrict('department', 'Demo Department', 'department');
  const approvers = [inDistrict('approver-a', 'Demo Approver', 'approver'), inDistrict('approver-b', 'Demo Approver', 'approver')] as const;
  const finance = inDistrict('finance', 'Demo Finance', 'finance');
  const auditor: Post = { login: `auditor-${districtId}`, name: 'Demo Auditor', roles: ['auditor'] };
  const heads = kindergartens.map(({ bin }): Post => ({
    login: `head-${bin}`,
    name: 'Demo Head',
    roles: ['head'],
    kindergartenId: kindergartenIdOf(bin),
  }));
  const posts = [department, ...approvers, finance, auditor, ...heads];
  const step = world.progress.step('Staff are registered', posts.length);
  await forEach(posts, world.concurrency, async (post) => {
    await register(world, administrator, post);
    step.advance();
  });
  step.done(String(posts.length));
  const staff = ({ login }: Post): Staff => new Staff(world.client, { login, password: DEMO_PASSWORD });
  return {
    department: staff(department),
    approvers: [staff(approvers[0]), staff(approvers[1])],
    finance: staff(finance),
    auditor: staff(auditor),
    heads: new Map(heads.map((head) => [head.kindergartenId ?? '', staff(head)])),
  };
}

export const kindergartenIdOf = (bin: string): string => `kdg_${bin}`;

export function headOf({ heads }: Crew, kindergartenId: string): Staff {
  const head = heads.get(kindergartenId);
  if (head === undefined) throw new Error(`nobody leads ${kindergartenId}`);
  return head;
}

async function register(world: World, administrator: Staff, post: Post): Promise<void> {
  try {
    await administrator.post('/staff', { ...post, password: DEMO_PASSWORD }, keyOf(world, 'staff', post.login));
  } catch (error) {
    // An earlier run with another seed registered the same people.
    if (!isProblem(error, 'identity.login-taken')) throw error;
  }
}
