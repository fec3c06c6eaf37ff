import { InvalidArgumentError } from 'commander';
import { benchText } from './bench-text.js';
import { sizesOf } from './commands/bench.js';

describe('the figures of a bench', () => {
  it('stand in a column for each size, and those not measured are left empty', () => {
    const text = benchText({
      sizes: { '10000': { positionMs: 0.3142, turns: 10_000 }, '1000000': { memoryMb: 512.4 } },
      positionExponent: 0.081,
    });
    const lines = text.split('\n');
    expect(lines[0]).toMatch(/^waiting +10,000 +1,000,000$/);
    expect(lines[1]).toMatch(/^a place over gRPC +0.3142 ms +$/);
    expect(text).toMatch(/memory of the book and the log +512 MB\n/);
    expect(text).toContain('size^0.08\n');
  });

  it.each(['', '0', '10', '10.5,100', '100,x', '9999999999'])('are not measured for sizes such as "%s"', (text) => {
    expect(() => sizesOf(text)).toThrow(InvalidArgumentError);
  });

  it('are measured for each of several sizes', () => {
    expect(sizesOf('10000,1000000')).toEqual([10_000, 1_000_000]);
  });
});
