import { day, policy, refused, types } from '../../test/region.js';
import { type Bringing, type Checking, bringPaper, checkPaper, isComplete, listPapers } from './decide.js';
import { type PaperFact, type PapersState, evolvePapers, initialPapers } from './facts.js';

const today = day('2026-09-01');
const list = policy.on(today).enrolmentPapers;
const certificate: Bringing = {
  childId: 'chd_1',
  kind: 'health-certificate',
  documentId: 'doc_1',
  issuedOn: day('2026-08-20'),
  by: 'gdn_1',
};
const check: Checking = {
  ...{ childId: 'chd_1', kind: 'health-certificate', kindergartenId: 'kdg_1', contractId: 'con_1' },
  ...{ outcome: 'accepted', by: 'stf_1' },
};
const after = (state: PapersState, ...facts: PaperFact[][]) => facts.flat().reduce(evolvePapers, state);
const bring = (state: PapersState, change: Partial<Bringing> = {}, on = today) =>
  bringPaper(state, { ...certificate, ...change }, { list, today: on });
const brought = after(initialPapers, bring(initialPapers));
const accepted = after(brought, checkPaper(brought, check, today));
const seen = (state: PapersState, kindergartenId = 'kdg_1', on = today) =>
  listPapers(state, { list, kindergartenId, today: on }).find(({ kind }) => kind === 'health-certificate');

describe('no paper', () => {
  it('is checked', () => expect(() => checkPaper(initialPapers, check, today)).toThrow(refused('enrolment.paper-missing')));
  it('is of the day after', () =>
    expect(() => bring(initialPapers, { issuedOn: day('2026-09-02') })).toThrow(refused('enrolment.paper-day-invalid', { latest: today })));
  it('has run out when it is brought', () =>
    expect(() => bring(initialPapers, { issuedOn: day('2026-08-02') })).toThrow(
      refused('enrolment.paper-expired', { validUntil: '2026-08-31' }),
    ));
});

describe('a paper that was brought', () => {
  it('is good for its days, the day of issue being the first', () => {
    expect(types(bring(initialPapers, { issuedOn: day('2026-08-03') }))).toEqual(['enrolment.paper-brought']);
    expect(seen(brought)).toMatchObject({ status: 'brought', validUntil: '2026-09-18' });
  });
  it('brought again changes nothing', () => expect(bring(brought)).toEqual([]));
  it('is accepted, by one kindergarten alone', () => {
    expect(seen(accepted)?.status).toBe('accepted');
    expect(seen(accepted, 'kdg_2')?.status).toBe('brought');
    expect(checkPaper(accepted, check, today)).toEqual([]);
  });
  it('is refused for a reason only', () => {
    expect(() => checkPaper(brought, { ...check, outcome: 'refused' }, today)).toThrow(refused('enrolment.paper-reason-needed'));
    const no = after(brought, checkPaper(brought, { ...check, outcome: 'refused', reason: 'unreadable' }, today));
    expect(seen(no)).toMatchObject({ status: 'refused', reason: 'unreadable' });
  });
  it('runs out after its last day, accepted or not', () => {
    expect(seen(accepted, 'kdg_1', day('2026-09-18'))?.status).toBe('accepted');
    expect(seen(accepted, 'kdg_1', day('2026-09-19'))?.status).toBe('expired');
    expect(() => checkPaper(brought, check, day('2026-09-19'))).toThrow(refused('enrolment.paper-expired'));
  });
  it('that takes the place of another has to be looked at anew', () =>
    expect(seen(after(accepted, bring(accepted, { documentId: 'doc_2' })))?.status).toBe('brought'));
});

it('the list is complete when all that is asked of everybody is accepted, and what else was brought too', () => {
  const kinds = ['health-passport', 'birth-certificate', 'guardian-identity'] as const;
  const take = (state: PapersState, kind: Bringing['kind']) => {
    const there = after(state, bring(state, { kind, documentId: `doc_${kind}` }));
    return after(there, checkPaper(there, { ...check, kind }, today));
  };
  const papers = (state: PapersState) => listPapers(state, { list, kindergartenId: 'kdg_1', today });
  const whole = kinds.reduce(take, accepted);
  expect(isComplete(papers(accepted))).toBe(false);
  expect(isComplete(papers(whole))).toBe(true);
  const special = after(whole, bring(whole, { kind: 'special-need-conclusion', documentId: 'doc_s' }));
  expect(isComplete(papers(special))).toBe(false);
  expect(isComplete(papers(take(whole, 'special-need-conclusion')))).toBe(true);
});
