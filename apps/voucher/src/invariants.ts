import type { commonV1, reserveV1 } from '@kezek/contracts';
import { type Instant, instantPlusMs } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import { type StreamStore, inBunches } from '@kezek/stream';
import type { PaymentPort } from './payment-port.js';
import { type VoucherFact, type VoucherState, districtOf, isOpen } from './voucher/facts.js';

const PAGE = 500;
const BROKEN_MAX = 100;
/** Money follows a voucher through the bus; when it takes longer than this, something holds it up. */
const FOLLOWING_LIMIT_MS = 5 * 60_000;

interface Deps {
  readonly vouchers: StreamStore<VoucherState, VoucherFact>;
  readonly payment: Pick<PaymentPort, 'getReserves'>;
  readonly clock: Clock;
}

type Existing = Exclude<VoucherState, { phase: 'none' }>;

interface Held<S> {
  readonly id: string;
  readonly state: S;
}

/**
 * V1: of each child's vouchers at most one is open; issued = offered + held + in use + closed, by child and so by district; and the state is
 * what the facts say. V1-M: a voucher that is open holds money of the district that pays for it
 * now, also after it moved to another, and one that is closed holds none.
 * @throws Unavailable if the payment service does not answer: what was not looked at is not said to hold
 */
export async function checkInvariants({ vouchers, payment, clock }: Deps): Promise<commonV1.Invariant[]> {
  const counted = new Finding('V1');
  const funded = new Finding('V1-M');
  const districts = new Districts();
  for await (const page of inBunches(vouchers.verifyAll(), PAGE)) {
    for (const { id, state, verified } of page) {
      counted.note(id, unbalanced(state) ?? (verified.ok ? undefined : verified.problem));
      districts.count(state);
    }
    await fundedPage(page);
  }
  for (const problem of districts.unbalanced()) counted.note(...problem);
  return [counted.result(), funded.result()];

  async function fundedPage(page: readonly Held<VoucherState>[]): Promise<void> {
    const existing = page.filter((one): one is Held<Existing> => one.state.phase !== 'none');
    if (existing.length === 0) return;
    const { reserves } = await payment.getReserves({ voucherIds: existing.map(({ state }) => state.offer.voucherId) });
    const held = new Map(reserves.map((reserve) => [reserve.voucherId, reserve]));
    const suspect = existing.flatMap(({ id, state }) => {
      const problem = unfunded(state, held.get(state.offer.voucherId));
      return problem === undefined ? [] : [{ id, problem }];
    });
    const young = await changedSince(instantPlusMs(clock.now(), -FOLLOWING_LIMIT_MS), suspect);
    for (const { id } of existing) {
      const problem = suspect.find((one) => one.id === id)?.problem;
      funded.note(id, young.has(id) ? undefined : problem);
    }
  }

  async function changedSince(at: Instant, suspect: readonly { id: string }[]): Promise<ReadonlySet<string>> {
    if (suspect.length === 0) return new Set();
    const found = await vouchers.streams
      .find({ _id: { $in: suspect.map(({ id }) => id) }, at: { $gt: at } })
      .select('_id')
      .lean<{ _id: string }[]>();
    return new Set(found.map(({ _id }) => _id));
  }
}

/** Only one voucher of a child can be open: the state has room for one. What can go wrong is the count. */
export function unbalanced(state: VoucherState): string | undefined {
  const accounted = closedOf(state) + (isOpen(state) ? 1 : 0);
  return accounted === state.issued ? undefined : `issued ${state.issued}, accounted for ${accounted}`;
}

/** What is wrong between a voucher and its money; undefined if nothing is. */
export function unfunded(state: Existing, reserve: Pick<reserveV1.Reserve, 'districtId' | 'phase'> | undefined): string | undefined {
  const { voucherId } = state.offer;
  const districtId = districtOf(state);
  if (reserve === undefined) return isOpen(state) ? `${voucherId} is ${state.phase} and holds no money` : undefined;
  if (isOpen(state) && reserve.phase !== 'open') return `${voucherId} is ${state.phase} and its money was given back`;
  if (!isOpen(state) && reserve.phase === 'open') return `${voucherId} is ${state.phase} and still holds money`;
  if (reserve.districtId === districtId) return undefined;
  return `${voucherId} is of ${districtId} and holds money of ${reserve.districtId}`;
}

const closedOf = ({ closed: { refused, lapsed, ended } }: VoucherState): number => refused + lapsed + ended;

/** V1 of each district, over all its children. */
class Districts {
  readonly #counts = new Map<string, { issued: number; open: number; closed: number }>();

  count(state: VoucherState): void {
    if (state.phase === 'none') return;
    const districtId = districtOf(state);
    const { issued, open, closed } = this.#counts.get(districtId) ?? { issued: 0, open: 0, closed: 0 };
    this.#counts.set(districtId, {
      issued: issued + state.issued,
      open: open + (isOpen(state) ? 1 : 0),
      closed: closed + closedOf(state),
    });
  }

  unbalanced(): [string, string][] {
    return [...this.#counts].flatMap(([districtId, { issued, open, closed }]): [string, string][] =>
      issued === open + closed ? [] : [[districtId, `issued ${issued}, of which ${open} are open and ${closed} closed`]],
    );
  }
}

class Finding {
  readonly #broken: string[] = [];
  #checked = 0;

  constructor(private readonly id: string) {}

  note(about: string, problem: string | undefined): void {
    this.#checked += 1;
    if (problem !== undefined && this.#broken.length < BROKEN_MAX) this.#broken.push(`${about}: ${problem}`);
  }

  result(): commonV1.Invariant {
    return { id: this.id, holds: this.#broken.length === 0, checked: this.#checked, broken: this.#broken };
  }
}
