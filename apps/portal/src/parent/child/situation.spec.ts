import type { Application, Contract, Voucher } from '../records.js';
import { type ChildRecords, type Situation, mayApplyAnew, situationOf } from './situation.js';

const TODAY = '2027-01-13';

const application = (of: Partial<Application> = {}): Application => ({
  applicationId: 'app_1',
  childId: 'chd_1',
  phase: 'waiting',
  category: 18,
  positionInCategory: 3,
  positionInDistrict: 40,
  submittedAt: '2027-01-05T04:00:17.855966Z',
  ...of,
});

const turn = application({ phase: 'turn-given', iterationId: 'itr_2', positionInCategory: 0, positionInDistrict: 0 });

const voucher = (of: Partial<Voucher> = {}): Voucher => ({
  voucherId: 'vch_1',
  childId: 'chd_1',
  applicationId: 'app_1',
  iterationId: 'itr_2',
  phase: 'offered',
  stage: 'offered',
  category: 18,
  extended: false,
  certified: false,
  ...of,
});

const contract = (of: Partial<Contract> = {}): Contract => ({
  contractId: 'con_1',
  number: '7K3Q-9XHM-T439',
  childId: 'chd_1',
  voucherId: 'vch_1',
  kindergartenId: 'kdg_1',
  groupId: 'kdg_1.1',
  phase: 'drafted',
  parties: [],
  guardianSigned: false,
  kindergartenSigned: false,
  ...of,
});

const standing = (of: Partial<ChildRecords>): Situation =>
  situationOf({ application: undefined, voucher: undefined, contracts: [], today: TODAY, ...of });

describe('a child with nothing but an application', () => {
  it('has not applied, whether it was never asked or is empty', () => {
    expect(standing({})).toEqual({ kind: 'not-applied' });
    expect(standing({ application: application({ phase: 'none' }), voucher: voucher({ phase: 'none' }) })).toEqual({ kind: 'not-applied' });
  });

  it('waits', () => {
    expect(standing({ application: application() })).toEqual({ kind: 'waiting', application: application() });
  });

  it.each([
    ['guardian', 'withdrawn', true],
    ['merged', 'withdrawn', true],
    ['moved', 'moved', true],
    ['false-data', 'false-data', true],
    ['school', 'school', false],
    ['age', 'age', false],
    ['death', 'closed', false],
  ] as const)('is over for %s as %s, and is asked to apply anew: %s', (endReason, cause, asked) => {
    const over = standing({ application: application({ phase: 'withdrawn', endReason, positionInCategory: 0, positionInDistrict: 0 }) });
    expect(over).toEqual({ kind: 'over', cause, lastDay: undefined });
    expect(mayApplyAnew(cause)).toBe(asked);
  });

  it('waits again after a lapsed voucher was forgiven', () => {
    expect(standing({ application: application({ iterationId: 'itr_2' }), voucher: voucher({ phase: 'lapsed' }) }).kind).toBe('waiting');
  });

  it('has withdrawn', () => {
    expect(standing({ application: application({ phase: 'withdrawn' }) })).toEqual({
      kind: 'over',
      cause: 'withdrawn',
      lastDay: undefined,
    });
  });
});

describe('a child whose turn has come', () => {
  it('is about to get its voucher', () => {
    expect(standing({ application: turn }).kind).toBe('turn');
    const none: Voucher = { childId: 'chd_1', phase: 'none', stage: 'none', category: 0, extended: false, certified: false };
    expect(standing({ application: turn, voucher: none }).kind).toBe('turn');
  });

  it('is not taken for refused because of the voucher of an earlier turn', () => {
    expect(standing({ application: turn, voucher: voucher({ phase: 'lapsed', iterationId: 'itr_1' }) }).kind).toBe('turn');
    expect(standing({ application: turn, voucher: voucher({ phase: 'refused', applicationId: 'app_0' }) }).kind).toBe('turn');
  });

  it('is offered a voucher, without a deadline until the notice has arrived', () => {
    expect(standing({ application: turn, voucher: voucher() })).toMatchObject({ kind: 'offered', confirmBy: undefined });
    const by = '2027-01-15T18:59:59.999999Z';
    expect(standing({ application: turn, voucher: voucher({ confirmBy: by }) })).toMatchObject({ kind: 'offered', confirmBy: by });
  });

  it('chooses a kindergarten', () => {
    const confirmed = voucher({ phase: 'confirmed', contractBy: '2027-01-20T18:59:59.999999Z' });
    expect(standing({ application: turn, voucher: confirmed })).toEqual({
      kind: 'choosing',
      voucher: confirmed,
      contractBy: '2027-01-20T18:59:59.999999Z',
      lost: undefined,
    });
  });

  it('chooses again when a contract came to nothing, but not because of one of an earlier voucher', () => {
    const confirmed = voucher({ phase: 'confirmed', contractBy: '2027-01-20T18:59:59.999999Z' });
    const [old, lost] = [contract({ phase: 'cancelled', voucherId: 'vch_0' }), contract({ phase: 'cancelled' })];
    expect(standing({ application: turn, voucher: confirmed, contracts: [old] })).toMatchObject({ kind: 'choosing', lost: undefined });
    expect(standing({ application: turn, voucher: confirmed, contracts: [lost, old] })).toMatchObject({ kind: 'choosing', lost });
  });

  it('has refused before the queue has heard of it', () => {
    expect(standing({ application: turn, voucher: voucher({ phase: 'refused' }) })).toMatchObject({ kind: 'over', cause: 'refused' });
  });

  it('is being settled when its term is over and the queue has not heard of it', () => {
    expect(standing({ application: turn, voucher: voucher({ phase: 'lapsed' }) })).toEqual({ kind: 'settling' });
  });
});

