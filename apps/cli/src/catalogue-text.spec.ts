import { InvalidArgumentError } from 'commander';
import { catalogueText } from './catalogue-text.js';
import { upTo } from './commands/bench.js';

describe('how soon the catalogue follows a change', () => {
  it('stands in one line a figure, quiet beside the rush; what was not measured is left empty', () => {
    const text = catalogueText({
      ...{ kindergartens: 72, groups: 150, lookers: 500, cores: 2 },
      quiet: { answerMs: 7.26, withinSecond: 1 },
      busy: { answerMs: 48.4, withinSecond: 0.996, changesPerSecond: 49.6 },
    });
    const lines = text.split('\n');
    expect(lines[0]).toMatch(/^after a change +quiet +in a rush$/);
    expect(lines[1]).toMatch(/^who asks at once is answered with it in +7.3 ms +48 ms$/);
    expect(text).toMatch(/within a second +100 % +99.6 %\n/);
    expect(text).toMatch(/other changes +50 \/s\n/);
    expect(text).toContain('72 kindergartens, 150 groups; in the rush 500 guardians look on; 2 cores\n');
  });

  it.each(['', '0', '-1', '1.5', 'many', '501'])('is not measured %s times', (text) => {
    expect(() => upTo(500)(text)).toThrow(InvalidArgumentError);
  });

  it('is measured as often as was asked', () => {
    expect(upTo(500)('12')).toBe(12);
  });
});
