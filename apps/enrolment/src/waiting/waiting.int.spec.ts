import type { enrolmentV1 } from '@kezek/contracts';
import { until } from '@kezek/testkit';
import { refused } from '../../test/region.js';
import { type Town, guardianOf, town, voucherIdOf } from '../../test/town.js';

const dated = (n: number): string => `2026-08-${String(n).padStart(2, '0')}T04:00:00.000000Z`;

describe('a kindergarten without a free seat', () => {
  let here: Town;
  let group: enrolmentV1.Group;
  let other: enrolmentV1.Group;
  beforeAll(async () => {
    here = await town({ instances: 2 });
    group = await here.openGroup(1);
    other = await here.openGroup(1);
    await here.enrol('chd_first', group.groupId, '2026-09-02');
    await here.enrol('chd_elsewhere', other.groupId, '2026-09-02');
    for (const [n, name] of ['aigerim', 'bolat', 'dana'].entries()) here.vouchers.set(`chd_${name}`, { offeredAt: dated(n + 1) });
  });
  afterAll(() => here.stop());

  const join = (childId: string, kindergartenId = group.kindergartenId, instance = 0) =>
    here.lists[instance]!.joinWaitingList({ childId, guardianId: guardianOf(childId), kindergartenId, languages: [] });
  const waitsOf = async (childId: string) => (await here.lists[0]!.getChildWaits({ childId })).waits;
  const waitIn = async (childId: string, kindergartenId = group.kindergartenId) =>
    (await waitsOf(childId)).find((wait) => wait.kindergartenId === kindergartenId);
  const offerTo = (childId: string) =>
    until(async () => (await waitIn(childId))?.offers[0], { what: `a seat to be offered to ${childId}` });
  const free = async () => (await here.groupNow(group.groupId)).free;

  it('tells where a family would stand, and puts it there by the date of its voucher', async () => {
    const ask = here.client.requestSeat({ childId: 'chd_bolat', guardianId: 'gdn_bolat', groupId: group.groupId, from: '' });
    await expect(ask).rejects.toEqual(refused('enrolment.seat-gone', { groupId: group.groupId, place: 1 }));
    await join('chd_dana');
    await join('chd_bolat', group.kindergartenId, 1);
    await join('chd_aigerim');
    expect((await here.lists[1]!.listWaiting({ kindergartenId: group.kindergartenId })).lists).toMatchObject([
      {
        ageGroup: 3,
        entries: [
          { childId: 'chd_aigerim', place: 1 },
          { childId: 'chd_bolat', place: 2 },
          { childId: 'chd_dana', place: 3 },
        ],
      },
    ]);
    await until(async () => (await waitIn('chd_dana'))?.history.length === 3, { what: 'the history of the place' });
    expect((await waitIn('chd_dana'))?.history.map(({ place, cause }) => [place, cause])).toEqual([
      [1, 'joined'],
      [2, 'earlier-voucher'],
      [3, 'earlier-voucher'],
    ]);
  });

  it('lets a family stand in several lists, up to the maximum, and never twice in one', async () => {
    await join('chd_dana', other.kindergartenId);
    await expect(join('chd_dana')).rejects.toEqual(refused('enrolment.waits-already'));
    for (let n = 2; n < 4; n += 1) await join('chd_dana', (await here.openGroup(1, 4)).kindergartenId);
    const fifth = (await here.openGroup(1, 4)).kindergartenId;
    await expect(join('chd_dana', fifth)).rejects.toEqual(refused('enrolment.waiting-lists-max', { max: 4 }));
    await expect(join('chd_first')).rejects.toEqual(refused('enrolment.attends-here'));
  });

  it('offers the seat of who leaves to the first of the list, and shows it as free to nobody', async () => {
    await here.client.leave({ childId: 'chd_first', lastDay: '2026-09-30', reason: 'guardian' });
    const offer = await offerTo('chd_aigerim');
    // Two working days: the 1st of September is a Tuesday.
    expect(offer).toMatchObject({ from: '2026-10-01', until: '2026-09-03T18:59:59.999999Z' });
    expect(await free()).toBe(0);
    await expect(
      here.client.requestSeat({ childId: 'chd_stranger', guardianId: 'gdn_stranger', groupId: group.groupId, from: '2026-10-05' }),
    ).rejects.toEqual(refused('enrolment.seat-gone'));
  });

  it('goes on to the next when it is declined, and the other lists are not lost', async () => {
    const offer = await offerTo('chd_aigerim');
    const answer = { childId: 'chd_aigerim', groupId: group.groupId, offerId: offer.offerId };
    await expect(here.lists[1]!.declineSeatOffer({ ...answer, childId: 'chd_dana' })).rejects.toEqual(refused('enrolment.seat-offer-over'));
    expect((await here.lists[1]!.declineSeatOffer(answer)).waits).toEqual([]);
    await offerTo('chd_bolat');
    expect(await waitsOf('chd_dana')).toHaveLength(4);
  });

  it('goes on to the next when nobody answers in time', async () => {
    const offer = await offerTo('chd_bolat');
    here.parts.deps.clock.set('2026-09-03T19:00:00Z');
    await offerTo('chd_dana');
    await until(async () => (await waitIn('chd_bolat')) === undefined, { what: 'the wait of who did not answer to end' });
    const late = { childId: 'chd_bolat', guardianId: 'gdn_bolat', groupId: group.groupId, offerId: offer.offerId, firstDay: '' };
    await expect(here.lists[0]!.acceptSeatOffer(late)).rejects.toEqual(refused('enrolment.seat-offer-over'));
  });

  it('becomes the contract of who accepts, once, and ends the wait there alone', async () => {
    const { offerId } = await offerTo('chd_dana');
    const accept = { childId: 'chd_dana', guardianId: 'gdn_dana', groupId: group.groupId, offerId, firstDay: '' };
    const answers = await Promise.all(here.lists.map((client) => client.acceptSeatOffer(accept)));
    expect(new Set(answers.map(({ contract }) => contract?.contractId)).size).toBe(1);
    expect(answers[0]?.contract).toMatchObject({ phase: 'drafted', from: '2026-10-01' });
    expect(await here.groupNow(group.groupId)).toMatchObject({ held: 1, free: 0 });
    await until(async () => (await waitsOf('chd_dana')).length === 3, { what: 'the wait there to end' });
    await here.signBoth(answers[0]!.contract!);
    await until(async () => (await here.contractNow('chd_dana', answers[0]!.contract!.contractId))?.phase === 'enrolled', {
      what: 'Dana to be enrolled',
    });
  });

  it('is a wish to move for who attends elsewhere, whose seat then goes to its own list', async () => {
    // Dana waits for the other kindergarten; the child there wants to come here.
    here.vouchers.set('chd_elsewhere', { phase: 'in-use', offeredAt: dated(4) }).set('chd_dana', { phase: 'in-use', offeredAt: dated(3) });
    await join('chd_elsewhere');
    await here.client.leave({ childId: 'chd_dana', lastDay: '2026-10-09', reason: 'guardian' });
    const { offerId } = await offerTo('chd_elsewhere');
    const { contract } = await here.lists[0]!.acceptSeatOffer({
      ...{ childId: 'chd_elsewhere', guardianId: 'gdn_elsewhere', groupId: group.groupId, offerId, firstDay: '2026-10-12' },
    });
    expect(contract).toMatchObject({ phase: 'drafted', from: '2026-10-12' });
    await here.signBoth(contract!);
    await until(
      async () =>
        (await here.groupNow(other.groupId)).free === 0 &&
        (await waitIn('chd_dana', other.kindergartenId))?.offers[0]?.from === '2026-10-12',
      {
        what: 'the seat they leave to be offered there',
      },
    );
  });

  it('ends with the voucher', async () => {
    const data = { voucherId: voucherIdOf('chd_dana'), childId: 'chd_dana', guardianId: 'gdn_dana', iterationId: 'itr_1' };
    await here.parts.tell({
      ...{ stream: 'voucher/chd_dana', seq: 9, type: 'voucher.ended' },
      data: { ...data, districtId: 'taldykorgan', lastDay: '2026-10-09', reason: 'guardian' },
    });
    await until(async () => (await waitsOf('chd_dana')).length === 0, { what: 'all waits to end' });
    await until(async () => (await here.groupNow(other.groupId)).offered === 0, { what: 'the offer to be withdrawn' });
  });

  it('and every invariant holds', async () => {
    expect((await here.client.checkInvariants({})).invariants.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