describe('a child with a seat', () => {
  it.each(['requested', 'drafted', 'signed'])('has a contract to sign when it is %s', (phase) => {
    const seat = contract({ phase });
    expect(standing({ application: turn, voucher: voucher({ phase: 'confirmed' }), contracts: [seat] })).toMatchObject({
      kind: 'contract',
      contract: seat,
    });
  });

  it('is enrolled, even before the queue and the voucher have heard of it', () => {
    const running = contract({ phase: 'enrolled', from: '2027-01-14' });
    expect(standing({ application: turn, voucher: voucher({ phase: 'confirmed' }), contracts: [running] })).toEqual({
      kind: 'enrolled',
      contract: running,
      move: undefined,
    });
  });

  it('moves while it attends', () => {
    const running = contract({ phase: 'enrolled' });
    const move = contract({ contractId: 'con_2', transferFromContractId: 'con_1' });
    const contracts = [move, running];
    expect(standing({ application: application({ phase: 'fulfilled' }), contracts })).toEqual({
      kind: 'enrolled',
      contract: running,
      move,
    });
  });

  it('attends the kindergarten it moved to', () => {
    const contracts = [contract({ contractId: 'con_2', phase: 'enrolled' }), contract({ phase: 'transferred', lastDay: '2027-01-10' })];
    expect(standing({ application: application({ phase: 'fulfilled' }), contracts })).toMatchObject({
      kind: 'enrolled',
      contract: contracts[0],
    });
  });
});

describe('a child that has left', () => {
  const fulfilled = application({ phase: 'fulfilled' });
  const left = (lastDay: string) => [contract({ phase: 'left', lastDay })];

  it('attends to the last day', () => {
    expect(standing({ application: fulfilled, contracts: left(TODAY) })).toMatchObject({ kind: 'leaving', lastDay: TODAY });
    expect(standing({ application: fulfilled, contracts: left('2027-01-31') }).kind).toBe('leaving');
  });

  it('is gone after it', () => {
    expect(standing({ application: fulfilled, contracts: left('2027-01-12') })).toEqual({
      kind: 'over',
      cause: 'left',
      lastDay: '2027-01-12',
    });
  });

  it('may wait anew', () => {
    expect(standing({ application: application({ applicationId: 'app_2' }), contracts: left('2027-01-12') }).kind).toBe('waiting');
  });

  it('is being settled while only the queue knows of the place', () => {
    expect(standing({ application: fulfilled })).toEqual({ kind: 'settling' });
  });
});

describe('a child whose application stopped', () => {
  it('can be restored until its term, or not any more', () => {
    const until = '2027-02-10T18:59:59.999999Z';
    expect(standing({ application: application({ phase: 'inactive', restorableUntil: until }) })).toEqual({
      kind: 'inactive',
      restorableUntil: until,
    });
    expect(standing({ application: application({ phase: 'inactive' }) })).toEqual({ kind: 'inactive', restorableUntil: undefined });
  });

  it('is annulled because nobody restored it, or because the voucher was refused', () => {
    const annulled = application({ phase: 'annulled', iterationId: 'itr_2' });
    expect(standing({ application: annulled, voucher: voucher({ phase: 'lapsed' }) })).toMatchObject({ kind: 'over', cause: 'annulled' });
    expect(standing({ application: annulled, voucher: voucher({ phase: 'refused' }) })).toMatchObject({ kind: 'over', cause: 'refused' });
  });
});
