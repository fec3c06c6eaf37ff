import { checkDocument } from './check.js';
import { sha256Of } from './digest.js';
import type { Protocol } from './protocol.js';

const content = {
  turns: [{ ordinal: 1, applicationId: 'app_1', category: 18, submittedAt: '2027-01-13T04:00:06Z', settlementId: 'tekeli', ageGroup: 3 }],
  notGiven: [],
  cameLater: [],
  passedOver: [{ applicationId: 'app_2', reason: 'no-seat' }],
};
const text = JSON.stringify({ on: '2027-01-13', ...content });
const published = async (): Promise<Protocol> => ({ ...content, text, protocolHash: await sha256Of(text) });

test('the digest is that of the standard', async () => {
  expect(await sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a document as it was published is the same', async () => {
  expect(await checkDocument(await published())).toBe('same');
});

test('a letter changed in the document is noticed', async () => {
  expect(await checkDocument({ ...(await published()), text: text.replace('app_2', 'app_3') })).toBe('other-digest');
});

test('a list that is not that of the document is noticed', async () => {
  expect(await checkDocument({ ...(await published()), passedOver: [] })).toBe('other-list');
});
