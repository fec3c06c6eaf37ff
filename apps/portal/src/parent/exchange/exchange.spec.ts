import type { Swap } from '../records.js';
import { exchangeDay, isUnderWay, mayWithdraw, swapWords, unproposed } from './exchange.js';

const swap = (of: Partial<Swap> = {}): Swap => ({
  ...{ swapId: 'swp_1', phase: 'proposed', on: '2027-01-01', asked: false },
  ...{ kindergartenId: 'kdg_2', groupId: 'kdg_2.1', districtId: 'tekeli' },
  ...of,
});

describe('the day of an exchange', () => {
  it('is the first of a month, with a week before it for answers and signatures', () => {
    expect(exchangeDay('2026-11-22')).toBe('2026-12-01');
    expect(exchangeDay('2026-11-24')).toBe('2026-12-01');
    expect(exchangeDay('2026-11-25')).toBe('2027-01-01');
    expect(exchangeDay('2026-12-31')).toBe('2027-02-01');
  });
});

describe('an exchange', () => {
  it('can be left alone only until all have signed', () => {
    expect(['proposed', 'agreed', 'ordered', 'completed', 'fallen'].filter((phase) => mayWithdraw(swap({ phase })))).toEqual([
      'proposed',
      'agreed',
    ]);
    expect(['proposed', 'agreed', 'ordered', 'completed', 'fallen'].filter((phase) => isUnderWay(swap({ phase })))).toEqual([
      'proposed',
      'agreed',
      'ordered',
    ]);
  });

  it('is told otherwise to who was asked than to who asked', () => {
    expect(swapWords(swap(), false).status).toBe('exchange.proposed');
    expect(swapWords(swap({ asked: true }), false)).toEqual({ status: 'exchange.asked', tone: 'urgent', next: 'exchange.asked-how' });
    expect(swapWords(swap({ phase: 'fallen', cause: 'term-over' }), true).next).toBe('exchange.fallen-term');
    expect(swapWords(swap({ phase: 'fallen', cause: 'no-money' }), true).next).toBe('exchange.fallen-no-money');
    expect(swapWords(swap({ phase: 'fallen', cause: 'of-a-later-kind' }), false).next).toBe('exchange.fallen-not-possible');
  });

  it('asks for nothing more of a family that has signed', () => {
    expect(swapWords(swap({ phase: 'agreed' }), false).tone).toBe('urgent');
    expect(swapWords(swap({ phase: 'agreed' }), true)).toEqual({ status: 'exchange.signed', tone: 'waiting', next: 'exchange.agreed-how' });
  });

  it('is proposed once: a seat that is spoken of is no match any more, until that comes to nothing', () => {
    const match = { entryId: 'wai_1', kindergartenId: 'kdg_2', groupId: 'kdg_2.1', districtId: 'tekeli' };
    expect(unproposed([match], [swap()])).toEqual([]);
    expect(unproposed([match], [swap({ phase: 'fallen' })])).toEqual([match]);
    expect(unproposed([match], [swap({ groupId: 'kdg_3.1' })])).toEqual([match]);
  });
});
