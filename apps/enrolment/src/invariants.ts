import type { commonV1 } from '@kezek/contracts';
import type { Instant, LocalDate, RegionPolicy } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import { type Checked, type Fact, inBunches } from '@kezek/stream';
import { deedOf } from './deed/facts.js';
import { brokenE2, brokenTransfer, staysOf } from './enrolment/days.js';
import { brokenDistrictMove } from './enrolment/district.js';
import { type EnrolmentFact, type EnrolmentState, isAttended, runningOf } from './enrolment/facts.js';
import type { GroupState, OpenGroup } from './group/facts.js';
import { attendsOn, overPromised, overfullDays, seatsOn } from './group/seats.js';
import { promisedSeats } from './group/shifted.js';
import { brokenMarks, brokenOrder } from './sheet/broken.js';
import type { SheetState } from './sheet/facts.js';
import type { Signatures } from './signature/signatures.js';
import type { Stores } from './stores.js';
import { VoucherCheck } from './voucher-check.js';
import type { VoucherPort } from './voucher-port.js';

/** Children about whom the other services are asked at once. */
const ASKED_TOGETHER = 16;
const BROKEN_MAX = 100;

/**
 * Reads every stream with its history. E1, E2 and A1 as in the design; V-E: who attends does so on a live voucher; C-S:
 * who attends does so under a contract that carries the signatures it needs, verified again over the bytes its facts name; and every state is
 * what its facts say.
 * @throws Unavailable if the voucher service does not answer: what was not looked at is not said to hold
 */
export async function checkInvariants(
  stores: Stores,
  {
    policy,
    vouchers,
    signatures,
    clock,
  }: { policy: RegionPolicy; clock: Clock; vouchers: Pick<VoucherPort, 'getVoucher'>; signatures: Pick<Signatures, 'problemOf'> },
): Promise<commonV1.Invariant[]> {
  const e1 = new Finding('E1');
  const e2 = new Finding('E2');
  const a1 = new Finding('A1');
  const ve = new Finding('V-E');
  const cs = new Finding('C-S');
  const voucherCheck = new VoucherCheck(stores.enrolments, vouchers);
  const now = clock.now();
  for await (const group of stores.groups.verifyAll()) {
    follows(e1, group);
    e1.note(group.id, overfull(group.state, now));
  }
  for await (const bunch of inBunches(stores.enrolments.verifyAll(), ASKED_TOGETHER)) {
    const groups = await stores.groups.loadMany(bunch.flatMap(({ state }) => staysOf(state).map(({ groupId }) => groupId)));
    const asked = await Promise.all(bunch.map(askedOf));
    for (const [at, enrolment] of bunch.entries()) {
      const { id, state } = enrolment;
      follows(e2, enrolment);
      e2.note(id, brokenE2(state) ?? brokenTransfer(state) ?? brokenDistrictMove(state));
      e1.note(id, seatless(groups, id, state));
      ve.note(id, asked[at]?.dead, runningOf(state) === undefined ? 0 : 1);
      for (const unsigned of asked[at]?.unsigned ?? []) cs.note(id, unsigned);
    }
  }
  for (const month of (await stores.sheets.streams.distinct('ix.month')).sort()) {
    const days = new MarkedDays();
    for await (const sheet of stores.sheets.verifyAll({ month: String(month) })) {
      const { id, state, facts } = sheet;
      follows(a1, sheet);
      a1.note(id, brokenMarks(state, policy.calendar) ?? brokenOrder(facts));
      for (const problem of days.twice(state)) e2.note(id, problem, 0);
    }
  }
  return [e1, e2, a1, ve, cs].map((finding) => finding.result());

  /** What other services know of a child's voucher and of the texts it attends under. */
  async function askedOf({ id, state }: Checked<EnrolmentState, EnrolmentFact>) {
    const dead = await voucherCheck.problemOf(id, state);
    const unsigned: (string | undefined)[] = [];
    for (const contract of state.contracts.filter(isAttended)) {
      unsigned.push(await signatures.problemOf(contract, deedOf(state, contract.contractId)));
    }
    return { dead, unsigned };
  }
}

function follows(finding: Finding, { id, verified }: Pick<Checked<object, Fact>, 'id' | 'verified'>): void {
  if (!verified.ok) finding.note(id, verified.problem, 0);
}

class Finding {
  private readonly broken: string[] = [];
  private checked = 0;

  constructor(private readonly id: string) {}

  note(about: string, problem: string | undefined, counts = 1): void {
    this.checked += counts;
    if (problem !== undefined && this.broken.length < BROKEN_MAX) this.broken.push(`${about}: ${problem}`);
  }

  result(): commonV1.Invariant {
    return { id: this.id, holds: this.broken.length === 0, checked: this.checked, broken: this.broken };
  }
}

function overfull(state: GroupState, now: Instant): string | undefined {
  if (state.phase === 'none') return undefined;
  const [day] = overfullDays(state);
  if (day !== undefined) return `more children than ${seatsOn(state, day)} seats on ${day}, without a seat: ${seatlessOn(state, day)}`;
  const over = overPromised(state, now);
  return over && `${over.promised} seats are offered, held or taken of ${over.seats} on ${over.day}`;
}

/** Those who took a seat when there was none left: the newest beyond the seats. */
const seatlessOn = (group: OpenGroup, day: LocalDate): string =>
  group.taken
    .filter((seat) => attendsOn(seat, day))
    .slice(seatsOn(group, day))
    .map(({ childId }) => childId)
    .join(', ');

/** A child attends only on a seat: the seat is taken before the child is enrolled, and freed after it has left. */
function seatless(groups: ReadonlyMap<string, GroupState>, childId: string, state: EnrolmentState): string | undefined {
  for (const stay of staysOf(state)) {
    const group = groups.get(stay.groupId);
    const seats = group?.phase === 'open' ? [...group.taken, ...promisedSeats(group)] : [];
    const own = seats.filter((one) => one.contractId === stay.contractId && one.childId === childId && one.from === stay.from);
    // Of a group that some move into: kept for the child already, or still.
    const seat =
      own.find(({ lastDay }) => lastDay === undefined) ?? own.sort((a, b) => ((a.lastDay ?? '') > (b.lastDay ?? '') ? -1 : 1))[0];
    if (seat === undefined) return `${stay.contractId} has no seat in ${stay.groupId}`;
    // A seat may be freed a moment after the child left, never before.
    const isFreed = seat.lastDay !== undefined && (stay.lastDay === undefined || seat.lastDay < stay.lastDay);
    if (isFreed) return `${stay.contractId} goes on when its seat is freed`;
  }
  return undefined;
}

/** Days of one month on which each child was marked, one bit a day: all children of a region fit. */
class MarkedDays {
  private readonly seen = new Map<string, number>();

  /** Notes the sheet's days. @returns those another sheet has as well */
  twice(state: SheetState): string[] {
    if (state.phase === 'none') return [];
    return Object.entries(state.marks).flatMap(([childId, days]) => {
      const seen = this.seen.get(childId) ?? 0;
      const dates = Object.keys(days);
      this.seen.set(
        childId,
        dates.reduce((bits, date) => bits | bitOf(date), seen),
      );
      return dates.filter((date) => (seen & bitOf(date)) !== 0).map((date) => `${childId} is marked on ${date} in two groups`);
    });
  }
}

const bitOf = (date: string): number => 1 << (Number(date.slice(-2)) - 1);
