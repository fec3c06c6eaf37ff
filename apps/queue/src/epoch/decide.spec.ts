import { type Instant, type LocalDate, Rejection } from '@kezek/domain';
import { SYSTEM, announce, cancel, close, open, preview, supersede } from './decide.js';
import { type EpochFact, type EpochState, evolve, initial } from './facts.js';

const day = (text: string) => text as LocalDate;
const digest = '5f'.repeat(32);
const command = {
  epochId: 'epc_tekeli.4',
  districtId: 'tekeli',
  kind: 'recategorisation',
  effectiveOn: day('2026-06-30'),
  planDigest: digest,
  policyDigest: digest,
  logSize: 7,
  waiting: 5,
  changed: 3,
  leaving: 1,
  previewedOn: day('2026-06-10'),
  by: 'stf_1',
} as const;
const signed = { by: 'stf_2', today: day('2026-06-12'), noticeDays: 14, policyDigest: digest };

const given = (...steps: ((state: EpochState) => readonly EpochFact[])[]): EpochState =>
  steps.reduce((state: EpochState, step) => step(state).reduce(evolve, state), initial);
const previewed = given((state) => preview(state, command));
const announced = given(
  (state) => preview(state, command),
  (state) => announce(state, signed),
);
const opening = { on: day('2026-06-30'), openedAt: '2026-06-29T19:00:00.000001Z' as Instant };
const opened = open(announced, opening).reduce(evolve, announced);
const closed = close(opened, { changed: 3, left: 1 }).reduce(evolve, opened);

function rejection(run: () => unknown): Rejection {
  try {
    run();
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('previewed', () => {
  it('is not previewed twice under one number', () => {
    expect(rejection(() => preview(previewed, command)).code).toBe('queue.preview-in-progress');
  });

  it('is announced by another person, in time', () => {
    expect(announce(previewed, signed)).toEqual([
      {
        type: 'queue.epoch-announced',
        data: {
          epochId: 'epc_tekeli.4',
          districtId: 'tekeli',
          effectiveOn: '2026-06-30',
          announcedOn: '2026-06-12',
          late: false,
          by: 'stf_2',
        },
      },
    ]);
    expect(announced).toMatchObject({ phase: 'announced', announcedBy: 'stf_2', late: false });
  });

  it.each([
    ['by the person who previewed it', { by: 'stf_1' }, 'queue.same-person'],
    ['so late that families learn of it too late', { today: day('2026-06-17') }, 'queue.epoch-notice-too-short'],
    ['a week after it was looked at', { today: day('2026-06-18') }, 'queue.epoch-preview-outdated'],
    ['under another policy', { policyDigest: 'c0'.repeat(32) }, 'queue.epoch-preview-outdated'],
  ])('is not announced %s', (_what, over, code) => {
    expect(rejection(() => announce(previewed, { ...signed, ...over })).code).toBe(code);
  });

  it('is announced on the last day of the term', () => {
    expect(announce(previewed, { ...signed, today: day('2026-06-16') })).toHaveLength(1);
  });

  it('is announced late, and recorded so, where the system has to', () => {
    const [fact] = announce(previewed, { ...signed, by: SYSTEM, today: day('2026-06-17') });
    expect(fact?.data).toMatchObject({ late: true, by: 'system' });
  });

  it('makes room for a newer one, and then cannot be announced', () => {
    const replaced = supersede(previewed, 'stf_3').reduce(evolve, previewed);
    expect(replaced).toMatchObject({ phase: 'cancelled', reason: 'superseded' });
    expect(rejection(() => announce(replaced, signed)).code).toBe('queue.epoch-superseded');
    expect(supersede(replaced, 'stf_3')).toEqual([]);
  });

  it('is withdrawn by anybody who may', () => {
    expect(cancel(previewed, { by: 'stf_1', prescribed: true })[0]?.data).toMatchObject({ reason: 'withdrawn' });
    expect(open(previewed, opening)).toEqual([]);
  });
});

describe('announced', () => {
  it('is opened on its day and not before', () => {
    expect(open(announced, { ...opening, on: day('2026-06-29') })).toEqual([]);
    expect(opened).toMatchObject({ phase: 'open', openedOn: '2026-06-30' });
  });

  it('is taken back only where the policy prescribes its day no longer', () => {
    expect(rejection(() => cancel(announced, { by: 'stf_1', prescribed: true })).code).toBe('queue.epoch-prescribed');
    expect(cancel(announced, { by: 'stf_1', prescribed: false })[0]?.data).toMatchObject({ reason: 'not-prescribed' });
  });

  it('is not announced again', () => {
    expect(rejection(() => announce(announced, signed))).toMatchObject({
      code: 'queue.epoch-not-previewed',
      params: { phase: 'announced' },
    });
  });
});

describe('open and closed', () => {
  it('is closed once, with what it did', () => {
    expect(closed).toMatchObject({ phase: 'closed', changedCount: 3, leftCount: 1 });
    expect(close(closed, { changed: 9, left: 9 })).toEqual([]);
    expect(open(opened, opening)).toEqual([]);
  });

  it('is not cancelled any more', () => {
    expect(rejection(() => cancel(opened, { by: 'stf_1', prescribed: false })).code).toBe('queue.epoch-begun');
    expect(rejection(() => cancel(initial, { by: 'stf_1', prescribed: false })).code).toBe('queue.epoch-not-found');
  });
});
