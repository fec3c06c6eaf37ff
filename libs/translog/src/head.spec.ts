import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { leafHash } from './hash.js';
import { type TreeHead, isSigned, signHead } from './head.js';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const signer = (bytes: Uint8Array) => sign(null, bytes, privateKey);
const verifier = (bytes: Uint8Array, signature: Uint8Array) => verify(null, bytes, publicKey, signature);
const head: TreeHead = { logId: 'demo', size: 3, root: leafHash(Buffer.from('x')), at: '2026-11-24T04:00:00.000000Z' };

test('a head is known by the key of its log', () => {
  expect(isSigned(signHead(head, signer), verifier)).toBe(true);
});

test.each([{ logId: 'other' }, { size: 4 }, { root: leafHash(Buffer.from('y')) }, { at: '2026-11-25T04:00:00.000000Z' }])(
  'a head that says %o instead is not',
  (other) => {
    expect(isSigned({ ...signHead(head, signer), ...other }, verifier)).toBe(false);
  },
);

test('nor is one signed by another key', () => {
  const other = generateKeyPairSync('ed25519').privateKey;
  expect(
    isSigned(
      signHead(head, (bytes) => sign(null, bytes, other)),
      verifier,
    ),
  ).toBe(false);
});
