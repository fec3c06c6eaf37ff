import { type LocalDate, Rejection, parseIin } from '@kezek/domain';
import type { ChangeRequest } from '@kezek/stream';
import {
  type Judge,
  MAX_CHILDREN_OF_A_GUARDIAN,
  confirmGuardianship,
  type Look,
  keepDocument,
  parseRelation,
  recordAccess,
  registerAtDesk,
  registerChild,
  removeGuardian,
  requireChild,
} from './child/decide.js';
import { type ChildFact, type RegisteredChild, type Relation, isGuardianOf, requestOf, requestsOf } from './child/facts.js';
import { requireRegistered } from './guardian/decide.js';
import type { Limit } from './limits/admit.js';
import { maskIin, parseName } from './people/name.js';
import type { ChildRecord, GuardianRecord } from './people/people.js';
import type { IdentityDeps, Stores } from './stores.js';

export const MAX_LOOKED_UP = 200;
export const MAX_ACCESSES_LISTED = 500;

/** How often one person may ask to be a guardian of children who have one. */
const ASKING_LIMITS: readonly Limit[] = [{ max: 10, windowMs: 24 * 60 * 60_000 }];

export interface ChildView {
  readonly childId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly maskedIin: string;
  readonly relation: Relation | '';
  /** Asked for, and confirmed by nobody yet. */
  readonly pending: boolean;
  /** Who asks to be a guardian too; shown to guardians alone. */
  readonly requests: GuardianshipRequest[];
}

/** A child that staff write down with one of its guardians. */
export interface DeskChild {
  readonly iin: string;
  readonly birthDate: LocalDate;
  readonly name: string;
  readonly guardianId: string;
  readonly relation: Relation;
  /** Who saw the papers. */
  readonly by: string;
}

export interface GuardianshipRequest {
  readonly guardianId: string;
  readonly relation: Relation;
  /** By which a guardian knows who it is: the birth date that it begins with. */
  readonly maskedIin: string;
}

export interface Access {
  readonly staffId: string;
  readonly action: string;
  readonly purpose: string;
  readonly reference: string;
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
   * identity.too-many-children, identity.too-many-guardianship-requests with `retryAfterSeconds`, and what `registerChild` throws
   */
  async register(
    asked: { guardianId: string; iin: string; name: string; relation: string },
    request: ChangeRequest,
  ): Promise<{ childId: string; birthDate: LocalDate; pending: boolean }> {
    const { iin, birthDate } = parseIin(asked.iin);
    const name = parseName(asked.name);
    const relation = parseRelation(asked.relation);
    const { guardianId } = asked;
    requireRegistered((await this.stores.guardians.load(guardianId)).state);
    const childId = this.stores.lookup.personId('chd', iin);
    const child = { childId, birthDate, guardianId, relation, today: this.today() };
    // Refused before anything about the child is written.
    const { state } = await this.stores.children.load(childId);
    registerChild(state, child);
    const asksAlready = state.phase === 'registered' && requestOf(state, guardianId) !== undefined;
    if (!isGuardianOf(state, guardianId) && !asksAlready) await this.requireRoom(guardianId);
    // Each asking is written to the child's guardians.
    if (state.phase === 'registered' && !isGuardianOf(state, guardianId) && !asksAlready) await this.takeAsking(guardianId);
    await this.stores.people.children.put(childId, (before) => withName(before ?? { iin, names: [] }, { guardianId, name }));
    const registered = await this.stores.children.execute(childId, { ...request, content: { guardianId, relation, childId } }, (before) =>
      registerChild(before, child),
    );
    await this.forget(childId, registered.facts);
    return { childId, birthDate, pending: !isGuardianOf(registered.state, guardianId) };
  }

  /** Writes nothing. @throws Rejection identity.too-many-children with `max`, and what `registerAtDesk` of the rules throws */
  async checkAtDesk(child: DeskChild): Promise<void> {
    const childId = this.stores.lookup.personId('chd', child.iin);
    const { state } = await this.stores.children.load(childId);
    registerAtDesk(state, { ...child, childId, today: this.today() });
    if (!isGuardianOf(state, child.guardianId)) await this.requireRoom(child.guardianId);
  }

