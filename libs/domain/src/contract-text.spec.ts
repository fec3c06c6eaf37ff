import * as fc from 'fast-check';
import { OPEN_BLANKS, blankFaults, contractForm, fillPersonal, openBlanksOf, readContract, reachesLevel } from './contract-text.js';

const whole = 'No {{number}} of {{date}}\n{{kindergarten}} {{bin}}\n{{child}} {{childIin}} {{guardianIin}} {{ firstDay }}';
const values = Object.fromEntries(OPEN_BLANKS.map((name) => [name, `<${name}>`])) as never;
const personal = { child: 'Әли Әлі', childIin: '221101500037', guardianIin: '900101300017' };
const form = (contractId: string) => {
  const one = { ...(values as object), bin: '200240000018' } as never;
  return contractForm({
    contractId,
    template: 'two-party',
    texts: { kk: whole, ru: `${whole}\n{{district}}` },
    values: { kk: one, ru: one },
  });
};

describe('a template', () => {
  it('with every blank it needs has no fault', () => expect(blankFaults(whole)).toEqual([]));
  it.each([
    [`a\n{{chlid}}\n${whole}`, 2, 'names the blank {{chlid}}, which no contract has'],
    [`{{number\n${whole}`, 1, 'has a brace that opens or closes no blank'],
    [whole.replace('{{bin}}', ''), 3, 'does not name the blank {{bin}}'],
    [`[ru]\n${whole}`, 1, 'is a line that divides the languages'],
  ])('is refused with its line: %#', (text, line, message) => expect(blankFaults(text)).toEqual([{ line, message }]));
});

describe('the text of a contract', () => {
  const text = fillPersonal(form('con_1'), personal);

  it('names its parties where a program reads them, and both languages', () => {
    expect(readContract(text)).toMatchObject({
      contractId: 'con_1',
      template: 'two-party',
      guardianIin: '900101300017',
      bin: '200240000018',
    });
    expect(readContract(text)?.texts.ru.endsWith('<district>')).toBe(true);
    expect(readContract(text)?.texts.kk).toContain('Әли Әлі 221101500037');
  });
  it('is the same bytes for the same contract', () => expect(fillPersonal(form('con_1'), personal)).toBe(text));
  it('is another one for another child', () =>
    expect(fillPersonal(form('con_1'), { ...personal, childIin: '221101500038' })).not.toBe(text));
  it('is not made with a blank left open', () => {
    expect(openBlanksOf(form('con_1')).sort()).toEqual(['child', 'childIin', 'guardianIin']);
    expect(() => fillPersonal('{{voucher}}', personal)).toThrow('{{voucher}}');
  });
  it('is not read from anything else', () => expect(readContract('kezek contract 1\n')).toBeUndefined());

  it('keeps its shape whatever a name holds', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (child) => {
        const made = fillPersonal(form('con_1'), { ...personal, child: `${child}\n[ru]\nguardian 1{{voucher}}` });
        expect(readContract(made)).toMatchObject({ guardianIin: '900101300017', bin: '200240000018' });
        expect(readContract(made)?.texts.ru).toContain('<district>');
        expect(made.normalize('NFC')).toBe(made);
      }),
    ));
});

it('a level reaches those below it', () => {
  expect(reachesLevel('cms', 'one-time-code')).toBe(true);
  expect(reachesLevel('account', 'account')).toBe(true);
  expect(reachesLevel('one-time-code', 'cms')).toBe(false);
});
