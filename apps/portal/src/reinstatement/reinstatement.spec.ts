import { type Ended, askable, endingWord } from './types.js';

const ended = (over: Partial<Ended>): Ended => ({
  ...{ applicationId: 'app_1', districtId: 'tekeli', submittedAt: '2026-03-01T04:00:00.000000Z', phase: 'withdrawn', reason: 'guardian' },
  ...{ endedAt: '2026-05-01T04:00:00.000000Z', askBy: '2026-07-30T18:59:59.999999Z' },
  ...over,
});

describe('what has ended', () => {
  it('may be asked back once, until the term is over', () => {
    const all = [
      ended({}),
      ended({ applicationId: 'app_2', asked: 'refused' }),
      ended({ applicationId: 'app_3', asked: 'asked' }),
      ended({ applicationId: 'app_4', asked: 'taken-back' }),
    ];
    expect(askable(all, '2026-07-30T10:00:00.000Z').map(({ applicationId }) => applicationId)).toEqual(['app_1', 'app_4']);
    expect(askable(all, '2026-07-31T10:00:00.000Z')).toEqual([]);
  });

  it('is told with its reason, also one that came later', () => {
    expect([endingWord('restores-used'), endingWord('something-new')]).toEqual(['ended.restores-used', 'ended.other']);
  });
});
