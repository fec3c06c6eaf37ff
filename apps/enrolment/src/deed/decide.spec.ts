import type { Instant } from '@kezek/domain';
import { at, day, policy, refused, types } from '../../test/region.js';
import { contractNumberOf } from '../contract-text/number.js';
import { draft, enrol, requestSeat, sign } from '../enrolment/decide.js';
import { enrolmentStream } from '../enrolment/definition.js';
import { type EnrolmentFact, type EnrolmentState, type Terms, contractOf, evolve, initial, pendingOf } from '../enrolment/facts.js';
import { toContract } from '../messages.js';
import { anewOn } from './anew.js';
import { appealRefusal, decideAppeal, dueAt, expireAppeals, refuseContract } from './decide.js';
import { type ContractText, deedOf } from './facts.js';

const now = at('2026-09-01T05:00');
const terms: Terms = {
  ...{ contractId: 'con_1', childId: 'chd_1', guardianId: 'gdn_1', voucherId: 'vch_1', kindergartenId: 'kdg_1', groupId: 'kdg_1.1' },
  ...{ districtId: 'taldykorgan', from: day('2026-09-07'), signBy: at('2026-09-08T18:59'), holdUntil: at('2026-09-09T18:59') },
};
const text: ContractText = {
  ...{ documentId: 'doc_1', digest: 'a'.repeat(64), template: 'three-party', parties: ['guardian', 'kindergarten', 'department'] },
  levels: { guardian: 'one-time-code', kindergarten: 'cms', department: 'account' },
};
type Step = (state: EnrolmentState) => EnrolmentFact[];
const after = (state: EnrolmentState, ...steps: Step[]): EnrolmentState =>
  steps.reduce((before, step) => step(before).reduce((one, fact) => evolve(one, { ...fact, at: now }), before), state);
const asking: Step = (state) => requestSeat(state, terms, now);
const drafted = after(initial, asking, (state) => draft(state, 'con_1', text));
const evidence = { kind: 'code', challengeId: 'chl_1' } as const;
const byGuardian: Step = (state) =>
  sign(state, { contractId: 'con_1', party: 'guardian', signedBy: 'gdn_1', level: 'one-time-code', evidence }, now);
const byHouse: Step = (state) => sign(state, { contractId: 'con_1', party: 'kindergarten', signedBy: 'stf_1', level: 'cms' }, now);
const byDepartment: Step = (state) => sign(state, { contractId: 'con_1', party: 'department', signedBy: 'stf_2', level: 'account' }, now);

describe('a contract with a text', () => {
  it('is not signed by less than the text needs', () => {
    for (const level of ['account', 'one-time-code'] as const) {
      expect(() => sign(drafted, { contractId: 'con_1', party: 'kindergarten', signedBy: 'stf_1', level }, now)).toThrow(
        refused('enrolment.signature-level-too-low', { needed: 'cms' }),
      );
    }
    expect(types(sign(drafted, { contractId: 'con_1', party: 'guardian', signedBy: 'gdn_1', level: 'cms' }, now))).toHaveLength(1);
  });
  it('of three parties is signed by all three', () => {
    expect(contractOf(after(drafted, byGuardian, byHouse), 'con_1')?.phase).toBe('drafted');
    const signed = after(drafted, byHouse, byDepartment, byGuardian);
    expect(contractOf(signed, 'con_1')?.phase).toBe('signed');
    expect(deedOf(signed, 'con_1').signatures.map(({ party, level }) => `${party} ${level}`)).toEqual([
      'kindergarten cms',
      'department account',
      'guardian one-time-code',
    ]);
    expect(
      deedOf(
        after(signed, (state) => enrol(state, { contractId: 'con_1', from: terms.from })),
        'con_1',
      ).text,
    ).toEqual(text);
  });
  it('tells whose signature is awaited, in the order of its text', () => {
    const awaited = (...steps: Step[]): string[] => {
      const state = after(drafted, ...steps);
      return toContract(contractOf(state, 'con_1')!, state).parties.flatMap(({ party, signed }) => (signed ? [] : [party]));
    };
    expect(awaited()).toEqual(['guardian', 'kindergarten', 'department']);
    expect(awaited(byHouse)).toEqual(['guardian', 'department']);
    expect(awaited(byHouse, byGuardian)).toEqual(['department']);
    expect(awaited(byDepartment, byHouse, byGuardian)).toEqual([]);
  });
  it('of before texts were kept has two parties, and is looked for by its number as all are', () => {
    const old = after(initial, asking, (state) => draft(state, 'con_1'));
    expect(toContract(contractOf(old, 'con_1')!, old).parties.map(({ party }) => party)).toEqual(['guardian', 'kindergarten']);
    expect(enrolmentStream.index(old)).toMatchObject({ numbers: [contractNumberOf('con_1')] });
  });
  it('of two parties is not signed by a third', () => {
    const two = after(initial, asking, (state) => draft(state, 'con_1', { ...text, parties: ['guardian', 'kindergarten'] }));
    expect(() => byDepartment(two)).toThrow(refused('enrolment.signer-forbidden'));
  });
});

