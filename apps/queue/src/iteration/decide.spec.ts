import { type Instant, Rejection } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { join } from 'node:path';
import { approve, begin, complete, noteContinued, preview, refuseForBudget, returnTurn, supersede } from './decide.js';
import { iterationStream } from './definition.js';
import { type IterationFact, type IterationState, evolve, initial } from './facts.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));
const now = '2026-09-01T20:30:00.000000Z' as Instant;
const looked = {
  iterationId: 'itr_taldykorgan.1',
  districtId: 'taldykorgan',
  snapshotHash: 'a'.repeat(64),
  policyHash: 'b'.repeat(64),
  turns: 3,
  waiting: 5,
  skippedSettlementIds: [],
  by: 'stf_1',
  requestId: 'req_1',
};

type Step = (state: IterationState) => IterationFact[];
const after = (...steps: Step[]): IterationState => steps.reduce((state, step) => step(state).reduce(evolve, state), initial);
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
  throw new Error('was not refused');
};

const previewed: Step = (state) => preview(state, looked, now);
const replaced: Step = (state) => supersede(state, now);
const approved: Step = (state) => approve(state, 'stf_2', { now, policy, overtakenCount: 0 });
const begun: Step = (state) => begin(state, { turnCount: 3 });
const done: Step = (state) => complete(state, { turnCount: 2, protocolHash: 'c'.repeat(64) });

describe('an iteration', () => {
  it('goes from preview by two people and the budget to its end', () => {
    expect(after(previewed)).toMatchObject({ phase: 'previewed', turnCount: 3, previewedBy: 'stf_1', previewedAt: now });
    expect(after(previewed, approved)).toMatchObject({ phase: 'approved', approvedBy: 'stf_2' });
    expect(after(previewed, approved, begun).phase).toBe('running');
    expect(after(previewed, approved, begun, done)).toMatchObject({ phase: 'completed', turnCount: 2 });
  });

  it('is found again by the request that previewed it, in every phase', () => {
    for (const steps of [[previewed], [previewed, approved, begun], [previewed, replaced]]) {
      expect(iterationStream.index(after(...steps))).toMatchObject({ requestId: 'req_1', number: 1 });
    }
  });

  it('tells the local day of the second signature', () => {
    expect(approved(after(previewed))[0]?.data).toMatchObject({ approvedOn: '2026-09-02', previewedBy: 'stf_1', turnCount: 3 });
  });

  it('is never approved by who previewed it, nor without a turn, nor twice', () => {
    expect(codeOf(() => approve(after(previewed), 'stf_1', { now, policy, overtakenCount: 0 }))).toBe('queue.same-person');
    expect(codeOf(() => approved(after((state) => preview(state, { ...looked, turns: 0 }, now))))).toBe('queue.iteration-empty');
    expect(codeOf(() => approved(after(previewed, approved)))).toBe('queue.iteration-not-previewed');
    expect(codeOf(() => approved(initial))).toBe('queue.iteration-not-found');
  });

  it('is previewed anew where the region wants it and newer applications would stand before a turn', () => {
    const renewing = { ...policy, at: () => ({ newDuringPreview: 'renew-preview' }), localDateOf: policy.localDateOf.bind(policy) };
    const by = (overtakenCount: number, rules: typeof policy) => () =>
      approve(after(previewed), 'stf_2', { now, policy: rules, overtakenCount });
    expect(codeOf(by(1, renewing as unknown as typeof policy))).toBe('queue.preview-overtaken');
    expect(by(0, renewing as unknown as typeof policy)()).toHaveLength(1);
    expect(by(1, policy)()).toHaveLength(1);
  });

  it('takes a refused turn back once, where the region gives it on in the same iteration, and gives it on once (domain J79)', () => {
    const giving = { at: () => ({ refusedTurn: 'same-iteration' }) } as unknown as typeof policy;
    const back: Step = (state) => returnTurn(state, 'app_1', { now, policy: giving });
    const givenOn: Step = (state) => noteContinued(state, { continuedBy: 'itr_taldykorgan.2', applicationIds: ['app_1', 'app_9'] });
    const ended = after(previewed, approved, begun, done);
    const returned = after(previewed, approved, begun, done, back);
    expect(returned).toMatchObject({ returned: ['app_1'] });
    expect(iterationStream.index(returned)).toMatchObject({ hasReturned: true });
    expect([back(returned), returnTurn(ended, 'app_1', { now, policy }), back(after(previewed, approved))]).toEqual([[], [], []]);
    const continued = after(previewed, approved, begun, done, back, givenOn);
    expect(continued).toMatchObject({ returned: [], continuedBy: { app_1: 'itr_taldykorgan.2' } });
    expect(iterationStream.index(continued)).not.toHaveProperty('hasReturned');
    expect([back(continued), givenOn(continued), givenOn(ended)]).toEqual([[], [], []]);
  });

  it('yields to a newer preview only before it is approved', () => {
    expect(after(previewed, replaced)).toMatchObject({ phase: 'refused', reason: 'superseded' });
    expect(codeOf(() => approved(after(previewed, replaced)))).toBe('queue.iteration-superseded');
    expect(codeOf(() => replaced(after(previewed, approved)))).toBe('queue.iteration-running');
    expect(codeOf(() => replaced(after(previewed, approved, begun)))).toBe('queue.iteration-running');
    expect(replaced(after(previewed, approved, begun, done))).toEqual([]);
  });

  it('yields when payment has not answered for a day, and never begins after that', () => {
    const dayLater = '2026-09-02T20:30:00.000000Z' as Instant;
    const later = '2026-09-02T20:30:00.000001Z' as Instant;
    const waiting = after(previewed, approved);
    expect(codeOf(() => supersede(waiting, dayLater))).toBe('queue.iteration-running');
    const ended = supersede(waiting, later).reduce(evolve, waiting);
    expect(ended).toMatchObject({ phase: 'refused', reason: 'unanswered' });
    expect([begun(ended), refuseForBudget(ended)]).toEqual([[], []]);
    expect(codeOf(() => supersede(after(previewed, approved, begun), later))).toBe('queue.iteration-running');
  });

  it('gives nothing without budget, whatever comes later', () => {
    expect(after(previewed, approved, refuseForBudget)).toMatchObject({ phase: 'refused', reason: 'budget', approvedBy: 'stf_2' });
    expect(begun(after(previewed, approved, refuseForBudget))).toEqual([]);
    expect(refuseForBudget(after(previewed, approved, begun))).toEqual([]);
    expect(begun(after(previewed))).toEqual([]);
  });

  it('does not begin on budget for another number of turns', () => {
    expect(() => begin(after(previewed, approved), { turnCount: 4 })).toThrow('budget for 4 turns, approved are 3');
  });

  it('is completed once, and previewed once under its number', () => {
    expect(done(after(previewed, approved, begun, done))).toEqual([]);
    expect(codeOf(() => previewed(after(previewed)))).toBe('queue.preview-in-progress');
  });
});
