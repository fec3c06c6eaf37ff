import type { Need } from '@kezek/domain';
import { day, policy, refused } from '../../test/region.js';
import { refuseUnverifiedConclusion, refuseWithoutConclusion } from './conclusion.js';
import { bringPaper, checkPaper } from './decide.js';
import { type PapersState, evolvePapers, initialPapers } from './facts.js';

const today = day('2026-09-01');
const kind = 'special-need-conclusion';
const paper = { childId: 'chd_1', kind, documentId: 'doc_1', issuedOn: day('2026-08-20'), by: 'gdn_1' } as const;
const brought = bringPaper(initialPapers, paper, { list: policy.on(today).enrolmentPapers, today }).reduce(evolvePapers, initialPapers);
const checked = (outcome: 'accepted' | 'refused') =>
  checkPaper(
    brought,
    { childId: 'chd_1', kind, kindergartenId: 'kdg_1', contractId: 'con_1', outcome, by: 'stf_1', reason: 'other-person' },
    today,
  ).reduce(evolvePapers, brought);
const seat = (need: Need | undefined, from = '2026-09-02', kindergartenId = 'kdg_1') => ({ need, kindergartenId, from: day(from) });
const asking = (papers: PapersState, at = seat('correctional')) => refuseWithoutConclusion(papers, at, policy);
const signing = (papers: PapersState, at = seat('correctional')) => refuseUnverifiedConclusion(papers, at, policy);
const lacks = (status: string) => refused('enrolment.conclusion-needed', { status });
const unverified = (status: string) => refused('enrolment.conclusion-unverified', { status });

describe('a seat of a correctional group', () => {
  it('is held for who has brought the conclusion', () => {
    expect(() => asking(initialPapers)).toThrow(lacks('missing'));
    expect(asking(brought)).toBeUndefined();
    expect(() => asking(checked('refused'))).toThrow(lacks('refused'));
    expect(asking(checked('refused'), seat('correctional', '2026-09-02', 'kdg_2'))).toBeUndefined();
  });
  it('is given when the kindergarten has verified it, and not for what another one verified', () => {
    expect(() => signing(brought)).toThrow(unverified('brought'));
    expect(() => signing(checked('refused'))).toThrow(unverified('refused'));
    expect(signing(checked('accepted'))).toBeUndefined();
    expect(() => signing(checked('accepted'), seat('correctional', '2026-09-02', 'kdg_2'))).toThrow(unverified('brought'));
  });
  it('needs one that holds on the first day: a year from its issue', () => {
    expect(asking(brought, seat('correctional', '2027-08-19'))).toBeUndefined();
    expect(() => asking(brought, seat('correctional', '2027-08-20'))).toThrow(lacks('expired'));
  });
});

it('an inclusive place needs it too, a general or a sanatorium one not', () => {
  expect(() => asking(initialPapers, seat('inclusive'))).toThrow(lacks('missing'));
  for (const need of [undefined, 'general', 'sanatorium'] as const) {
    expect(asking(initialPapers, seat(need))).toBeUndefined();
    expect(signing(initialPapers, seat(need))).toBeUndefined();
  }
});
