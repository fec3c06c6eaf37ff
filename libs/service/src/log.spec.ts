import { correlation } from './correlation.js';
import { createLog } from './log.js';
import { maskText } from './mask.js';

function capture() {
  const lines: string[] = [];
  const log = createLog({ service: 'queue', level: 'trace', destination: { write: (line) => void lines.push(line) } });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

const IIN = '170512501237';
const PHONE = '+77012345678';
const NAME = 'Айгерім Ахметова';

describe('a log line', () => {
  it('never shows an IIN, phone or name given as fields, at any depth', () => {
    const { log, lines } = capture();
    log.info(
      { iin: IIN, phone: PHONE, name: NAME, child: { firstName: NAME, guardians: [{ Phone: PHONE, mother_iin: IIN, fullName: NAME }] } },
      'x',
    );
    expect(lines.join('')).not.toMatch(/1705|7701|Айгерім/);
    expect(lines.join('')).toContain('[masked]');
  });

  it.each([
    ['message', (log: ReturnType<typeof capture>['log']) => log.info(`looked up ${IIN} at ${PHONE}`)],
    ['format argument', (log: ReturnType<typeof capture>['log']) => log.info('looked up %s at %s', IIN, PHONE)],
    ['number', (log: ReturnType<typeof capture>['log']) => log.info({ who: Number(IIN), at: 77_012_345_678 }, 'looked up')],
    ['key', (log: ReturnType<typeof capture>['log']) => log.info({ found: { [IIN]: 1, [PHONE]: 2 } })],
    ['error', (log: ReturnType<typeof capture>['log']) => log.error({ err: new Error(`no ${IIN} with ${PHONE}`) }, 'failed')],
    ['error as the object', (log: ReturnType<typeof capture>['log']) => log.error(new Error(`no ${IIN} with ${PHONE}`))],
    ['child of a child', (log: ReturnType<typeof capture>['log']) => log.child({ a: 1 }).child({ who: IIN, phone: PHONE }).info('x')],
    [
      'JSON inside a text',
      (log: ReturnType<typeof capture>['log']) => log.info(`body ${JSON.stringify({ iin: IIN, phone: PHONE, name: NAME })}`),
    ],
  ])('never shows them in a %s', (_where, write) => {
    const { log, lines } = capture();
    write(log);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/170512501237|77012345678|Айгерім/);
    expect(() => JSON.parse(lines[0]!)).not.toThrow();
  });

  it('keeps what is not about a person', () => {
    const { log, last } = capture();
    log.warn({ childId: 'chd_01j9abc', amountTiyn: '6500000', at: '2026-11-21T20:49:36.123456Z', count: 1234567890 }, 'turn given');
    expect(last()).toMatchObject({
      level: 'warn',
      service: 'queue',
      childId: 'chd_01j9abc',
      amountTiyn: '6500000',
      at: '2026-11-21T20:49:36.123456Z',
      count: 1234567890,
      msg: 'turn given',
    });
  });

  it('carries the correlation id of the work it belongs to, across awaits, and none outside', async () => {
    const { log, last } = capture();
    await correlation.run('cor_1', async () => {
      await Promise.resolve();
      log.info('inside');
    });
    expect(last()).toMatchObject({ correlationId: 'cor_1' });
    log.info('outside');
    expect(last()).not.toHaveProperty('correlationId');
  });
});

describe('masking a text', () => {
  it.each([
    ['+7 (701) 234-56-78'],
    ['+77012345678'],
    ['87012345678'],
    ['8 701 234 56 78'],
    ['77012345678'],
    ['170512501237'],
    ['170512 501237'],
    ['{"iin":"1"}'],
  ])('hides %s', (text) => {
    expect(maskText(`before ${text} after`)).toMatch(/^before .*\[masked\].* after$/);
    expect(maskText(text)).not.toMatch(/\d{4}/);
  });

  it.each([['2026-11-21T20:49:36.123456Z'], ['1234567890'], ['1763758176123'], ['itr_06dkz8q2xk0000000000000000'], ['650 000 tenge']])(
    'leaves %s',
    (text) => {
      expect(maskText(text)).toBe(text);
    },
  );
});
