import { correlation, isSafeCorrelationId } from './correlation.js';
import { currentTraceparent, isTraceparent } from './trace.js';

describe('the traceparent handed on', () => {
  it('is the one received', () => {
    const given = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    expect(correlation.run('cor_1', currentTraceparent, given)).toBe(given);
  });

  it('is derived from the correlation id where none was received, the same each time', () => {
    const one = correlation.run('cor_1', currentTraceparent);
    expect(isTraceparent(one)).toBe(true);
    expect(correlation.run('cor_1', currentTraceparent)).toBe(one);
    expect(correlation.run('cor_2', currentTraceparent)).not.toBe(one);
  });

  it('is absent outside any work', () => {
    expect(currentTraceparent()).toBeUndefined();
  });
});

describe('a correlation id from outside', () => {
  it.each([
    ['cor_1', true],
    ['a:b-c.d', true],
    ['', false],
    ['two words', false],
    ['line\nbreak', false],
    ['x'.repeat(101), false],
  ])('%j is taken: %s', (text, taken) => {
    expect(isSafeCorrelationId(text)).toBe(taken);
  });
});