  /** What `checkAtDesk` lets pass; the same once more changes nothing. @throws Rejection as `checkAtDesk`, identity.guardian-not-found */
  async registerAtDesk(child: DeskChild, request: ChangeRequest): Promise<{ childId: string; birthDate: LocalDate }> {
    const { guardianId, iin, name, birthDate } = child;
    requireRegistered((await this.stores.guardians.load(guardianId)).state);
    await this.checkAtDesk(child);
    const childId = this.stores.lookup.personId('chd', iin);
    await this.stores.people.children.put(childId, (before) => withName(before ?? { iin, names: [] }, { guardianId, name }));
    const today = this.today();
    await this.stores.children.execute(childId, request, (state) => registerAtDesk(state, { ...child, childId, today }));
    return { childId, birthDate };
  }

  /**
   * @throws Rejection identity.child-not-found, identity.guardianship-forbidden, identity.guardianship-request-not-found,
   * identity.too-many-guardians
   */
  async confirm({ childId, guardianId, by }: { childId: string; guardianId: string; by: Judge }, request: ChangeRequest): Promise<void> {
    const content = { confirm: guardianId, by: by.id };
    await this.stores.children.execute(childId, { ...request, content }, (before) => confirmGuardianship(before, { guardianId, by }));
  }

  /** @throws Rejection identity.child-not-found, identity.guardianship-forbidden, identity.guardianship-request-not-found */
  async remove({ childId, guardianId, by }: { childId: string; guardianId: string; by: Judge }, request: ChangeRequest): Promise<void> {
    const content = { remove: guardianId, by: by.id };
    const { facts } = await this.stores.children.execute(childId, { ...request, content }, (before) =>
      removeGuardian(before, { guardianId, by }),
    );
    await this.forget(childId, facts);
  }

  /** The guardian's own and those asked for, by birth date. */
  async listOf(guardianId: string): Promise<ChildView[]> {
    const limit = MAX_CHILDREN_OF_A_GUARDIAN * 2;
    const own = await this.stores.children.find({ guardianIds: guardianId }, { limit });
    const asked = await this.stores.children.find({ askingIds: guardianId }, { limit });
    // One that is confirmed between the two readings is in both.
    const states = new Map([...asked, ...own].map(({ id, state }) => [id, requireChild(state)]));
    return this.views([...states.values()], guardianId);
  }

  async guardianship({
    guardianId,
    childId,
  }: {
    guardianId: string;
    childId: string;
  }): Promise<{ isGuardian: boolean; birthDate: string }> {
    const { state } = await this.stores.children.load(childId);
    return state.phase === 'registered' && isGuardianOf(state, guardianId)
      ? { isGuardian: true, birthDate: state.birthDate }
      : { isGuardian: false, birthDate: '' };
  }

  /**
   * Each look is recorded before anything is read. Unknown ids are left out.
   * @throws Rejection identity.purpose-invalid, identity.too-many-looked-up with `max`
   */
  async lookUp(childIds: readonly string[], look: Look, request: ChangeRequest): Promise<ChildView[]> {
    const ids = [...new Set(childIds)];
    if (ids.length > MAX_LOOKED_UP) throw new Rejection('identity.too-many-looked-up', { max: MAX_LOOKED_UP });
    const states = await Promise.all(ids.map((childId) => this.recorded(childId, look, request)));
    return this.views(
      states.filter((state) => state !== undefined),
      undefined,
    );
  }

  /** A paper of the child is in the document store; told again, it is the same paper. */
  async keepDocument(
    childId: string,
    { documentId, purpose, by }: { documentId: string; purpose: string; by: string },
    request: ChangeRequest,
  ): Promise<void> {
    const change = { ...request, key: `document:${documentId}`, content: { documentId } };
    await this.stores.children.execute(childId, change, (before) => keepDocument(before, { documentId, purpose, by }));
  }

  /** Records a look at something of the child. @throws Rejection identity.child-not-found, identity.purpose-invalid */
  async look(childId: string, look: Look, request: ChangeRequest): Promise<void> {
    if ((await this.recorded(childId, look, request)) === undefined) throw new Rejection('identity.child-not-found');
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
    return accessesIn([...history, ...waiting]);
  }

  private async recorded(childId: string, look: Look, request: ChangeRequest) {
    try {
      const content = { childId, ...look };
      const { correlationId, actor } = request;
      // Never under the caller's key: the same key again looks again, and each look is to be seen.
      const access = { correlationId, content, ...(actor === undefined ? {} : { actor }) };
      const { state } = await this.stores.children.execute(childId, access, (before) => recordAccess(before, look));
      return requireChild(state);
    } catch (error) {
      if (error instanceof Rejection && error.code === 'identity.child-not-found') return undefined;
      throw error;
    }
  }

