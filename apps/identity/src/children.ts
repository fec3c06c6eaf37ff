import { type LocalDate, Rejection, parseIin } from '@kezek/domain';
import type { ChangeRequest } from '@kezek/stream';
import { MAX_CHILDREN_OF_A_GUARDIAN, parseRelation, recordAccess, registerChild, requireChild } from './child/decide.js';
import { type RegisteredChild, type Relation, isGuardianOf } from './child/facts.js';
import { requireRegistered } from './guardian/decide.js';
import { maskIin, parseName } from './people/name.js';
import type { ChildRecord } from './people/people.js';
import type { IdentityDeps, Stores } from './stores.js';

export const MAX_LOOKED_UP = 200;
export const MAX_ACCESSES_LISTED = 500;

export interface ChildView {
  readonly childId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly maskedIin: string;
  readonly relation: Relation | '';
}

export interface Access {
  readonly staffId: string;
  readonly action: string;
  readonly purpose: string;
  readonly at: string;
}

/** Children, who their guardians are, and who looked. */
export class Children {
  constructor(
    private readonly stores: Stores,
    private readonly deps: Pick<IdentityDeps, 'clock' | 'policy'>,
  ) {}

  /**
   * @throws Rejection domain.iin-*, identity.name-invalid, identity.relation-invalid, identity.guardian-not-found,
   * identity.too-many-children, and what `registerChild` throws
   */
  async register(
    asked: { guardianId: string; iin: string; name: string; relation: string },
    request: ChangeRequest,
  ): Promise<{ childId: string; birthDate: LocalDate }> {
    const { iin, birthDate } = parseIin(asked.iin);
    const name = parseName(asked.name);
    const relation = parseRelation(asked.relation);
    const { guardianId } = asked;
    requireRegistered((await this.stores.guardians.load(guardianId)).state);
    const childId = this.stores.lookup.personId('chd', iin);
    const today = this.deps.policy.localDateOf(this.deps.clock.now());
    const child = { childId, birthDate, guardianId, relation, today };
    // Refused before anything about the child is written.
    const { state } = await this.stores.children.load(childId);
    registerChild(state, child);
    if (!isGuardianOf(state, guardianId)) await this.requireRoom(guardianId);
    await this.stores.people.children.put(childId, (before) => withName(before ?? { iin, names: [] }, { guardianId, name }));
    await this.stores.children.execute(childId, { ...request, content: { guardianId, relation, childId } }, (before) =>
      registerChild(before, child),
    );
    return { childId, birthDate };
  }

  /** The guardian's own, by birth date. */
  async listOf(guardianId: string): Promise<ChildView[]> {
    const found = await this.stores.children.find({ guardianIds: guardianId }, { limit: MAX_CHILDREN_OF_A_GUARDIAN * 2 });
    const states = found.map(({ state }) => requireChild(state));
    return this.views(states, guardianId);
  }

  async guardianship({
    guardianId,
    childId,
  }: {
    guardianId: string;
    childId: string;
  }): Promise<{ isGuardian: boolean; birthDate: string }> {
    const { state } = await this.stores.children.load(childId);
    return isGuardianOf(state, guardianId) ? { isGuardian: true, birthDate: state.birthDate } : { isGuardian: false, birthDate: '' };
  }

  /**
   * Each look is recorded before anything is read. Unknown ids are left out.
   * @throws Rejection identity.purpose-invalid, identity.too-many-looked-up with `max`
   */
  async lookUp(
    childIds: readonly string[],
    look: { staffId: string; action: string; purpose: string },
    request: ChangeRequest,
  ): Promise<ChildView[]> {
    const ids = [...new Set(childIds)];
    if (ids.length > MAX_LOOKED_UP) throw new Rejection('identity.too-many-looked-up', { max: MAX_LOOKED_UP });
    const states = await Promise.all(ids.map((childId) => this.recorded(childId, look, request)));
    return this.views(
      states.filter((state) => state !== undefined),
      undefined,
    );
  }

  /** Newest first, at most 500. @throws Rejection identity.child-not-found */
  async accesses(childId: string, limit = MAX_ACCESSES_LISTED): Promise<Access[]> {
    requireChild((await this.stores.children.load(childId)).state);
    return (await this.recordedAccesses(childId)).reverse().slice(0, limit);
  }

  /** What is in history, and what has not got there yet. */
  async recordedAccesses(childId: string): Promise<Access[]> {
    const document = await this.stores.children.streams.findOne({ _id: childId }).select('outbox').lean<{ outbox: AccessFact[] }>();
    const history = await this.stores.children.readHistory(childId);
    const last = history.at(-1)?.seq ?? 0;
    const waiting = (document?.outbox ?? []).filter(({ seq }) => seq > last);
    return [...(history as unknown as AccessFact[]), ...waiting]
      .filter(({ type }) => type === 'identity.record-accessed')
      .map(({ at, data: { staffId, action, purpose } }) => ({ staffId, action, purpose, at }));
  }

  private async recorded(childId: string, look: { staffId: string; action: string; purpose: string }, request: ChangeRequest) {
    try {
      const content = { childId, ...look };
      const { state } = await this.stores.children.execute(childId, { ...request, content }, (before) => recordAccess(before, look));
      return requireChild(state);
    } catch (error) {
      if (error instanceof Rejection && error.code === 'identity.child-not-found') return undefined;
      throw error;
    }
  }

  private async requireRoom(guardianId: string): Promise<void> {
    const others = await this.stores.children.count({ guardianIds: guardianId });
    if (others >= MAX_CHILDREN_OF_A_GUARDIAN) throw new Rejection('identity.too-many-children', { max: MAX_CHILDREN_OF_A_GUARDIAN });
  }

  private async views(states: readonly RegisteredChild[], guardianId: string | undefined): Promise<ChildView[]> {
    const records = await this.stores.people.children.getMany(states.map(({ childId }) => childId));
    return states
      .map((state) => view(state, { record: records.get(state.childId), guardianId }))
      .sort((a, b) => (a.birthDate < b.birthDate || (a.birthDate === b.birthDate && a.childId < b.childId) ? -1 : 1));
  }
}

interface AccessFact {
  readonly type: string;
  readonly seq: number;
  readonly at: string;
  readonly data: { readonly staffId: string; readonly action: string; readonly purpose: string };
}

function view(
  state: RegisteredChild,
  { record, guardianId }: { record: ChildRecord | undefined; guardianId: string | undefined },
): ChildView {
  if (record === undefined) throw new Error(`${state.childId} is registered without a record`);
  const { childId, birthDate, guardians } = state;
  const names = record.names;
  const name = names.find((one) => one.guardianId === guardianId)?.name ?? names[0]?.name ?? '';
  const relation = guardians.find((one) => one.guardianId === guardianId)?.relation ?? '';
  return { childId, name, birthDate, maskedIin: maskIin(record.iin), relation };
}

function withName(record: ChildRecord, named: { guardianId: string; name: string }): ChildRecord {
  const same = record.names.find(({ guardianId }) => guardianId === named.guardianId);
  if (same?.name === named.name) return record;
  const names = same ? record.names.map((one) => (one === same ? named : one)) : [...record.names, named];
  return { ...record, names };
}
