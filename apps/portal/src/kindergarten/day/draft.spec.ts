import {
  type Draft,
  type Known,
  conflictsOf,
  decided,
  emptyDraft,
  finished,
  isEmpty,
  isOnItsWay,
  markOf,
  marked,
  othersHere,
  parseDraft,
  requestOf,
  stoppedBy,
  touched,
  unmarked,
} from './draft.js';

const childIds = ['a', 'b', 'c'];
const nothing: Known = new Map();
const empty = emptyDraft({ staffId: 'stf_1', groupId: 'kdg_1.1', date: '2026-11-23' });
const known = (marks: Record<string, string>): Known => new Map(Object.entries(marks).map(([childId, mark]) => [childId, { mark }]));
const tap = (draft: Draft, childId: string, mark: string, sheet: Known = nothing): Draft =>
  marked(draft, childId, { given: { mark }, known: sheet });

test('an exception and everybody else are sent in one request', () => {
  const draft = othersHere(tap(empty, 'b', 'illness'), nothing);
  expect(requestOf(draft, childIds)).toEqual({ marks: [{ childId: 'b', mark: 'illness' }], others: 'present' });
  expect(touched(draft, childIds, nothing)).toEqual(childIds);
  expect(markOf(draft, 'a', nothing)).toEqual({ mark: 'present' });
});

test('a tap can be taken back', () => {
  expect(isEmpty(unmarked(tap(empty, 'b', 'illness'), 'b'))).toBe(true);
});

test('what the sheet says already is not marked again', () => {
  expect(isEmpty(tap(tap(empty, 'a', 'illness', known({ a: 'present' })), 'a', 'present', known({ a: 'present' })))).toBe(true);
});

test('the same mark with a document is another', () => {
  const draft = marked(empty, 'a', { given: { mark: 'illness', documentId: '095-1' }, known: known({ a: 'illness' }) });
  expect(requestOf(draft, childIds).marks).toEqual([{ childId: 'a', mark: 'illness', documentId: '095-1' }]);
});

test('the same mark answers a guardian who disputes it', () => {
  const disputed: Known = new Map([['a', { mark: 'present', disputed: true }]]);
  expect(isEmpty(tap(empty, 'a', 'present', disputed))).toBe(false);
});

test('a change after it was finished needs a new key', () => {
  const ready = finished(othersHere(empty, nothing), 'key-1');
  expect(isOnItsWay(ready)).toBe(true);
  expect(tap(ready, 'a', 'illness').key).toBeUndefined();
  expect(isOnItsWay(stoppedBy(ready, { because: 'conflict' }))).toBe(false);
});

describe('somebody else has marked meanwhile', () => {
  const draft = othersHere(tap(empty, 'b', 'illness'), nothing);

  it('is a conflict where it is another mark, said or meant', () => {
    expect(conflictsOf(draft, childIds, known({ a: 'leave', b: 'present', c: 'present' }))).toEqual([
      { childId: 'a', mine: { mark: 'present' }, theirs: { mark: 'leave' } },
      { childId: 'b', mine: { mark: 'illness' }, theirs: { mark: 'present' } },
    ]);
  });

  it('is none where it is the same, or was seen when tapped', () => {
    expect(conflictsOf(draft, childIds, known({ a: 'present', b: 'illness' }))).toEqual([]);
    const correction = tap(empty, 'a', 'illness', known({ a: 'present' }));
    expect(conflictsOf(correction, childIds, known({ a: 'present' }))).toEqual([]);
  });

  it('ends with the teacher’s decision', () => {
    const now = known({ a: 'leave', b: 'present' });
    const [a, b] = conflictsOf(draft, childIds, now);
    if (a === undefined || b === undefined) throw new Error('There are two');
    const settled = decided(decided(draft, a, 'mine'), b, 'theirs');
    expect(conflictsOf(settled, childIds, now)).toEqual([]);
    expect(requestOf(settled, childIds)).toEqual({ marks: [{ childId: 'a', mark: 'present' }], others: 'present' });
  });
});

test('only children of the day are sent', () => {
  expect(requestOf(tap(empty, 'gone', 'illness'), childIds).marks).toEqual([]);
});

test('is read back as it was written; anything else is nothing', () => {
  const draft = finished(tap(empty, 'a', 'illness'), 'key-1');
  expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  expect([parseDraft('{'), parseDraft('null'), parseDraft('{"staffId":"x"}')]).toEqual([undefined, undefined, undefined]);
});
