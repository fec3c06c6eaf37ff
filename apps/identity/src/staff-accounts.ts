import { hash, verify } from '@node-rs/argon2';
import { Rejection } from '@kezek/domain';
import type { ChangeRequest } from '@kezek/stream';
import type { Limit } from './limits/admit.js';
import { parseName } from './people/name.js';
import { hasSameRoles, parseLogin, registerStaff, requireGoodPassword, requireStaff } from './staff/decide.js';
import type { RegisteredStaff } from './staff/facts.js';
import type { IdentityDeps, Stores } from './stores.js';

const TRY_LIMITS: readonly Limit[] = [
  { max: 5, windowMs: 15 * 60_000 },
  { max: 30, windowMs: 24 * 60 * 60_000 },
];

export interface NewStaff {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly districtId?: string | undefined;
  readonly kindergartenId?: string | undefined;
}

export interface KnownStaff extends RegisteredStaff {
  readonly name: string;
}

/** Accounts of those who work with the system. */
export class StaffAccounts {
  private constructor(
    private readonly stores: Stores,
    private readonly deps: Pick<IdentityDeps, 'clock' | 'ids' | 'config' | 'policy'>,
    /** Checked against when the login is unknown, so that both take as long. */
    private readonly nobodysHash: string,
  ) {}

  static async open(stores: Stores, deps: Pick<IdentityDeps, 'clock' | 'ids' | 'config' | 'policy'>): Promise<StaffAccounts> {
    return new StaffAccounts(stores, deps, await hash('nobody has this password', argon2Options(deps)));
  }

  /**
   * The same registration again answers the same id.
   * @throws Rejection identity.login-invalid, identity.password-invalid, identity.name-invalid, identity.roles-invalid,
   * identity.role-scope-missing, identity.login-taken, domain.unknown-district
   */
  async register(staff: NewStaff, request: ChangeRequest): Promise<string> {
    const login = parseLogin(staff.login);
    requireGoodPassword(staff.password);
    const name = parseName(staff.name);
    const { roles, districtId, kindergartenId } = staff;
    if (districtId !== undefined) this.deps.policy.district(districtId);
    const staffId = this.stores.lookup.staffId(login);
    const { state: known } = await this.stores.staff.load(staffId);
    if (known.phase === 'registered' && (await this.isSame(known, { ...staff, name }))) return staffId;
    const accountId = this.deps.ids.next('acc');
    const passwordHash = await hash(staff.password, argon2Options(this.deps));
    const { people } = this.stores;
    // Before the fact that makes it count, under an id of its own.
    await people.staff.put(accountId, () => ({ login, name, passwordHash }));
    const content = { login: staffId, roles, districtId, kindergartenId };
    const registered = await this.stores.staff
      .execute(staffId, { ...request, content }, (state) => registerStaff(state, { staffId, accountId, roles, districtId, kindergartenId }))
      .catch(async (error: unknown) => {
        if (error instanceof Rejection) await people.staff.remove(accountId);
        throw error;
      });
    if (registered.facts.length === 0) await people.staff.remove(accountId);
    return staffId;
  }

  private async isSame(known: RegisteredStaff, asked: NewStaff): Promise<boolean> {
    if (!hasSameRoles(known, asked)) return false;
    const record = await this.stores.people.staff.get(known.accountId);
    return record?.name === asked.name && (await verify(record.passwordHash, asked.password));
  }

  /** One answer for an unknown login and for a wrong password. @throws Rejection identity.sign-in-refused, identity.too-many-tries */
  async signIn({ login, password }: { login: string; password: string }): Promise<KnownStaff> {
    const staffId = this.stores.lookup.staffId(login.trim().toLowerCase());
    const key = `login:${staffId}`;
    // Counted before the check, so that guesses made at once count as well.
    await this.stores.limiter.take(key, this.deps.clock.now(), { limits: TRY_LIMITS, code: 'identity.too-many-tries' });
    const { state } = await this.stores.staff.load(staffId);
    const record = await this.stores.people.staff.get(state.phase === 'registered' ? state.accountId : staffId);
    const right = await verify(record?.passwordHash ?? this.nobodysHash, password.slice(0, 1_000));
    if (!right || record === undefined || state.phase === 'unknown') throw new Rejection('identity.sign-in-refused');
    await this.stores.limiter.clear(key);
    return { ...state, name: record.name };
  }

  /** @throws Rejection identity.staff-not-found */
  async require(staffId: string): Promise<RegisteredStaff> {
    return requireStaff((await this.stores.staff.load(staffId)).state);
  }

  /** The account by which all others are made. Does nothing when the login is taken. */
  async ensureFirstAdmin(): Promise<void> {
    const { IDENTITY_FIRST_ADMIN_LOGIN: login, IDENTITY_FIRST_ADMIN_PASSWORD: password } = this.deps.config;
    if (login === undefined || password === undefined) return;
    const { state } = await this.stores.staff.load(this.stores.lookup.staffId(parseLogin(login)));
    if (state.phase === 'registered') return;
    const admin = { login, password, name: 'Administrator', roles: ['administrator'] };
    await this.register(admin, { correlationId: this.deps.ids.next('cor') }).catch(unlessTaken);
  }
}

// Argon2id is what the library does when no algorithm is named.
function argon2Options({ config }: Pick<IdentityDeps, 'config'>) {
  return { memoryCost: config.ARGON2_MEMORY_KIB, timeCost: config.ARGON2_PASSES, parallelism: 1 };
}

// Another instance that starts at the same moment makes the same account.
function unlessTaken(error: unknown): void {
  if (!(error instanceof Rejection && error.code === 'identity.login-taken')) throw error;
}
