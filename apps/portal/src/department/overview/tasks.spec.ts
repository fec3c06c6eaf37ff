import { type Office, tasksOf } from './tasks.js';

const nothing: Office = {
  iterations: [],
  calls: 0,
  appeals: 0,
  contractsToSign: 0,
  reinstatements: [],
  endings: [],
  closed: [],
  open: [],
  statements: [],
  registers: [],
  today: '2027-01-13',
};
const kinds = (office: Partial<Office>) => tasksOf({ ...nothing, ...office }).map(({ kind, count, role }) => [kind, count, role]);

test('where nothing waits, there is nothing', () => expect(kinds({})).toEqual([]));

test('a preview waits for its approver, unless it gives nobody a turn', () => {
  const preview = (turnCount: number) => ({ iterationId: 'itr_tekeli.3', phase: 'previewed', turnCount });
  expect(tasksOf({ ...nothing, iterations: [preview(2)] })).toEqual([
    { kind: 'approve-iteration', count: 1, role: 'approver', page: 'iterations', id: 'itr_tekeli.3' },
  ]);
  expect(kinds({ iterations: [preview(0)] })).toEqual([]);
});

test('families who wait for a decision come before what goes its way', () => {
  const iterations = [{ iterationId: 'itr_tekeli.3', phase: 'running', turnCount: 2 }];
  expect(kinds({ iterations, appeals: 1, contractsToSign: 2 })).toEqual([
    ['decide-appeal', 1, 'department'],
    ['sign-contract', 2, 'department'],
    ['iteration-runs', 1, undefined],
  ]);
});

test('a request to be put back waits for who proposes, and then for who decides', () => {
  expect(kinds({ reinstatements: [{ phase: 'asked' }, { phase: 'asked' }, { phase: 'proposed' }] })).toEqual([
    ['propose-reinstatement', 2, 'department'],
    ['decide-reinstatement', 1, 'approver'],
  ]);
});

test('a proposed end waits for who did not propose it, with the day of the first', () => {
  const endings = ['2027-01-20T18:59:59.999999Z', undefined].map((decideBy) => ({ ending: { decideBy } }));
  expect(tasksOf({ ...nothing, endings })).toEqual([
    { kind: 'decide-ending', count: 2, role: 'approver', page: 'endings', by: '2027-01-20T18:59:59.999999Z' },
  ]);
});

test('sheets are late from the month after theirs', () => {
  expect(kinds({ open: [{ month: '2027-01' }, { month: '2026-12' }], closed: [{}, {}] })).toEqual([
    ['accept-sheet', 2, 'department'],
    ['late-sheet', 1, undefined],
  ]);
});

test('each register waits for the next person; one that is settled or rejected for nobody', () => {
  const register = (phase: string, index: number) => ({ registerId: `tekeli.2026-12.${index}`, phase });
  const registers = ['drafted', 'approved-once', 'approved', 'sent', 'settled', 'rejected'].map(register);
  expect(kinds({ registers })).toEqual([
    ['approve-register', 2, 'approver'],
    ['send', 1, 'finance'],
    ['settle', 1, 'finance'],
  ]);
});
