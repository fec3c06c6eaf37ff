import { type Instant, tiyn } from '@kezek/domain';
import { endToEndId, messageId } from './bank-names.js';
import {
  type BankReport,
  type Draft,
  REGISTER_LINES_MAX,
  approvalsNeededBy,
  approve,
  draft,
  payable,
  recordAnswer,
  reject,
  send,
} from './decide.js';
import { type ExistingRegister, type Outcome, type RegisterFact, type RegisterState, evolve, initial } from './facts.js';
import { standingOf } from './view.js';

const now = '2026-10-05T04:00:00.000000Z' as Instant;
const lines = [
  { statementId: 'kdg_1:2026-09', kindergartenId: 'kdg_1', amountTiyn: '6500000' },
  { statementId: 'kdg_2:2026-09', kindergartenId: 'kdg_2', amountTiyn: '3250000' },
];
const wanted: Draft = {
  districtId: 'taldykorgan',
  month: '2026-09',
  number: 1,
  lines,
  by: 'stf_1',
  requestId: 'req_1',
  approvalsNeeded: 2,
};
const registerId = 'taldykorgan.2026-09.1';
const after = (state: RegisterState, facts: readonly RegisterFact[]): RegisterState => facts.reduce(evolve, state);
const drafted = after(initial, draft(initial, wanted));
const once = after(drafted, approve(drafted, { by: 'stf_2', now }));
const approved = after(once, approve(once, { by: 'stf_3', now }));
const file = { by: 'stf_1', fileId: 'pain.001:1', fileHash: 'a'.repeat(64) };
const sent = after(approved, send(approved, file));

const settled: Outcome = { kind: 'settled', bankReference: 'REF1', paidOn: '2026-10-06' };
const returned: Outcome = { kind: 'returned', bankReason: 'AC04' };
const saying = (...outcomes: [number, Outcome][]): BankReport => ({
  messageId: messageId(registerId),
  answers: outcomes.map(([index, outcome]) => ({ endToEndId: endToEndId(lines[index]!.statementId, 1), outcome })),
});
const types = (facts: readonly RegisterFact[]) => facts.map(({ type }) => type);
const code = (expected: string, params: object = {}) =>
  expect.objectContaining({ code: expected, params: expect.objectContaining(params) });

describe('drafting', () => {
  it('sums its lines and names its number', () => {
    expect(draft(initial, wanted)).toMatchObject([{ data: { registerId, totalTiyn: '9750000', number: 1, by: 'stf_1' } }]);
  });
  it('answers the same request again, and tells another drafter that it is there', () => {
    expect(draft(drafted, wanted)).toEqual([]);
    expect(() => draft(drafted, { ...wanted, requestId: 'req_2' })).toThrow(code('payment.register-drafted-already', { registerId }));
  });
  it('needs something to pay', () => {
    expect(() => draft(initial, { ...wanted, lines: [] })).toThrow(code('payment.nothing-to-pay', { month: '2026-09' }));
  });
});

describe('what is to be paid', () => {
  it('is in no register that can still pay it, and not nothing', () => {
    const third = { statementId: 'kdg_0:2026-09', kindergartenId: 'kdg_0', amountTiyn: '1' };
    expect(payable([...lines, third, { ...third, statementId: 'kdg_9:2026-09', amountTiyn: '0' }], [])).toEqual([third, ...lines]);
    expect(payable([...lines, third], [drafted as ExistingRegister])).toEqual([third]);
    const answered = after(sent, recordAnswer(sent, saying([0, settled], [1, returned]), now)) as ExistingRegister;
    expect(payable(lines, [answered])).toEqual([lines[1]]);
    const second = after(initial, draft(initial, { ...wanted, number: 2, lines: [lines[1]!] })) as ExistingRegister;
    expect(payable(lines, [answered, second])).toEqual([]);
  });
  it('has a bound', () => {
    const many = Array.from({ length: REGISTER_LINES_MAX + 1 }, (_, n) => ({ ...lines[0]!, statementId: `kdg_${n}:2026-09` }));
    expect(payable(many, [])).toHaveLength(REGISTER_LINES_MAX);
  });
});

describe('approving', () => {
  it('needs two people who are not the drafter', () => {
    expect(() => approve(drafted, { by: 'stf_1', now })).toThrow(code('payment.same-person', { role: 'drafter' }));
    expect(() => approve(once, { by: 'stf_1', now })).toThrow(code('payment.same-person', { role: 'drafter' }));
    expect(() => approve(once, { by: 'stf_2', now })).toThrow(code('payment.same-person', { role: 'approver' }));
    expect(approved).toMatchObject({ phase: 'approved', approvedBy: ['stf_2', 'stf_3'], approvedAt: now });
    expect(() => approve(approved, { by: 'stf_4', now })).toThrow(code('payment.approved-already', { approvals: 2 }));
    expect(() => approve(initial, { by: 'stf_2', now })).toThrow(code('payment.register-not-found'));
  });
  it('needs one where the region says so', () => {
    const state = after(initial, draft(initial, { ...wanted, approvalsNeeded: 1 }));
    expect(after(state, approve(state, { by: 'stf_2', now }))).toMatchObject({ phase: 'approved' });
  });
});

