import { type SignedReceipt, factsOf, fileOf } from './receipt.js';

const entry = JSON.stringify({ type: 'queue.application-submitted', at: '2026-09-01T04:00:00.000000Z', applicationId: 'app_1' });
const text = JSON.stringify({ receipt: 'kezek receipt v1', logId: 'log_1', index: 0, entry, opening: { applicationId: 'app_1' } });
const receipt: SignedReceipt = { text, signature: 'c2ln', proof: ['00'] };

describe('a receipt', () => {
  it('says which entry of which log it is about', () => {
    expect(factsOf(receipt)).toEqual({ applicationId: 'app_1', logId: 'log_1', index: 0, at: '2026-09-01T04:00:00.000000Z' });
  });

  it('keeps the signed text as it is in the file', () => {
    expect(JSON.parse(fileOf(receipt))).toEqual(receipt);
  });
});
