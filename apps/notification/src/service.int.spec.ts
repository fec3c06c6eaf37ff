import { identityV1, notificationV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import { type Client, type Implementation, RpcServer, createClient } from '@kezek/rpc';
import { type ServiceParts, type SmsCentre, TestTimers, freePort, serviceParts, startSmsCentre, until } from '@kezek/testkit';
import { type NotificationConfig, type RunningNotification, start } from './service.js';

const MANY = Number(process.env['MANY_MESSAGES'] ?? 300);
const KINDERGARTEN = 'kdg_123456789012';

/** Phones by guardian, as identity would answer. */
const people = new Map<string, { phones: string[]; locale: string }>();
let people0 = 0;
const person = (phones = 1, locale = 'kk'): { guardianId: string; phones: string[] } => {
  people0 += 1;
  const guardianId = `gdn_${people0}`;
  const known = { phones: Array.from({ length: phones }, (_, n) => `+7701${String(people0 * 10 + n).padStart(7, '0')}`), locale };
  people.set(guardianId, known);
  return { guardianId, phones: known.phones };
};

const identity = {
  getContact: async ({ recipientId, contactId }: { recipientId: string; contactId: string }) => {
    const known = people.get(contactId === '' ? recipientId : `${recipientId}/${contactId}`);
    if (known === undefined) throw new Rejection('identity.guardian-not-found');
    return known;
  },
  getSignInCode: async ({ challengeId }: { challengeId: string }) => {
    if (challengeId === 'chl_old') throw new Rejection('identity.code-expired');
    return { phone: '+77020000001', code: '012345', locale: 'ru' };
  },
} as unknown as Implementation<Pick<typeof identityV1.IdentityServiceService, 'getContact' | 'getSignInCode'>>;

describe('the notification service, between a bus, identity and an SMS centre', () => {
  let parts: ServiceParts<'identity'>;
  let identityServer: RpcServer;
  let centre: SmsCentre;
  let config: NotificationConfig;
  let service: RunningNotification;
  let client: Client<typeof notificationV1.NotificationServiceService>;
  let seq = 0;

  const startCentre = async (port: number) => (centre = await startSmsCentre({ clock: parts.deps.clock, ids: parts.deps.ids, port }));
  const callsOf = async (districtId: string) => (await client.listCalls({ districtId, limit: 10, after: '' })).messages;
  const offer = async (guardianId: string): Promise<string> => {
    seq += 1;
    const childId = `chd_${seq}`;
    await parts.tell({
      stream: `voucher/${childId}`,
      seq: 1,
      type: 'voucher.offered',
      data: {
        voucherId: `vch_${seq}`,
        childId,
        guardianId,
        applicationId: `app_${seq}`,
        iterationId: 'itr_1',
        category: 3,
        offeredAt: parts.deps.clock.now(),
        placement: {
          districtId: 'taldykorgan',
          settlementId: 'taldykorgan',
          birthDate: '2023-05-04',
          ageGroup: 3,
          languages: ['kk'],
          kinds: ['state'],
        },
      },
    });
    return childId;
  };
  const begin = async (): Promise<void> => {
    service = await start({ ...parts.deps, config });
    client = createClient(notificationV1.NotificationServiceClient, service.address, {
      name: 'notification',
      log: parts.deps.log,
      deadlineMs: 30_000,
    });
  };
  const end = async (): Promise<void> => {
    client.disconnect();
    await service.stop();
  };
  /** Nothing of an earlier life is remembered. */
  const restart = async (meanwhile: () => Promise<unknown>): Promise<void> => {
    await end();
    await meanwhile();
    await begin();
  };
  const of = async (recipientId: string) => (await client.listMessages({ recipientId, limit: 0, after: '' })).messages;
  const reaches = (guardianId: string, phase: string) =>
    until(async () => (await of(guardianId)).length > 0 && (await of(guardianId)).every((message) => message.phase === phase), {
      what: `the messages of ${guardianId} to be ${phase}`,
    });
  const n1 = async () => (await client.checkInvariants({}, { deadlineMs: 60_000 })).invariants[0];

  beforeAll(async () => {
    parts = await serviceParts<'identity'>();
    const address = parts.address();
    identityServer = new RpcServer(parts.deps).add(
      { getContact: identityV1.IdentityServiceService.getContact, getSignInCode: identityV1.IdentityServiceService.getSignInCode },
      identity,
    );
    await identityServer.listen(address);
    const port = await freePort();
    await startCentre(port);
    config = {
      SMPP_URL: centre.url,
      SMPP_WINDOW: 100,
      SMS_SENDER: undefined,
      SMS_SEND_LIMIT_HOURS: 24,
      SMS_RECEIPT_LIMIT_HOURS: 24,
      QUIET_HOURS: false,
    };
    Object.assign(parts.deps.call, { identity: address });
    await begin();
  });
  afterAll(async () => {
    await end();
    await identityServer.stop();
    await centre.stop();
    await parts.stop();
  });

  it('brings a message in the language of its reader, and hears that it arrived', async () => {
    const { guardianId, phones } = person();
    const childId = await offer(guardianId);
    await reaches(guardianId, 'delivered');
    const [sms] = centre.messages(phones[0]!);
    expect(sms?.text).toMatch(/^Сізге ваучер ұсынылды\. (\d{4} жылғы )?\d{1,2} \p{L}+[ғгқк][ае] дейін /u);
    expect(centre.messages(phones[0]!)).toHaveLength(1);
    const read = () =>
      parts.deps.database.collection('message_history').find({ 'data.recipientId': guardianId }).sort({ seq: 1 }).toArray();
    await until(async () => (await read()).length === 4, { what: 'the relay' });
    const history = await read();
    expect(history.map((fact) => fact['type'])).toEqual([
      'notification.planned',
      'notification.send-intended',
      'notification.sent',
      'notification.delivered',
    ]);
    for (const fact of history) expect(fact['data']).toMatchObject({ about: { childId } });
    expect(history[2]?.['data']).toMatchObject({ parts: 2, phones: 1 });
    expect(JSON.stringify(await parts.deps.database.collection('message').find().toArray())).not.toContain(phones[0]!.slice(1));
  });

  it('writes once, however often it is told', async () => {
    const { guardianId, phones } = person(1, 'ru');
    const data = { voucherId: 'vch_x', childId: 'chd_x', guardianId, contractBy: '2026-09-10T18:59:59.999999Z' };
    for (let n = 0; n < 3; n += 1) await parts.tell({ stream: 'voucher/chd_x', seq: 3, type: 'voucher.confirmed', data });
    await reaches(guardianId, 'delivered');
    expect(centre.accepted(phones[0]!).map(({ text }) => text)).toEqual([
      'Ваучер подтверждён. Выберите детский сад и подпишите договор до 10.09.2026.',
    ]);
  });

  it('tries the second phone when the first is dead, and lists a call when both are', async () => {
    const lucky = person(2);
    centre.behave(lucky.phones[0]!, 'undeliverable');
    const unlucky = person(2);
    centre.behave(unlucky.phones[0]!, 'reject');
    centre.behave(unlucky.phones[1]!, 'undeliverable');
    await offer(lucky.guardianId);
    await offer(unlucky.guardianId);
    await reaches(lucky.guardianId, 'delivered');
    expect(centre.messages(lucky.phones[1]!)).toHaveLength(1);
    await reaches(unlucky.guardianId, 'failed');
    const messages = await callsOf('taldykorgan');
    expect(await callsOf('')).toEqual(messages);
    expect(await callsOf('baizak')).toEqual([]);
    const { messageId } = messages[0]!;
    expect((await client.getMessage({ messageId })).message).toMatchObject({ messageId, districtId: 'taldykorgan' });
    expect(messages).toMatchObject([
      { recipientId: unlucky.guardianId, failedReason: 'UNDELIV', phase: 'failed', template: 'voucher-offered' },
    ]);
    expect(await n1()).toMatchObject({ holds: true, broken: [] });
    const call = { messageId: messages[0]!.messageId, by: 'stf_1' };
    expect((await client.recordCall(call, { idempotencyKey: 'call' })).message?.phase).toBe('handled-by-call');
    expect((await client.recordCall(call, { idempotencyKey: 'call' })).message?.phase).toBe('handled-by-call');
    expect(await callsOf('taldykorgan')).toEqual([]);
    await expect(client.recordCall({ messageId: 'msg_nothing', by: 'stf_1' })).rejects.toMatchObject({
      code: 'notification.message-not-found',
    });
    await expect(client.recordCall({ ...call, by: 'stf_2' })).rejects.toMatchObject({ code: 'notification.not-on-call-list' });
  });

  it('sends a sign-in code that it keeps nowhere, and never calls about one', async () => {
    const requested = (challengeId: string) =>
      parts.tell({
        stream: `identity.challenge/${challengeId}`,
        seq: 1,
        type: 'identity.sign-in-code-requested',
        data: { challengeId, guardianId: `gdn_of_${challengeId}`, expiresAt: '2026-09-02T00:00:00.000000Z' },
      });
    await requested('chl_new');
    await requested('chl_old');
    await reaches('gdn_of_chl_new', 'delivered');
    expect(centre.messages('+77020000001')).toMatchObject([{ text: 'Kezek: код входа 012345. Никому его не сообщайте.' }]);
    for (const { name } of await parts.deps.database.listCollections()) {
      expect(JSON.stringify(await parts.deps.database.collection(name).find().toArray())).not.toContain('012345. ');
    }
    await reaches('gdn_of_chl_old', 'failed');
    expect(await callsOf('taldykorgan')).toEqual([]);
    expect((await of('gdn_of_chl_new'))[0]?.text).toBe('');
  });

  it('asks who applied where the event does not say, and how a kindergarten is called', async () => {
    const { guardianId, phones } = person(1, 'ru');
    const inactivated = {
      applicationId: 'app_q',
      childId: 'chd_q',
      cause: 'not-confirmed' as const,
      restorableUntil: '2026-09-29T18:59:59.999999Z',
    };
    await parts.tell({
      stream: 'application/chd_q',
      seq: 1,
      type: 'queue.application-restored',
      data: { applicationId: 'app_q', childId: 'chd_q', guardianId },
    });
    await parts.tell({ stream: 'application/chd_q', seq: 2, type: 'queue.application-inactivated', data: inactivated });
    await parts.tell({
      stream: `kindergarten/${KINDERGARTEN}`,
      seq: 1,
      type: 'enrolment.kindergarten-registered',
      data: {
        kindergartenId: KINDERGARTEN,
        bin: '123456789012',
        kind: 'state',
        districtId: 'taldykorgan',
        settlementId: 'taldykorgan',
        nameKk: 'Еркемай',
        nameRu: 'Еркемай',
      },
    });
    const contract = {
      contractId: 'con_q',
      childId: 'chd_q',
      guardianId,
      voucherId: 'vch_q',
      kindergartenId: KINDERGARTEN,
      groupId: `${KINDERGARTEN}.1`,
    };
    await parts.tell({
      stream: 'enrolment/chd_q',
      seq: 4,
      type: 'enrolment.enrolled',
      data: { ...contract, districtId: 'taldykorgan', from: '2026-09-07' },
    });
    await until(
      () => {
        // The name may arrive after the enrolment; then the message waits a little.
        parts.deps.clock.advance({ seconds: 1 });
        return centre.messages(phones[0]!).length === 3;
      },
      { what: 'three messages' },
    );
    expect(
      centre
        .messages(phones[0]!)
        .map(({ text }) => text)
        .sort(),
    ).toEqual([
      'Еркемай: ребёнок зачислен с 07.09.2026.',
      'Заявление возвращено в очередь с прежним временем подачи.',
      'Срок ваучера истёк. Восстановить заявление можно один раз до 29.09.2026.',
    ]);
  });

  it('tells the old phone of new ones, and lists to every district whom no district knows', async () => {
    const { guardianId, phones } = person();
    people.set(`${guardianId}/ctc_old`, { phones: ['+77020000077'], locale: 'ru' });
    const changed = { guardianId, phones: 1, by: 'stf_1', contactId: 'ctc_new', previousContactId: 'ctc_old' };
    await parts.tell({ stream: `guardian/${guardianId}`, seq: 2, type: 'identity.contact-changed', data: changed });
    await until(() => centre.messages('+77020000077').length === 1, { what: 'the old phone to be told' });
    expect(centre.messages(phones[0]!)).toEqual([]);

    const parent = person();
    centre.behave(parent.phones[0]!, 'reject');
    const asked = { childId: 'chd_asked', guardianId, relation: 'parent' as const, guardianIds: [parent.guardianId] };
    await parts.tell({ stream: 'child/chd_asked', seq: 3, type: 'identity.guardianship-requested', data: asked });
    await reaches(parent.guardianId, 'failed');
    for (const districtId of ['', 'taldykorgan']) {
      const [call] = await callsOf(districtId);
      expect(call).toMatchObject({ recipientId: parent.guardianId, template: 'guardian-requested', districtId: '' });
    }
    await client.recordCall({ messageId: (await callsOf(''))[0]!.messageId, by: 'stf_1' });
  });

  it('waits for a centre that is away, and loses no receipt when it restarts in the middle', async () => {
    const those = Array.from({ length: 40 }, () => person());
    await Promise.all(those.slice(0, 20).map(({ guardianId }) => offer(guardianId)));
    await until(() => centre.accepted(those[0]!.phones[0]!).length > 0, { what: 'the first to be sent' });
    centre.dropConnections();
    const { port } = centre;
    await centre.stop();
    await Promise.all(those.slice(20).map(({ guardianId }) => offer(guardianId)));
    await startCentre(port);
    // What was being submitted when the line broke is tried again after a pause.
    await until(
      async () => {
        parts.deps.clock.advance({ seconds: 1 });
        const { messages } = await client.getStatistics({});
        return (
          messages.every(({ phase, count }) => phase !== 'planned' || count === 0) &&
          those.slice(20).every(({ phones }) => centre.messages(phones[0]!).length > 0)
        );
      },
      // No faster than what is in hand is sent: its sender counts as gone after ten of these seconds.
      { what: 'all to be sent', everyMs: 250, timeoutMs: 60_000 },
    );
    for (const { phones } of those.slice(20)) expect(centre.messages(phones[0]!)).toHaveLength(1);
    expect(await n1()).toMatchObject({ holds: true, broken: [] });
  });

  it('hears of a message whose sender died after the submit, and of one whose receipt nobody told it of', async () => {
    const [dead, untold] = [person(), person()];
    for (const { guardianId, phones } of [dead, untold]) {
      centre.behave(phones[0]!, 'hold');
      await offer(guardianId);
      await reaches(guardianId, 'sent');
    }
    const { database, clock } = parts.deps;
    const partsOf = async (guardianId: string) => ({ messageId: (await of(guardianId))[0]!.messageId });
    const documents = database.collection<{ _id: string }>('parts');

    // As a crash leaves them: the message in hand, no record of the submit; and later a receipt with the reference.
    const { messageId } = await partsOf(dead.guardianId);
    const taken = await documents.find({ messageId }).toArray();
    const intended = await until(
      () => database.collection('message_history').findOne({ 'data.messageId': messageId, type: 'notification.send-intended' }),
      {
        what: 'the relay',
      },
    );
    const { at, until: leaseUntil, attempt, reference } = intended['data'];
    const again = { phase: 'sending', attempt, reference, until: leaseUntil, parts: taken.length, phones: 1, phoneOrdinal: 1 };
    const { state } = (await database.collection<{ _id: string; state: object }>('message').findOne({ _id: messageId }))!;
    await restart(() =>
      database
        .collection<{ _id: string }>('message')
        .updateOne(
          { _id: messageId },
          { $set: { state: { ...state, ...again }, 'ix.phase': 'sending', 'ix.reference': reference, 'ix.sendAt': leaseUntil } },
        ),
    );
    await documents.deleteMany({ messageId });
    await documents.insertMany(taken.map(({ _id }) => ({ _id, at, end: 'delivered', reference }) as never));

    // And both halves there, but the message was not told.
    const other = await partsOf(untold.guardianId);
    await documents.updateMany(other, { $set: { end: 'delivered' } });
    clock.advance({ seconds: 15 });
    await reaches(dead.guardianId, 'delivered');
    await reaches(untold.guardianId, 'delivered');
    for (const { phones } of [dead, untold]) expect(centre.accepted(phones[0]!)).toHaveLength(1);
  });

  it('gives up on a receipt that does not come', async () => {
    const { guardianId, phones } = person();
    centre.behave(phones[0]!, 'hold');
    await offer(guardianId);
    await reaches(guardianId, 'sent');
    parts.deps.clock.advance({ hours: 25 });
    await reaches(guardianId, 'failed');
    expect((await of(guardianId))[0]?.failedReason).toBe('no-receipt');
    // It comes after all: nobody has to call any more.
    centre.behave(phones[0]!, 'deliver');
    await reaches(guardianId, 'delivered');
  });

  it('finds a message that is overdue and on no list', async () => {
    const { guardianId } = person();
    await offer(guardianId);
    await reaches(guardianId, 'delivered');
    const [message] = await of(guardianId);
    const id = message!.messageId;
    const documents = parts.deps.database.collection<{ _id: string }>('message');
    const before = await documents.findOne({ _id: id });
    // A new version too, so that a write still in hand (the sender's own record of an SMS whose receipt was faster) does not undo it.
    await documents.updateOne({ _id: id }, { $set: { 'state.phase': 'failed', 'state.reason': 'x' }, $inc: { v: 1 } });
    expect((await n1())?.broken).toEqual(
      expect.arrayContaining([`${id}: failed, and on no list`, expect.stringContaining('does not follow')]),
    );
    await documents.replaceOne({ _id: id }, before as never);
    expect(await n1()).toMatchObject({ holds: true });
  });

  it(`shares ${MANY} messages between two instances, each sent once, 150 a second and more`, async () => {
    const other = await start({ ...parts.deps, timers: new TestTimers({ backgroundEveryMs: 500 }), listen: parts.address(), config });
    const those = Array.from({ length: MANY }, () => person());
    const before = centre.messages().length;
    const startedMs = performance.now();
    await Promise.all(those.map(({ guardianId }) => offer(guardianId)));
    await until(() => centre.messages().length >= before + MANY, {
      everyMs: 100,
      what: 'all to arrive',
      timeoutMs: 60_000,
    });
    const seconds = (performance.now() - startedMs) / 1_000;
    process.stdout.write(`${MANY} messages in ${seconds.toFixed(1)} s\n`);
    await until(
      async () =>
        (await client.getStatistics({})).messages.every(({ phase, count }) => !['planned', 'sent'].includes(phase) || count === 0),
      {
        what: 'all receipts',
        timeoutMs: 60_000,
      },
    );
    const taken = new Map<string, number>();
    for (const { phone } of centre.accepted()) taken.set(phone, (taken.get(phone) ?? 0) + 1);
    for (const { phones } of those) expect(taken.get(phones[0]!)).toBe(1);
    expect(await n1()).toMatchObject({ holds: true, broken: [] });
    await other.stop();
  }, 300_000);
});