describe('how many signatures a register needs', () => {
  it.each([1, 2])('is what the region policy says: %d', (registerApprovals) =>
    expect(approvalsNeededBy({ registerApprovals })).toBe(registerApprovals),
  );
  it.each([0, 3])('is an error, and never fewer than asked for: %d', (registerApprovals) =>
    expect(() => approvalsNeededBy({ registerApprovals })).toThrow(`asks for ${registerApprovals}`),
  );
});

describe('rejecting', () => {
  const no = { by: 'stf_2', reason: ' An account is closed ', now };
  const rejected = after(once, reject(once, no));
  it('says who and why, at any time before the register is sent', () => {
    for (const state of [drafted, once, approved]) {
      expect(after(state, reject(state, no))).toMatchObject({
        phase: 'rejected',
        rejectedBy: 'stf_2',
        rejectReason: 'An account is closed',
      });
    }
    expect(reject(rejected, { ...no, by: 'stf_3' })).toEqual([]);
  });
  it('frees the statements for the next register, and ends this one', () => {
    expect(payable(lines, [drafted as ExistingRegister])).toEqual([]);
    expect(payable(lines, [rejected as ExistingRegister])).toEqual(lines);
    expect(standingOf(lines[0]!.statementId, [rejected as ExistingRegister])).toBeUndefined();
    expect(() => approve(rejected, { by: 'stf_3', now })).toThrow(code('payment.register-rejected-already', { registerId }));
    expect(() => send(rejected, file)).toThrow(code('payment.register-rejected-already'));
    expect(() => recordAnswer(rejected, saying([0, settled]), now)).toThrow(code('payment.register-not-sent', { phase: 'rejected' }));
  });
  it('is not for the drafter, not without a reason, and not after sending', () => {
    expect(() => reject(drafted, { ...no, by: 'stf_1' })).toThrow(code('payment.same-person', { role: 'drafter' }));
    expect(() => reject(drafted, { ...no, reason: ' ' })).toThrow(code('payment.reason-missing'));
    expect(() => reject(drafted, { ...no, reason: 'x'.repeat(501) })).toThrow(code('payment.reason-too-long', { maxChars: 500 }));
    expect(() => reject(sent, no)).toThrow(code('payment.register-sent-already', { phase: 'sent' }));
    expect(() => reject(initial, no)).toThrow(code('payment.register-not-found'));
  });
});

describe('sending', () => {
  it('waits for all approvals', () => {
    expect(() => send(once, file)).toThrow(code('payment.register-not-approved', { approvals: 1, needed: 2 }));
    expect(() => send(initial, file)).toThrow(code('payment.register-not-found'));
  });
  it('is done once, whatever file comes again', () => {
    expect(send(sent, { ...file, fileHash: 'b'.repeat(64) })).toEqual([]);
  });
});

describe('the answer of the bank', () => {
  it('settles the register with its last line', () => {
    const first = recordAnswer(sent, saying([0, settled]), now);
    expect(types(first)).toEqual(['payment.line-settled']);
    const last = recordAnswer(after(sent, first), saying([1, returned]), now);
    expect(types(last)).toEqual(['payment.line-returned', 'payment.register-settled']);
    expect(last[1]).toMatchObject({ data: { settledTiyn: '6500000', returnedTiyn: '3250000' } });
  });
  it('is one, however often it comes', () => {
    const all = saying([0, settled], [1, returned]);
    const done = after(sent, recordAnswer(sent, all, now));
    expect(recordAnswer(done, all, now)).toEqual([]);
    expect(recordAnswer(done, { ...all, answers: [...all.answers, ...all.answers] }, now)).toEqual([]);
    expect(types(recordAnswer(sent, { ...all, answers: [...all.answers, ...all.answers] }, now))).toHaveLength(3);
  });
  it('may return the whole file', () => {
    const facts = recordAnswer(sent, { messageId: messageId(registerId), answers: [], everyLine: returned }, now);
    expect(types(facts)).toEqual(['payment.line-returned', 'payment.line-returned', 'payment.register-settled']);
  });
  it.each<[string, BankReport]>([
    ['payment.line-unknown', { ...saying([0, settled]), answers: [{ endToEndId: 'other', outcome: settled }] }],
    ['payment.answer-of-other-register', { ...saying([0, settled]), messageId: 'taldykorgan.2026-09.2' }],
    ['payment.amount-differs', { ...saying(), answers: [{ ...saying([0, settled]).answers[0]!, amount: tiyn('6500001') }] }],
    ['payment.line-answered-otherwise', saying([0, settled], [0, returned])],
    ['payment.line-answered-otherwise', saying([0, settled], [0, { ...settled, bankReference: 'REF2' }])],
  ])('%s: none of it is taken', (expected, report) => {
    expect(() => recordAnswer(sent, report, now)).toThrow(code(expected));
  });
  it('comes to a register that was sent', () => {
    expect(() => recordAnswer(approved, saying([0, settled]), now)).toThrow(code('payment.register-not-sent', { phase: 'approved' }));
    expect(() => recordAnswer(initial, saying([0, settled]), now)).toThrow(code('payment.register-not-found'));
  });
});
