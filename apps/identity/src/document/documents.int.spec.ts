import { documentV1, identityV1 } from '@kezek/contracts';
import { type LocalDate, makeIin } from '@kezek/domain';
import { type CallOptions, type Client, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts } from '@kezek/testkit';
import { type IdentityConfig, type RunningIdentity, start } from '../service.js';

const key = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString('base64')}`;
const config: IdentityConfig = {
  IDENTITY_KEY: key('k1', 1),
  IDENTITY_LOOKUP_KEY: Buffer.alloc(32, 2).toString('base64'),
  ARGON2_MEMORY_KIB: 1_024,
  ARGON2_PASSES: 1,
};
const guardian: CallOptions = { actor: { kind: 'guardian', id: 'gdn_1' } };
const specialist: CallOptions = { actor: { kind: 'staff', id: 'stf_1', roles: ['department'] } };
const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7 Demo Akhmetov'), Buffer.alloc(size, 'x')]);

describe('documents, by their calls', () => {
  let parts: ServiceParts<never>;
  let service: RunningIdentity;
  let identity: Client<typeof identityV1.IdentityServiceService>;
  let documents: Client<typeof documentV1.DocumentServiceService>;

  const open = async (more: Partial<IdentityConfig> = {}) => {
    service = await start({ ...parts.deps, config: { ...config, ...more } });
    const options = { name: 'identity', log: parts.deps.log, messageBytesMax: 21 * 1_024 * 1_024, deadlineMs: 60_000 };
    identity = createClient(identityV1.IdentityServiceClient, service.address, options);
    documents = createClient(documentV1.DocumentServiceClient, service.address, options);
  };
  const close = async () => {
    identity.disconnect();
    documents.disconnect();
    await service.stop();
  };
  beforeAll(async () => {
    parts = await serviceParts();
    await open();
  });
  afterAll(async () => {
    await close();
    await parts.stop();
  });

  const child = async (): Promise<{ childId: string; guardianId: string }> => {
    const iin = makeIin({ birthDate: '1990-02-03' as LocalDate, sex: 'female', serial: 11 }) ?? '';
    const { challengeId } = await identity.requestSignInCode({ iin, phone: '+77010000001', locale: 'kk' });
    const { code } = await identity.getSignInCode({ challengeId }, { actor: { kind: 'system', id: 'notification' } });
    const { guardianId } = await identity.completeSignIn({ challengeId, code });
    const childIin = makeIin({ birthDate: '2025-05-06' as LocalDate, sex: 'female', serial: 12 }) ?? '';
    const { childId } = await identity.registerChild({ guardianId, iin: childIin, name: 'Demo', relation: 'parent' });
    return { childId, guardianId };
  };
  const scan = (ownerId: string, bytes: Buffer) => ({ ownerKind: 'child', ownerId, purpose: 'benefit', mediaType: '', bytes });

  it('give back what was put, and the database sees nothing of it', async () => {
    const bytes = pdf(2_500_000);
    const put = await documents.putDocument(scan('chd_1', bytes), { ...guardian, idempotencyKey: 'scan' });
    expect(put).toMatchObject({ documentId: expect.stringMatching(/^doc_/), mediaType: 'application/pdf', sizeBytes: bytes.length });
    const found = await documents.getDocument({ documentId: put.documentId, purpose: 'own' }, guardian);
    expect(Buffer.from(found.bytes).equals(bytes)).toBe(true);
    expect(found.document).toMatchObject({ ownerKind: 'child', ownerId: 'chd_1', purpose: 'benefit', by: 'gdn_1' });
    const stored = await parts.deps.database.collection('document_parts').find().toArray();
    expect(stored).toHaveLength(3);
    for (const part of stored) expect(Buffer.from(part['bytes'].buffer).includes('Akhmetov')).toBe(false);
  });

  it('are the same document under the same key, and no other contents under it', async () => {
    const options = { ...guardian, idempotencyKey: 'twice' };
    const first = await documents.putDocument(scan('chd_1', pdf(10)), options);
    expect(await documents.putDocument(scan('chd_1', pdf(10)), options)).toEqual(first);
    await expect(documents.putDocument(scan('chd_1', pdf(11)), options)).rejects.toMatchObject({ code: 'stream.key-reused' });
  });

  it('are refused unstored when they are of no known kind, and to nobody', async () => {
    const count = () => parts.deps.database.collection('documents').countDocuments();
    const before = await count();
    const gif = scan('chd_1', Buffer.from('GIF89a'));
    await expect(documents.putDocument(gif, guardian)).rejects.toMatchObject({ code: 'identity.document-type-unknown' });
    await expect(documents.putDocument(scan('chd_1', pdf(1)))).rejects.toMatchObject({ code: 'identity.document-forbidden' });
    expect(await count()).toBe(before);
  });

  it('take a file of 20 MiB', async () => {
    const bytes = Buffer.alloc(20 * 1_024 * 1_024, 'a');
    const roll = { ownerKind: 'district', ownerId: 'tekeli', purpose: 'import', mediaType: '', bytes };
    expect(await documents.putDocument(roll, { ...specialist, deadlineMs: 60_000 })).toMatchObject({ mediaType: 'text/csv' });
    const larger = { ...roll, bytes: Buffer.alloc(bytes.length + 1, 'a') };
    await expect(documents.putDocument(larger, { ...specialist, deadlineMs: 60_000 })).rejects.toMatchObject({
      code: 'identity.document-too-large',
      params: { maxMb: 20 },
    });
  });

  it('are opened by staff with the look recorded, and not without a purpose', async () => {
    const { childId } = await child();
    const { documentId } = await documents.putDocument(scan(childId, pdf(5)), guardian);
    await expect(documents.getDocument({ documentId, purpose: 'Because I want' }, specialist)).rejects.toMatchObject({
      code: 'identity.purpose-invalid',
    });
    await documents.getDocument({ documentId, purpose: 'benefit-check' }, specialist);
    await documents.getDocumentHead({ documentId });
    const { accesses } = await identity.listAccess({ childId });
    expect(accesses).toEqual([expect.objectContaining({ staffId: 'stf_1', action: 'document.read', purpose: 'benefit-check' })]);
  });

  it('tell when what is stored was changed', async () => {
    const { documentId } = await documents.putDocument(scan('chd_1', pdf(7)), guardian);
    const collection = parts.deps.database.collection<{ _id: string; bytes: Buffer }>('document_parts');
    const _id = `document_parts/${documentId}/0`;
    const other = await documents.putDocument(scan('chd_1', pdf(8)), guardian);
    const moved = await collection.findOne({ _id: `document_parts/${other.documentId}/0` });
    await collection.updateOne({ _id }, { $set: { bytes: moved!.bytes } });
    await expect(documents.getDocument({ documentId, purpose: 'own' }, guardian)).rejects.toThrow('INTERNAL');
  });

  it('are sealed anew with the key in use, and still open', async () => {
    const { documentId } = await documents.putDocument(scan('chd_1', pdf(9)), guardian);
    await close();
    await open({ IDENTITY_KEY: `${key('k2', 3)},${key('k1', 1)}` });
    const found = await documents.getDocument({ documentId, purpose: 'own' }, guardian);
    expect(Buffer.from(found.bytes).equals(pdf(9))).toBe(true);
  });
});
