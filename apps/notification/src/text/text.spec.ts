import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, NOTICES, NOTICE_CODES } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { segments } from '../sms/segments.js';
import { noticeRules, noticesOf } from './notices.js';
import { afterQuietHours } from './quiet-hours.js';
import { render } from './render.js';
import { type KnownEvent, parseEvent } from '@kezek/contracts';

const root = join(__dirname, '../../../..');
const policy = loadRegionPolicy(join(root, 'deploy/regions/zhetysu.yaml'));
const golden = (type: string): KnownEvent =>
  parseEvent(JSON.parse(readFileSync(join(root, `libs/contracts/golden/${type}.v1.json`), 'utf8')));
const now = '2026-03-20T06:00:00.000000Z' as Instant;
const kindergarten = { nameKk: 'Балапан', nameRu: 'Балапан' };
const params = Object.fromEntries(Object.values(NOTICES).flatMap((names) => names.map((name) => [name, '2026-03-27'])));

describe('texts', () => {
  it.each(NOTICE_CODES.flatMap((template) => (['kk', 'ru', 'en'] as const).map((locale) => [template, locale] as const)))(
    '%s in %s is written whole and fits in three parts',
    (template, locale) => {
      const text = render(policy, { template, locale, params, now, kindergarten, code: '012345' });
      expect(text).not.toMatch(/[{}]|undefined/);
      expect(segments(text).parts.length).toBeLessThanOrEqual(3);
    },
  );

  it('names the term a person has at least: two working days over Nauryz', () => {
    const text = render(policy, { template: 'voucher-offered', locale: 'ru', params: {}, now });
    expect(text).toContain('до 27.03.2026');
  });

  it('writes instants as local days, and months, and the name of a kindergarten', () => {
    const until = '2026-03-27T18:59:59.999999Z';
    expect(render(policy, { template: 'seat-held', locale: 'kk', params: { kindergarten: 'kdg_1', until }, now, kindergarten })).toMatch(
      /^Балапан: .* 27 наурызға дейін/,
    );
    const month = { month: '2026-03', confirmBy: until };
    expect(render(policy, { template: 'month-to-confirm', locale: 'en', params: month, now })).toMatch(/03\.2026.*27\.03\.2026/);
  });

  it.each([
    ['contract-ready', { kindergarten: 'kdg_1', signBy: '2026-09-27T18:59:59.999999Z' }, '27 қыркүйекке дейін'],
    ['contract-ready', { kindergarten: 'kdg_1', signBy: '2027-01-05T18:59:59.999999Z' }, '2027 жылғы 5 қаңтарға дейін'],
    ['enrolled', { kindergarten: 'kdg_1', from: '2026-06-01' }, '1 маусымнан бастап'],
    // What another word stands before keeps its figures.
    ['moved-up', { kindergarten: 'kdg_1', group: '2', from: '2026-09-01' }, '01.09.2026 күнінен бастап'],
  ] as const)('%s in Kazakh gives a date the ending it takes: %j', (template, params, written) =>
    expect(render(policy, { template, locale: 'kk', params, now, kindergarten })).toContain(written),
  );

  it('leave no date without its ending before a word that wants one, in any Kazakh text', () => {
    for (const template of NOTICE_CODES) {
      const text = render(policy, { template, locale: 'kk', params, now, kindergarten, code: '012345' });
      expect(text).not.toMatch(/\d (дейін|бастап)/);
    }
  });

  it('are not written with holes', () => {
    expect(() => render(policy, { template: 'voucher-confirmed', locale: 'kk', params: {}, now })).toThrow('without contractBy');
    expect(() =>
      render(policy, { template: 'enrolled', locale: 'kk', params: { kindergarten: 'kdg_1', from: '2026-03-27' }, now }),
    ).toThrow('without kindergarten');
    expect(() => render(policy, { template: 'sign-in-code', locale: 'kk', params: {}, now })).toThrow('without code');
  });
});

