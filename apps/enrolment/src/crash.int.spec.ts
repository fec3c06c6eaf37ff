import { isDeepStrictEqual } from 'node:util';
import type { enrolmentV1 } from '@kezek/contracts';
import { type LocalDate, instantPlusMs } from '@kezek/domain';
import { until } from '@kezek/testkit';
import { Died, type Death, mortal } from '../test/mortal.js';
import { type Town, guardianOf, town, voucherIdOf } from '../test/town.js';
import { requestSeat, requestTransfer, sign } from './enrolment/decide.js';
import type { Terms } from './enrolment/facts.js';
import { hold } from './group/decide.js';
import { offerSeats } from './group/offer.js';
import type { Stores } from './stores.js';

const why = { correlationId: 'cor_crash' };
const PARTIES = ['guardian', 'kindergarten'] as const;

describe('a process killed at write', () => {
  let here: Town;
  let old: enrolmentV1.Group;
  let other: enrolmentV1.Group;
  let living: Stores;

  beforeAll(async () => {
    here = await town();
    old = await here.openGroup(30);
    other = await here.openGroup(30);
    living = mortal(here, { atWrite: Infinity, done: true }).stores;
  });
  afterAll(() => here.stop());

  const deaths: Death[] = [1, 2, 3, 4, 5, 6, 7].flatMap((atWrite) => [
    { atWrite, done: false },
    { atWrite, done: true },
  ]);

  function termsFor(childId: string, group: enrolmentV1.Group, from: string): Terms {
    const now = here.parts.deps.clock.now();
    const { groupId, kindergartenId, districtId } = group;
    const parties = { contractId: `con_${childId}_${groupId}`, childId, guardianId: guardianOf(childId), voucherId: voucherIdOf(childId) };
    const signBy = instantPlusMs(now, 3_600_000);
    return { ...parties, groupId, kindergartenId, districtId, from: from as LocalDate, signBy, holdUntil: signBy };
  }

  /** Request, draft, two signatures, seat, enrolment: seven writes, of which any may be the last. */
  async function live(death: Death, terms: Terms, isTransfer: boolean): Promise<void> {
    const { stores, placing } = mortal(here, death);
    const { childId, contractId, guardianId } = terms;
    await stores.enrolments.execute(childId, why, (state, now) =>
      isTransfer ? requestTransfer(state, terms, { now, today: here.parts.deps.policy.localDateOf(now) }) : requestSeat(state, terms, now),
    );
    await placing.finishRequest(childId, contractId, why);
    for (const party of PARTIES) {
      const signature = { contractId, party, signedBy: guardianId, level: 'account' as const };
      await stores.enrolments.execute(childId, why, (state, now) => sign(state, signature, now));
    }
    await placing.settle(childId, contractId, why);
  }

  /** Alone, so that which write is the n-th is nobody else's doing; the living find what it left when it is gone. */
  const dies = (work: () => Promise<void>): Promise<void> => here.parts.deps.timers.restWhile(() => expect(work()).rejects.toThrow(Died));

  /** What there is of the contract, in the child's stream and in the group's. */
  async function found(terms: Terms): Promise<Rest> {
    const phase = (await here.contractNow(terms.childId, terms.contractId))?.phase ?? 'none';
    const { state } = await living.groups.load(terms.groupId);
    if (state.phase === 'none') throw new Error('The group is open');
    const isOwn = ({ contractId }: { contractId: string }): boolean => contractId === terms.contractId;
    return { phase, held: state.holds.some(isOwn), taken: state.taken.some(isOwn) };
  }

  /** What was written is never lost, and what was not is no one's seat. */
  function expected({ atWrite, done }: Death): Rest {
    const written = done ? atWrite : atWrite - 1;
    if (written < 1) return { phase: 'none', held: false, taken: false };
    return written < 5 ? { phase: 'drafted', held: true, taken: false } : { phase: 'enrolled', held: false, taken: true };
  }

  async function comesToRest(terms: Terms, death: Death): Promise<void> {
    const rest = expected(death);
    const isSo = async (): Promise<boolean> => isDeepStrictEqual(await found(terms), rest);
    await until(isSo, { what: `the living to finish what the dead began: ${JSON.stringify(rest)}` });
  }

  it.each(deaths)('$atWrite of an enrolment (done: $done) leaves the seat with whom it belongs to', async (death) => {
    const terms = termsFor(nameOf('new', death), old, '2026-09-07');
    await dies(() => live(death, terms, false));
    await comesToRest(terms, death);
  });

  it.each(deaths)('$atWrite of a transfer (done: $done) leaves the child in one group a day', async (death) => {
    const childId = nameOf('moves', death);
    const before = await here.enrol(childId, old.groupId, '2026-09-07');
    const terms = termsFor(childId, other, '2026-09-15');
    await dies(() => live(death, terms, true));
    await comesToRest(terms, death);
    const isMoved = expected(death).taken;
    const lastDay = isMoved ? '2026-09-14' : undefined;
    expect(await here.contractNow(childId, before.contractId)).toMatchObject({ phase: isMoved ? 'transferred' : 'enrolled' });
    const oldSeat = async () => {
      const { state } = await living.groups.load(old.groupId);
      return state.phase === 'open' ? state.taken.find(({ contractId }) => contractId === before.contractId) : undefined;
    };
    await until(async () => (await oldSeat())?.lastDay === lastDay, { what: 'the old seat to be free from the 15th' });
  });

  it.each(deaths.slice(0, 6))(
    '$atWrite of accepting an offered seat (done: $done) leaves the seat with the family it was offered to',
    async (death) => {
      const childId = nameOf('offered', death);
      const group = await here.openGroup(1);
      const gone = await here.enrol(`${childId}-before`, group.groupId, '2026-09-07');
      const { kindergartenId } = group;
      await here.lists[0]!.joinWaitingList({ childId, guardianId: guardianOf(childId), kindergartenId, languages: [] });
      await here.client.leave({ childId: gone.childId, lastDay: '2026-09-20', reason: 'guardian' });
      const offerNow = async () => (await here.lists[0]!.getChildWaits({ childId })).waits[0]?.offers[0];
      const { offerId } = await until(offerNow, { what: 'the seat to be offered' });
      const terms = { ...termsFor(childId, group, '2026-09-21'), contractId: offerId.replace(/^off/, 'con'), offerId };
      await dies(() => live(death, terms, false));
      const written = death.done ? death.atWrite : death.atWrite - 1;
      // What was asked for is carried on; what was not stays offered, to this family alone.
      const promised = async () => {
        const { state } = await living.groups.load(group.groupId);
        return state.phase === 'open' && { held: state.holds.length, offered: state.offers?.length ?? 0 };
      };
      const rest = written < 1 ? { held: 0, offered: 1 } : written < 5 ? { held: 1, offered: 0 } : { held: 0, offered: 0 };
      await until(async () => isDeepStrictEqual(await promised(), rest), { what: `the seat to be ${JSON.stringify(rest)}` });
      await expect(
        here.client.requestSeat({ childId: `${childId}-x`, guardianId: 'gdn_x', groupId: group.groupId, from: '2026-09-21' }),
      ).rejects.toThrow('enrolment.seat-gone');
    },
  );

  it('holds nothing for a request that was refused while its process slept', async () => {
    const terms = termsFor('chd_asleep', old, '2026-09-07');
    await living.groups.execute(old.groupId, why, (state, now) => hold(state, { ...terms, until: terms.holdUntil }, now));
    await until(async () => !(await found(terms)).held, { what: 'the orphaned seat to be given back' });
  });

  it('offers a seat to the next when a family leaves the list in the instant in which it is asked', async () => {
    const group = await here.openGroup(1);
    const gone = await here.enrol('chd_before-race', group.groupId, '2026-09-07');
    const { kindergartenId } = group;
    const wait = async (childId: string) => {
      const { waits } = await here.lists[0]!.joinWaitingList({ childId, guardianId: guardianOf(childId), kindergartenId, languages: [] });
      return waits[0]!;
    };
    const { entryId, listId } = await wait('chd_racing');
    const list = async () => (await living.lists.load(listId)).state;
    await until(async () => (await list()).entries.length === 1, { what: 'the family to be on the list' });
    const asItWas = await list();
    await here.lists[0]!.leaveWaitingList({ childId: 'chd_racing', entryId });
    await until(async () => (await list()).entries.length === 0, { what: 'the family to be off the list' });
    // The seat comes free, and an instance that read the list a moment ago asks whom it found there.
    await here.client.leave({ childId: gone.childId, lastDay: '2026-09-20', reason: 'guardian' });
    const waiters = asItWas.entries.map((entry) => ({ ...entry, listId, fits: () => true }));
    const days = { earliest: '2026-09-02' as LocalDate, latest: '2026-12-01' as LocalDate };
    const asked = async () => {
      const { facts } = await living.groups.execute(group.groupId, why, (state, now) =>
        offerSeats(state, waiters, { now, ...days, until: instantPlusMs(now, 30 * 86_400_000) }),
      );
      return facts.length === 1;
    };
    await until(asked, { what: 'the seat to be free and offered' });
    await wait('chd_next');
    const offerToNext = async () => (await here.lists[0]!.getChildWaits({ childId: 'chd_next' })).waits[0]?.offers[0];
    await until(offerToNext, { what: 'the seat to be offered to the next' });
  });

  it('and every invariant holds in the end', async () => {
    const { invariants } = await here.client.checkInvariants({});
    expect(invariants.map(({ id, broken }) => [id, broken])).toEqual([
      ['E1', []],
      ['E2', []],
      ['A1', []],
      ['V-E', []],
      ['C-S', []],
    ]);
  });
});

interface Rest {
  readonly phase: string;
  readonly held: boolean;
  readonly taken: boolean;
}

const nameOf = (what: string, { atWrite, done }: Death): string => `chd_${what}-${atWrite}-${done ? 'after' : 'before'}`;
