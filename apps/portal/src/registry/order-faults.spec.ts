import { orderFaults } from './order-faults.js';

const before = [{ number: '6', from: '2026-01-01', until: '2026-12-31' }];

test.each([
  [
    { number: '', from: '', until: '' },
    { number: 'needed', from: 'needed', until: 'needed' },
  ],
  [{ number: ' 6', from: '2027-01-01', until: '2027-12-31' }, { number: 'number-known' }],
  [{ number: '7', from: '2027-02-01', until: '2027-01-01' }, { until: 'until-before' }],
  [{ number: '7', from: '2026-12-31', until: '2027-12-31' }, { from: 'overlaps' }],
  [{ number: '7', from: '2027-01-01', until: '2027-12-31' }, {}],
])('%j', (typed, faults) => expect(orderFaults(typed, before)).toEqual(faults));
