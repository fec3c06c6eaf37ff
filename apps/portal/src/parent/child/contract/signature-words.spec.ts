import { commonNameOf, partyWord, problemWord } from './signature-words.js';

describe('a signature in words', () => {
  it('names who stands in the certificate, however its parts are divided', () => {
    expect(commonNameOf('CN=Demo guardian, SERIALNUMBER=IIN780501408204')).toBe('Demo guardian');
    expect(commonNameOf('C=KZ\nCN=Демо Асель\nSERIALNUMBER=IIN780501408204')).toBe('Демо Асель');
    expect(commonNameOf('SERIALNUMBER=IIN780501408204,CN=ТОО \\"Сад\\, 1\\"')).toBe('ТОО "Сад, 1"');
    expect(commonNameOf('OU=no name')).toBe('OU=no name');
  });

  it('has neutral words for what comes later than the page', () => {
    expect(partyWord('notary')).toBe('signature.party-other');
    expect(problemWord('something-new')).toBe('signature.problem-other');
    expect(problemWord(undefined)).toBe('signature.problem-other');
  });
});
