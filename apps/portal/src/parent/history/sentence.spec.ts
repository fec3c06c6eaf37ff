import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventWord } from '../../portrait/event-word.js';
import { sentenceOf } from './sentence.js';

/** The types that the portrait records, read from where they are listed. */
function recordedTypes(): string[] {
  const source = readFileSync(join(__dirname, '../../../../voucher/src/portrait/portrait-reactions.ts'), 'utf8');
  return [...source.matchAll(/^ {2}'([^']+)':/gm)].map(([, type = '']) => type);
}

describe('the sentences of the history', () => {
  it('are there for every type that is recorded', () => {
    const types = recordedTypes();
    expect(types.length).toBeGreaterThan(20);
    const unsaid = types.filter((type) => sentenceOf({ type, data: {} }).key === 'history.other' && eventWord(type) === undefined);
    expect(unsaid).toEqual([]);
  });

  it('are neutral for a type that comes later, and for data of another shape', () => {
    expect(sentenceOf({ type: 'queue.something-new', data: { secret: 1 } })).toEqual({ key: 'history.other' });
    expect(sentenceOf({ type: 'toString', data: {} })).toEqual({ key: 'history.other' });
    expect(sentenceOf({ type: 'enrolment.left', data: null })).toEqual({ key: 'history.left', kindergartenId: '', day: '' });
  });

  it('say who, where and when', () => {
    expect(sentenceOf({ type: 'enrolment.contract-signed', data: { party: 'guardian', kindergartenId: 'kdg_1' } })).toEqual({
      key: 'history.you-signed',
      kindergartenId: 'kdg_1',
    });
    expect(sentenceOf({ type: 'enrolment.transferred', data: { to: { kindergartenId: 'kdg_2', firstDay: '2027-02-01' } } })).toEqual({
      key: 'history.transferred',
      kindergartenId: 'kdg_2',
      day: '2027-02-01',
    });
    expect(sentenceOf({ type: 'queue.category-changed', data: { cause: 'queue-update', to: 17 } })).toEqual({
      key: 'history.category-update',
      number: 17,
    });
    expect(sentenceOf({ type: 'queue.category-changed', data: { cause: 'regime-switch', to: 17 } })?.key).toBe('history.category-regime');
    const announced = { effectiveOn: '2026-06-30', from: { category: 19, place: 8 } };
    expect(sentenceOf({ type: 'queue.place-change-announced', data: { ...announced, to: { category: 18, place: 3 } } })).toEqual({
      key: 'history.place-announced',
      day: '2026-06-30',
      number: 3,
    });
    expect(sentenceOf({ type: 'queue.place-change-announced', data: announced })?.key).toBe('history.leaving-announced');
    expect(sentenceOf({ type: 'queue.place-change-cancelled', data: { effectiveOn: '2026-06-30' } })).toEqual({
      key: 'history.place-stays',
      day: '2026-06-30',
    });
  });
});
