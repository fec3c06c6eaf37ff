import { CAUSES, type Ended, OFFICE_CAUSES, askable, becauseWord, endingWord } from './types.js';

const ended = (over: Partial<Ended>): Ended => ({
  ...{ applicationId: 'app_1', districtId: 'tekeli', submittedAt: '2026-03-01T04:00:00.000000Z', phase: 'withdrawn', reason: 'guardian' },
  ...{ endedAt: '2026-05-01T04:00:00.000000Z', askBy: '2026-07-30T18:59:59.999999Z', mayAsk: 'everybody' },
  ...over,
});

describe('what has ended', () => {
  it('may be asked back by a family where the rules would take it, until the term is over', () => {
    const all = [
      ended({}),
      ended({ applicationId: 'app_2', asked: 'refused', mayAsk: 'department-for-court' }),
      ended({ applicationId: 'app_3', asked: 'asked', mayAsk: 'nobody' }),
      ended({ applicationId: 'app_4', asked: 'taken-back' }),
    ];
    expect(askable(all, '2026-07-30T10:00:00.000Z').map(({ applicationId }) => applicationId)).toEqual(['app_1', 'app_4']);
    expect(askable(all, '2026-07-31T10:00:00.000Z')).toEqual([]);
  });

  it('is told with its reason, also one that came later', () => {
    expect([endingWord('restores-used'), endingWord('something-new')]).toEqual(['ended.restores-used', 'ended.other']);
    expect([becauseWord('domain.too-old'), becauseWord('queue.something-new')]).toEqual(['because.too-old', 'because.other']);
  });

  it('has for an official each cause that a family has', () =>
    expect(Object.keys(OFFICE_CAUSES).sort()).toEqual(Object.keys(CAUSES).sort()));
});