describe('an epoch', () => {
  const announced = golden('queue.place-change-announced') as KnownEvent<'queue.place-change-announced'>;
  const recorded = golden('queue.category-changed') as KnownEvent<'queue.category-changed'>;
  const changed = { ...recorded, data: { ...recorded.data, cause: 'queue-update' as const } };

  it('is told with the old and the new place, or that the child leaves', () => {
    const told = { template: 'place-change', params: { date: '2026-07-01', category: 18, fromPlace: 12, toPlace: 9 } };
    expect(noticesOf(announced)).toMatchObject([told]);
    const { to: _to, ...leaving } = announced.data;
    expect(noticesOf({ ...announced, data: { ...leaving, reason: 'over-age' } })).toMatchObject([
      { template: 'place-change-over-age', params: { date: '2026-07-01' } },
    ]);
  });

  it('is told once: not again on its day to whom it was announced', () => {
    expect(noticesOf({ ...changed, data: { ...changed.data, quiet: true } })).toEqual([]);
    expect(noticesOf(changed)).toHaveLength(1);
  });
});

describe('who is told what', () => {
  it.each([
    ['identity.sign-in-code-requested', 'sign-in-code', false],
    ['queue.application-submitted', 'application-received', true],
    ['queue.application-restored', 'application-restored', true],
    ['queue.place-change-announced', 'place-change', true],
    ['queue.reinstatement-asked', 'reinstatement-asked', false],
    ['queue.reinstatement-refused', 'reinstatement-refused', true],
    ['queue.application-reinstated', 'application-reinstated', true],
    ['queue.ending-proposed', 'application-ending-proposed', true],
    ['queue.ending-returned', 'application-ending-returned', true],
    ['voucher.ending-proposed', 'voucher-ending-proposed', true],
    ['voucher.ending-returned', 'voucher-ending-returned', true],
    ['voucher.offered', 'voucher-offered', true],
    ['voucher.confirmed', 'voucher-confirmed', true],
    ['voucher.ended', 'voucher-ended', true],
    ['voucher.absence-noted', 'long-absence', true],
    ['voucher.erasure-declined', 'erasure-declined', true],
    ['enrolment.order-end-noted', 'order-ending', true],
    ['enrolment.contract-drafted', 'contract-ready', true],
    ['enrolment.enrolled', 'enrolled', true],
    ['enrolment.transferred', 'transfer-done', true],
    ['enrolment.promoted', 'moved-up', true],
    ['enrolment.sheet-closed', 'month-to-confirm', true],
  ])('%s → %s', (type, template, owed) => {
    const [notice] = noticesOf(golden(type));
    expect(notice).toMatchObject({ template, owed, to: { guardianId: expect.stringMatching(/^gdn_/) } });
  });

  // Written down a second time, by hand: what a rule owes somebody a word about. An event that leaves this list leaves people untold.
  const OWED = [
    ...['identity.guardianship-requested', 'identity.contact-changed', 'identity.sign-in-code-requested'],
    ...['identity.signing-code-requested', 'enrolment.refusal-appealed', 'enrolment.appeal-decided'],
    ...['queue.application-submitted', 'queue.category-changed', 'queue.application-inactivated', 'queue.application-restored'],
    ...['queue.application-annulled', 'queue.application-withdrawn', 'queue.place-change-announced', 'queue.place-change-cancelled'],
    ...['queue.reinstatement-asked', 'queue.reinstatement-refused', 'queue.application-reinstated'],
    ...['queue.ending-proposed', 'queue.ending-returned', 'voucher.ending-proposed', 'voucher.ending-returned'],
    ...['queue.application-moved', 'queue.application-resumed', 'queue.stop-listed'],
    ...['queue.benefit-claimed', 'queue.benefit-verified', 'queue.benefit-refused', 'queue.benefit-expired'],
    ...['voucher.offered', 'voucher.confirmed', 'voucher.extended', 'voucher.ended', 'voucher.absence-noted'],
    ...['voucher.correction-requested', 'voucher.correction-answered', 'voucher.erasure-declined', 'enrolment.order-end-noted'],
    ...['enrolment.contract-drafted', 'enrolment.contract-cancelled', 'enrolment.seat-request-refused'],
    ...['enrolment.seat-offered', 'enrolment.seat-offer-ended', 'enrolment.swap-proposed'],
    ...['enrolment.enrolled', 'enrolment.transferred', 'enrolment.promoted', 'enrolment.sheet-closed'],
  ];
  it('is told for every event that is owed, and for no other', () => {
    expect(Object.keys(noticeRules).sort()).toEqual([...OWED].sort());
  });

  it('tells the guardians a child has of a further one who asks, and the old phones of new ones', () => {
    const asked = golden('identity.guardianship-requested') as KnownEvent<'identity.guardianship-requested'>;
    const guardianIds = ['gdn_1', 'gdn_2'];
    expect(noticesOf({ ...asked, data: { ...asked.data, guardianIds } })).toMatchObject(
      guardianIds.map((guardianId) => ({ to: { guardianId }, template: 'guardian-requested', owed: true })),
    );
    const changed = golden('identity.contact-changed') as KnownEvent<'identity.contact-changed'>;
    expect(noticesOf({ ...changed, data: { ...changed.data, previousContactId: 'ctc_1' } })).toMatchObject([
      { template: 'phone-changed', about: { contactId: 'ctc_1' }, owed: false },
    ]);
  });

  it.each([
    ['guardian', []],
    ['kindergarten', ['contract-cancelled']],
    ['seat-lost', ['contract-seat-lost']],
    ['term-over', ['contract-term-over']],
    ['voucher-ended', ['contract-voucher-ended']],
  ] as const)('tells of a contract cancelled by %s: %j', (cause, templates) => {
    const cancelled = golden('enrolment.contract-cancelled') as KnownEvent<'enrolment.contract-cancelled'>;
    const { refusal: _, ...data } = cancelled.data;
    expect(noticesOf({ ...cancelled, data: { ...data, cause } }).map(({ template }) => template)).toEqual(templates);
  });

  it('tells a family without money for the seat it was offered that it keeps its place on the list', () => {
    const cancelled = golden('enrolment.contract-cancelled') as KnownEvent<'enrolment.contract-cancelled'>;
    const { refusal: _, ...data } = cancelled.data;
    const said = (more: object) =>
      noticesOf({ ...cancelled, data: { ...data, cause: 'no-money', ...more } }).map(({ template }) => template);
    expect(said({})).toEqual(['contract-no-money']);
    expect(said({ entryId: 'wai_1' })).toEqual(['seat-no-money']);
  });

  it('tells of a refusal by the kindergarten with the term to appeal, and of what becomes of an appeal', () => {
    expect(noticesOf(golden('enrolment.contract-cancelled'))).toMatchObject([
      { template: 'contract-refused', params: { appealBy: '2026-09-08T18:59:59.999999Z' }, owed: true },
    ]);
    expect(noticesOf(golden('enrolment.refusal-appealed'))).toMatchObject([{ template: 'appeal-received', owed: false }]);
    const decided = golden('enrolment.appeal-decided') as KnownEvent<'enrolment.appeal-decided'>;
    expect(noticesOf(decided)).toMatchObject([{ template: 'appeal-granted', owed: true }]);
    expect(noticesOf({ ...decided, data: { ...decided.data, outcome: 'upheld' } })).toMatchObject([{ template: 'appeal-upheld' }]);
  });

  it('sends a code to sign with as it sends one to sign in with', () => {
    expect(noticesOf(golden('identity.signing-code-requested'))).toMatchObject([{ template: 'signing-code', owed: false }]);
  });

  it.each([
    ['seat-gone', []],
    ['given-up', []],
    ['term-over', ['seat-request-refused']],
    ['voucher-ended', ['seat-request-refused']],
  ] as const)('tells of a seat refused by %s: %j', (cause, templates) => {
    const refused = golden('enrolment.seat-request-refused') as KnownEvent<'enrolment.seat-request-refused'>;
    expect(noticesOf({ ...refused, data: { ...refused.data, cause } }).map(({ template }) => template)).toEqual(templates);
  });

  it('tells of an application that a rule ended, not of one they withdrew', () => {
    const withdrawn = golden('queue.application-withdrawn') as KnownEvent<'queue.application-withdrawn'>;
    const of = (reason: (typeof withdrawn.data)['reason']) => noticesOf({ ...withdrawn, data: { ...withdrawn.data, reason } });
    expect(of('age')).toMatchObject([{ to: { applicantOf: expect.any(String) }, template: 'application-over-age', owed: true }]);
    expect([of('guardian'), of('moved'), of('death'), of('school'), of('false-data')]).toEqual([[], [], [], [], []]);
  });

  it.each([
    ['school', ['application-ended-school']],
    ['moved', ['application-ended-moved']],
    ['false-data', ['application-ended-false-data']],
    ['age', ['application-over-age']],
    ['death', []],
  ] as const)('tells that the department ended an application for %s: %j', (reason, templates) => {
    const withdrawn = golden('queue.application-withdrawn') as KnownEvent<'queue.application-withdrawn'>;
    const notices = noticesOf({ ...withdrawn, data: { ...withdrawn.data, reason, by: 'stf_1' } });
    expect(notices.map(({ template }) => template)).toEqual(templates);
    for (const notice of notices) expect(notice).toMatchObject({ owed: true, to: { applicantOf: expect.stringMatching(/^chd_/) } });
  });

  it('tells of a proposed ending once, with the term, though a turn took it along', () => {
    const proposed = golden('voucher.ending-proposed') as KnownEvent<'voucher.ending-proposed'>;
    expect(noticesOf(proposed)).toMatchObject([{ params: { decideBy: '2026-09-15T18:59:59.999999Z' }, owed: true }]);
    expect(noticesOf({ ...proposed, data: { ...proposed.data, fromApplication: true } })).toEqual([]);
    const { decideBy: _, ...early } = proposed.data;
    expect(noticesOf({ ...proposed, data: early })).toEqual([]);
  });

  it('tells one happening once: a lapse and a refusal are told by what they do to the application', () => {
    const inactive = golden('queue.application-inactivated') as KnownEvent<'queue.application-inactivated'>;
    const of = (data: Partial<typeof inactive.data>) =>
      noticesOf({ ...inactive, data: { applicationId: 'app_1', childId: 'chd_1', cause: 'not-confirmed', ...data } }).map(
        ({ template }) => template,
      );
    expect(of({ restorableUntil: now })).toEqual(['voucher-lapsed']);
    expect(of({ cause: 'refused', restorableUntil: now })).toEqual(['application-inactive']);
    expect(of({})).toEqual(['application-annulled']);
    expect(noticesOf(golden('voucher.lapsed'))).toEqual([]);
    expect(noticesOf(golden('voucher.refused'))).toEqual([]);
  });

  it.each([
    ['queue.application-moved', {}, ['application-moved']],
    ['queue.application-resumed', { cause: 'term' }, ['application-resumed']],
    ['queue.application-resumed', { cause: 'guardian' }, []],
    ['queue.application-annulled', { cause: 'restores-used' }, ['application-restores-used']],
    ['queue.benefit-claimed', { awaits: 'document' }, ['benefit-proof-needed']],
    ['queue.benefit-claimed', { awaits: 'check' }, []],
    ['queue.benefit-verified', {}, ['benefit-verified']],
    ['queue.benefit-refused', {}, ['benefit-refused']],
    ['queue.benefit-expired', { cause: 'validity' }, ['benefit-over']],
    ['queue.benefit-expired', { cause: 'proof-term' }, ['benefit-unproved']],
    ['queue.stop-listed', {}, ['stop-listed']],
    ['queue.category-changed', { cause: 'queue-update' }, ['category-changed']],
    // The benefit's own message tells of it.
    ['queue.category-changed', { cause: 'benefit-verified' }, []],
    ['queue.category-changed', { cause: 'benefit-ended' }, []],
  ] as const)('%s %j is told by %j, to whoever applied', (type, data, templates) => {
    const event = golden(type);
    const notices = noticesOf({ ...event, data: { ...event.data, ...data } } as KnownEvent);
    expect(notices.map(({ template }) => template)).toEqual(templates);
    for (const notice of notices) expect(notice).toMatchObject({ owed: true, to: { applicantOf: expect.stringMatching(/^chd_/) } });
  });

  it('writes nothing about a voucher that ended by a death', () => {
    const ended = golden('voucher.ended') as KnownEvent<'voucher.ended'>;
    expect(noticesOf({ ...ended, data: { ...ended.data, reason: 'death' } })).toEqual([]);
  });

  it('writes nothing about a contract or a seat that fell by a death', () => {
    for (const type of ['enrolment.contract-cancelled', 'enrolment.seat-request-refused']) {
      const fallen = golden(type);
      const data = { ...fallen.data, cause: 'voucher-ended', refusal: undefined };
      expect(noticesOf({ ...fallen, data } as unknown as KnownEvent)).toHaveLength(1);
      expect(noticesOf({ ...fallen, data: { ...data, quiet: true } } as unknown as KnownEvent)).toEqual([]);
    }
  });

  it.each([
    ['school', ['voucher-ended-school']],
    ['false-data', ['voucher-ended-false-data']],
    // The message on the application says it.
    ['age', []],
    ['death', []],
  ] as const)('tells that a voucher nobody had used ended for %s: %j', (reason, templates) => {
    const ended = golden('voucher.ended') as KnownEvent<'voucher.ended'>;
    const notices = noticesOf({ ...ended, data: { ...ended.data, reason, neverUsed: true } });
    expect(notices.map(({ template }) => template)).toEqual(templates);
  });

  it('tells a family of each stage of an order that ends', () => {
    const noted = golden('enrolment.order-end-noted') as KnownEvent<'enrolment.order-end-noted'>;
    const of = (change: Partial<typeof noted.data>) => noticesOf({ ...noted, data: { ...noted.data, ...change } });
    expect(of({ stage: 'ended' })).toMatchObject([{ template: 'order-ended', params: { lastDay: '2026-12-31' } }]);
    expect(of({ stage: 'renewed', from: '2027-01-01' })).toMatchObject([{ template: 'order-renewed', params: { from: '2027-01-01' } }]);
  });

  it('writes once to the guardian of twins in one group', () => {
    const closed = golden('enrolment.sheet-closed') as KnownEvent<'enrolment.sheet-closed'>;
    const children = ['chd_1', 'chd_2'].map((childId) => ({ childId, guardianId: 'gdn_1' }));
    expect(noticesOf({ ...closed, data: { ...closed.data, children } })).toHaveLength(1);
  });
});

it.each([
  ['2026-03-20T16:59:00.000000Z', '2026-03-20T16:59:00.000000Z'],
  ['2026-03-20T17:00:00.000000Z', '2026-03-21T03:00:00.000000Z'],
  ['2026-03-20T20:00:00.000000Z', '2026-03-21T03:00:00.000000Z'],
  ['2026-03-20T02:59:00.000000Z', '2026-03-20T03:00:00.000000Z'],
  ['2026-03-20T03:00:00.000000Z', '2026-03-20T03:00:00.000000Z'],
])('planned at %s it goes out at %s, not between 22:00 and 08:00 in Taldykorgan', (planned, goes) => {
  expect(afterQuietHours(policy, planned as Instant)).toBe(goes);
});
