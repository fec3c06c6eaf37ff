import { type Way, waysOf } from './ways.js';

const text = (level: Way, digest: string | undefined = 'd1') => ({
  ...(digest === undefined ? {} : { digest }),
  parties: [
    { party: 'kindergarten', level: 'cms' as const, signed: false },
    { party: 'guardian', level, signed: false },
  ],
});

describe('the ways to sign', () => {
  it('are the one that the contract asks of the guardian, and all that are stronger', () => {
    expect(waysOf(text('account'))).toEqual(['account', 'one-time-code', 'cms']);
    expect(waysOf(text('one-time-code'))).toEqual(['one-time-code', 'cms']);
    expect(waysOf(text('cms'))).toEqual(['cms']);
  });

  it('are none before there is a text, and none for who is no party', () => {
    expect(waysOf({ parties: text('account').parties })).toEqual([]);
    expect(waysOf({ digest: 'd1', parties: [] })).toEqual([]);
  });
});