  /** The name that somebody wrote whom the child has nothing to do with any more. */
  private async forget(childId: string, facts: readonly ChildFact[]): Promise<void> {
    const gone = facts.flatMap(({ type, data }) =>
      type === 'identity.guardianship-declined' || type === 'identity.guardian-unlinked' ? [data.guardianId] : [],
    );
    if (gone.length === 0) return;
    await this.stores.people.children.put(childId, (record) => {
      if (record === undefined) throw new Error(`${childId} is registered without a record`);
      return { ...record, names: record.names.filter(({ guardianId }) => !gone.includes(guardianId)) };
    });
  }

  private today(): LocalDate {
    return this.deps.policy.localDateOf(this.deps.clock.now());
  }

  private async takeAsking(guardianId: string): Promise<void> {
    const code = 'identity.too-many-guardianship-requests';
    await this.stores.limiter.take(`asking:${guardianId}`, this.deps.clock.now(), { limits: ASKING_LIMITS, code });
  }

  private async requireRoom(guardianId: string): Promise<void> {
    const own = await this.stores.children.count({ guardianIds: guardianId });
    const asked = await this.stores.children.count({ askingIds: guardianId });
    const others = own + asked;
    if (others >= MAX_CHILDREN_OF_A_GUARDIAN) throw new Rejection('identity.too-many-children', { max: MAX_CHILDREN_OF_A_GUARDIAN });
  }

  private async views(states: readonly RegisteredChild[], guardianId: string | undefined): Promise<ChildView[]> {
    const records = await this.stores.people.children.getMany(states.map(({ childId }) => childId));
    const shown = states.filter((state) => guardianId !== undefined && isGuardianOf(state, guardianId));
    const asking = await this.stores.people.guardians.getMany(shown.flatMap((state) => requestsOf(state).map((one) => one.guardianId)));
    return (
      states
        // One that is being erased at this moment is gone already.
        .filter(({ childId }) => records.has(childId))
        .map((state) => view(state, { record: records.get(state.childId), guardianId, asking }))
        .sort((a, b) => (a.birthDate < b.birthDate || (a.birthDate === b.birthDate && a.childId < b.childId) ? -1 : 1))
    );
  }
}

/** Looks in the facts of a child; of one that was erased and came back, only those after. */
export function accessesIn(facts: readonly { readonly type: string }[]): Access[] {
  return (facts as readonly AccessFact[])
    .slice(facts.findLastIndex(({ type }) => type === 'identity.child-erased') + 1)
    .filter(({ type }) => type === 'identity.record-accessed')
    .map(({ at, data: { staffId, action, purpose, reference = '' } }) => ({ staffId, action, purpose, reference, at }));
}

interface AccessFact {
  readonly type: string;
  readonly seq: number;
  readonly at: string;
  readonly data: Look;
}

function view(
  state: RegisteredChild,
  context: { record: ChildRecord | undefined; guardianId: string | undefined; asking: ReadonlyMap<string, GuardianRecord> },
): ChildView {
  const { record, guardianId, asking } = context;
  if (record === undefined) throw new Error(`${state.childId} is registered without a record`);
  const { childId, birthDate, guardians } = state;
  const own = guardians.find((one) => one.guardianId === guardianId);
  const asked = guardianId === undefined ? undefined : requestOf(state, guardianId);
  const requests =
    own === undefined ? [] : requestsOf(state).map((one) => ({ ...one, maskedIin: maskIin(asking.get(one.guardianId)?.iin ?? '') }));
  const relation = (own ?? asked)?.relation ?? '';
  const pending = own === undefined && asked !== undefined;
  return {
    childId,
    name: nameFor(state, record.names, guardianId),
    birthDate,
    maskedIin: maskIin(record.iin),
    relation,
    pending,
    requests,
  };
}

/** What the guardian wrote; for staff what a guardian wrote, never what somebody did who only asks to be one. */
export function nameFor(state: RegisteredChild, names: ChildRecord['names'], guardianId: string | undefined): string {
  const written = names.find((one) => (guardianId === undefined ? isGuardianOf(state, one.guardianId) : one.guardianId === guardianId));
  return written?.name ?? '';
}

function withName(record: ChildRecord, named: { guardianId: string; name: string }): ChildRecord {
  const same = record.names.find(({ guardianId }) => guardianId === named.guardianId);
  if (same?.name === named.name) return record;
  const names = same ? record.names.map((one) => (one === same ? named : one)) : [...record.names, named];
  return { ...record, names };
}