const appealBy = at('2026-09-08T18:59');
const decideBy = at('2026-09-09T18:59');
const refusing: Step = (state) =>
  refuseContract(state, { contractId: 'con_1', reason: 'document-expired', noteId: 'doc_n', by: 'stf_1', appealBy });
const appealing = (state: EnrolmentState, when = now) =>
  appealRefusal(state, { contractId: 'con_1', guardianId: 'gdn_1', noteId: 'doc_a', decideBy }, when);
const anew = anewOn(now, policy);
const deciding =
  (outcome: 'granted' | 'upheld'): Step =>
  (state) =>
    decideAppeal(state, { contractId: 'con_1', outcome, by: 'stf_2', noteId: 'doc_d' }, anew);
const no = after(drafted, refusing);
const appealed = after(no, appealing);

describe('a kindergarten that says no', () => {
  it('gives the seat back and says why', () => {
    expect(refusing(drafted)).toMatchObject([
      { type: 'enrolment.contract-cancelled', data: { cause: 'kindergarten', refusal: { reason: 'document-expired', appealBy } } },
    ]);
    expect(refusing(no)).toEqual([]);
    expect(pendingOf(no)).toBeUndefined();
  });
  it('cannot take back what all have signed', () =>
    expect(() => refusing(after(drafted, byGuardian, byHouse, byDepartment))).toThrow(refused('enrolment.contract-signed')));
  it('leaves the family free to ask elsewhere', () =>
    expect(types(requestSeat(no, { ...terms, contractId: 'con_2' }, now))).toEqual(['enrolment.seat-requested']));
});

describe('an appeal', () => {
  it('is made by the guardian who asked, once', () => {
    expect(appealing(appealed)).toEqual([]);
    expect(() => appealRefusal(no, { contractId: 'con_1', guardianId: 'gdn_2', noteId: 'doc_a', decideBy }, now)).toThrow(
      refused('enrolment.signer-forbidden'),
    );
  });
  it('is made in its term, the last moment included', () => {
    expect(types(appealing(no, appealBy))).toEqual(['enrolment.refusal-appealed']);
    expect(() => appealing(no, at('2026-09-08T19:00'))).toThrow(refused('enrolment.appeal-term-over', { appealBy }));
  });
  it('is made against a refusal alone', () => expect(() => appealing(drafted)).toThrow(refused('enrolment.not-refused')));
  it('that is not made is not decided', () => expect(() => deciding('granted')(no)).toThrow(refused('enrolment.not-appealed')));
});

describe('an appeal to decide', () => {
  it('upheld leaves the refusal as it is', () => {
    const upheld = after(appealed, deciding('upheld'));
    expect(types(deciding('upheld')(appealed))).toEqual(['enrolment.appeal-decided']);
    expect(deciding('upheld')(upheld)).toEqual([]);
    expect(() => deciding('granted')(upheld)).toThrow(refused('enrolment.appeal-decided', { outcome: 'upheld' }));
  });
  it('granted asks for the seat anew, with a term of its own', () => {
    const granted = after(appealed, deciding('granted'));
    expect(pendingOf(granted)).toMatchObject({ contractId: 'con_1-anew', phase: 'requested', from: '2026-09-07', signBy: anew.signBy });
    expect(deedOf(granted, 'con_1').appeal).toMatchObject({ phase: 'granted', anewContractId: 'con_1-anew', decisionNoteId: 'doc_d' });
  });
  it('granted cannot be refused for the same reason again', () => {
    const anewDrafted = after(appealed, deciding('granted'), (state) => draft(state, 'con_1-anew', text));
    const again = { contractId: 'con_1-anew', noteId: 'doc_n', by: 'stf_1', appealBy };
    expect(() => refuseContract(anewDrafted, { ...again, reason: 'document-expired' })).toThrow(
      refused('enrolment.refusal-decided-against'),
    );
    expect(types(refuseContract(anewDrafted, { ...again, reason: 'no-place' }))).toEqual(['enrolment.contract-cancelled']);
  });
  it('granted takes no seat from a family that has found another', () => {
    const elsewhere = after(appealed, (state) => requestSeat(state, { ...terms, contractId: 'con_2', groupId: 'kdg_2.1' }, now));
    expect(types(deciding('granted')(elsewhere))).toEqual(['enrolment.appeal-decided']);
  });
  it('is decided by its term at the latest, as the region says', () => {
    const over = at('2026-09-09T19:00');
    expect(dueAt(appealed)).toBe(decideBy);
    expect(expireAppeals(appealed, 'granted', anew, decideBy)).toEqual([]);
    expect(types(expireAppeals(appealed, 'granted', anew, over))).toEqual(['enrolment.appeal-decided', 'enrolment.seat-requested']);
    expect(types(expireAppeals(appealed, 'upheld', anew, over))).toEqual(['enrolment.appeal-decided']);
    const done = after(appealed, (state) => expireAppeals(state, 'upheld', anew, over));
    expect(expireAppeals(done, 'granted', anew, '2027-01-01T00:00:00.000000Z' as Instant)).toEqual([]);
    expect(dueAt(done)).toBeUndefined();
  });
});
