import { waysToSign } from './levels.js';

test.each([
  ['kindergarten', 'account', ['account', 'cms']],
  ['kindergarten', 'one-time-code', ['cms']],
  ['kindergarten', 'cms', ['cms']],
  ['department', 'account', ['account']],
  ['department', 'cms', []],
] as const)('a %s that needs %s can sign by %j', (party, needed, ways) => expect(waysToSign(party, needed)).toEqual(ways));
