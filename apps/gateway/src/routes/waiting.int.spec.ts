import { Rejection } from '@kezek/domain';
import { type TestDatabase, testDatabase } from '@kezek/testkit';
import request from 'supertest';
import { type Stubs, cookieOf, openDoor } from '../../test/door.js';
import type { Principal } from '../sessions/principal.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const guardian: Principal = { kind: 'guardian', id: 'gdn_1', locale: 'ru' };
const application = {
  ...{ applicationId: 'app_1', childId: 'chd_1', phase: 'waiting', category: 1, positionInCategory: 1, positionInDistrict: 1 },
  placement: { districtId: 'tekeli', settlementId: 'tekeli', birthDate: '2023-05-04', ageGroup: 3, languages: ['kk'], kinds: ['state'] },
  wishes: { kindergartenIds: ['kdg_own'], stayHours: ['9h'] },
};
const benefits = { childId: 'chd_1', applicationId: 'app_1', benefits: [], statusClass: 'general', category: 1, stopListedUntil: '' };

/** One child with an application in Tekeli; kindergartens by the district in their name. */
const stubs = (over: Stubs = {}): Stubs =>
  ({
    identity: { getGuardianship: async () => ({ isGuardian: true, birthDate: '2023-05-04' }), ...over.identity },
    queue: { getApplication: async () => ({ application }), ...over.queue },
    enrolment: {
      getKindergarten: async ({ kindergartenId }: { kindergartenId: string }) => {
        if (kindergartenId === 'kdg_none') throw new Rejection('enrolment.kindergarten-not-found', { kindergartenId });
        return { kindergarten: { kindergartenId, districtId: kindergartenId.slice(4) } };
      },
    },
    documents: {
      getDocumentHead: async ({ documentId }: { documentId: string }) => ({
        document: { ownerKind: 'child', ownerId: documentId.slice(4) },
      }),
    },
    ...over,
  }) as unknown as Stubs;

async function ask(over: Stubs, method: 'post' | 'patch' | 'put' | 'delete', path: string, body: object = {}, who = guardian) {
  const opened = openDoor(database, stubs(over));
  const asking = request(opened.app);
  const sent = asking[method](`/api/v1${path}`).set('Cookie', await cookieOf(opened, who));
  return (await sent.send(body)).body as Record<string, unknown>;
}

const recorder = () => {
  const asked: unknown[] = [];
  return {
    asked,
    answer:
      <T>(value: T) =>
      async (of: unknown) => (asked.push(of), value),
  };
};

describe('a second application', () => {
  it('is told where the first one is, in words', async () => {
    const submitApplication = async () => {
      throw new Rejection('queue.second-application', { applicationId: 'app_1', districtId: 'tekeli', settlementId: 'rudnichny' });
    };
    const body = { districtId: 'tekeli', settlementId: 'tekeli', languages: ['kk'], kinds: ['state'] };
    const problem = await ask({ queue: { submitApplication } } as unknown as Stubs, 'post', '/children/chd_1/application', body);
    expect(problem).toMatchObject({ code: 'queue.second-application', detail: expect.stringContaining('город Текели, Рудничный') });
  });
});

describe('kindergartens a family would like', () => {
  const wished = (kindergartenIds: string[]) => ({ languages: ['kk'], kinds: ['state'], kindergartenIds });

  it.each([['kdg_none'], ['kdg_baizak']])('%s is refused: it is not in the district', async (kindergartenId) => {
    expect(await ask({}, 'patch', '/children/chd_1/application', wished([kindergartenId]))).toMatchObject({
      code: 'queue.kindergarten-elsewhere',
    });
  });

  it('keep the hours that were not spoken of, and are not asked for again', async () => {
    const { asked, answer } = recorder();
    const changeWishes = answer({ application });
    await ask(
      { queue: { getApplication: async () => ({ application }), changeWishes } } as unknown as Stubs,
      'patch',
      '/children/chd_1/application',
      wished(['kdg_own', 'kdg_tekeli']),
    );
    expect(asked).toMatchObject([{ wishes: { kindergartenIds: ['kdg_own', 'kdg_tekeli'], stayHours: ['9h'] } }]);
  });

  it('of the new place are checked when the application moves', async () => {
    const move = { districtId: 'baizak', settlementId: 'sarykemer', kindergartenIds: ['kdg_tekeli'] };
    expect(await ask({}, 'post', '/children/chd_1/application/move', move)).toMatchObject({ code: 'queue.kindergarten-elsewhere' });
  });
});

describe('the document of a benefit', () => {
  it('has to be of the same child', async () => {
    const { asked, answer } = recorder();
    const over = { benefits: { claimBenefit: answer(benefits), documentBenefit: answer(benefits) } } as unknown as Stubs;
    const claim = { code: 'teacher', documentId: 'doc_chd_2', issuedOn: '2026-09-01' };
    expect(await ask(over, 'post', '/children/chd_1/benefits', claim)).toMatchObject({ code: 'identity.document-not-found' });
    expect(await ask(over, 'put', '/children/chd_1/benefits/bnf_1/document', { documentId: 'doc_chd_2' })).toMatchObject({
      code: 'identity.document-not-found',
    });
    expect(asked).toEqual([]);
    expect(await ask(over, 'post', '/children/chd_1/benefits', { ...claim, documentId: 'doc_chd_1' })).toMatchObject({ childId: 'chd_1' });
    expect(asked).toMatchObject([{ documentId: 'doc_chd_1', issuedOn: '2026-09-01' }]);
  });
});

describe('a second phone', () => {
  it('is put behind the first, which stays', async () => {
    const { asked, answer } = recorder();
    const identity = { getContact: async () => ({ phones: ['+77001234567', '+77000000000'], locale: 'ru' }), changeContact: answer({}) };
    await ask({ identity } as unknown as Stubs, 'put', '/contacts/second-phone', { phone: '+77009999999' });
    await ask({ identity } as unknown as Stubs, 'delete', '/contacts/second-phone');
    expect(asked).toEqual([
      { guardianId: 'gdn_1', phones: ['+77001234567', '+77009999999'], by: 'gdn_1' },
      { guardianId: 'gdn_1', phones: ['+77001234567'], by: 'gdn_1' },
    ]);
  });
});
