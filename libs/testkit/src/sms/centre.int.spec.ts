import { mkdtempSync, rmSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestClock } from '../clock.js';
import { TestIds } from '../ids.js';
import { until } from '../until.js';
import { startSmsCentre, type SmsCentre, type SmsCentreOptions } from './start.js';
import { SmsClient } from './test-client.js';

const PHONE = '77011234567';
const OK = 0;
const SYSTEM_ERROR = 0x08;
const DELIVERED = 2;
const UNDELIVERABLE = 5;
const KAZAKH = 'Кезегіңіз келді: №8 «Балапан» балабақшасы. Ғ Қ Ң Ө Ұ Ү Һ І';

const clock = new TestClock();
const ids = new TestIds();
let centre: SmsCentre;
let client: SmsClient;
let closing: (() => Promise<void>)[] = [];

async function start(options: Partial<SmsCentreOptions> = {}): Promise<void> {
  centre = await startSmsCentre({ clock, ids, ...options });
  closing.push(() => centre.stop());
  client = await bind();
}

async function bind(): Promise<SmsClient> {
  const bound = await SmsClient.bind(centre.url);
  closing.push(() => bound.close());
  return bound;
}

function send(text: string, more: object = {}) {
  return client.submit({
    source_addr: 'Kezek',
    destination_addr: PHONE,
    data_coding: 8,
    registered_delivery: 1,
    short_message: text,
    ...more,
  });
}

const texts = (phone?: string): string[] => centre.messages(phone).map(({ text }) => text);

afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

describe('a centre', () => {
  beforeEach(() => start());

  it('lets nobody in with a wrong name or password, and nobody submit unbound', async () => {
    await expect(SmsClient.bind(centre.url.replace('kezek:kezek@', 'kezek:wrong@'))).rejects.toThrow('status 14');
    await expect(SmsClient.bind(centre.url.replace('kezek:kezek@', 'other:kezek@'))).rejects.toThrow('status 15');
    const stranger = await SmsClient.connect(centre.url);
    expect((await stranger.submit({ destination_addr: PHONE, short_message: 'hello' })).command_status).toBe(0x04);
    expect(centre.accepted()).toEqual([]);
    await stranger.close();
    expect((await client.enquire()).command_status).toBe(OK);
  });

  it('takes texts in the GSM alphabet and in UCS-2, and answers each with an id of its own', async () => {
    const gsm = await send('Your turn has come: 100% {ok} €', { data_coding: 0 });
    const ucs2 = await send(KAZAKH);
    expect(texts()).toEqual(['Your turn has come: 100% {ok} €', KAZAKH]);
    expect(new Set([gsm.message_id, ucs2.message_id]).size).toBe(2);
    expect(centre.messages(`+${PHONE}`)).toMatchObject([
      { id: gsm.message_id, phone: `+${PHONE}`, sender: 'Kezek' },
      { id: ucs2.message_id },
    ]);
  });

  it('puts parts together by their header, their options, and takes a long payload whole', async () => {
    const udh = (number: number) => Buffer.from([0x05, 0x00, 0x03, 0x2a, 0x02, number]);
    const wideUdh = (number: number) => Buffer.from([0x06, 0x08, 0x04, 0x01, 0x2a, 0x02, number]);
    const sar = (number: number) => ({ sar_msg_ref_num: 42, sar_total_segments: 2, sar_segment_seqnum: number });
    await send('', { esm_class: 0x40, short_message: { udh: udh(2), message: 'екі' } });
    expect(texts()).toEqual([]);
    await send('', { esm_class: 0x40, short_message: { udh: udh(1), message: 'бір ' } });
    await send('', { esm_class: 0x40, short_message: { udh: wideUdh(1), message: 'үш ' } });
    await send('', { esm_class: 0x40, short_message: { udh: wideUdh(2), message: 'төрт' } });
    await send('бес ', sar(1));
    await send('алты', sar(2));
    await send('', { message_payload: KAZAKH.repeat(10) });
    expect(texts()).toEqual(['бір екі', 'үш төрт', 'бес алты', KAZAKH.repeat(10)]);
    expect(centre.messages().map(({ parts }) => parts)).toEqual([2, 2, 2, 1]);
    await until(() => client.receipts.length === 7, { what: 'a receipt for every part' });
  });

  it('keeps the order of what is sent to one phone at once', async () => {
    const sent = Array.from({ length: 100 }, (_, n) => `нөмір ${n}`);
    await Promise.all(sent.map((text) => send(text)));
    expect(texts(PHONE)).toEqual(sent);
  });

  it('sends receipts to whoever asked, with the id it answered', async () => {
    const silent = await send('қажет емес', { registered_delivery: 0 });
    const asked = await send('қажет');
    await until(() => client.receipts.length > 0, { what: 'the receipt' });
    expect(client.receipts).toEqual([{ id: asked.message_id, state: DELIVERED, text: expect.stringContaining(`id:${asked.message_id} `) }]);
    expect(client.receipts[0]?.text).toMatch(/sub:001 dlvrd:001 submit date:\d{10} done date:\d{10} stat:DELIVRD err:000 text:$/);
    expect(silent.message_id).not.toBe(asked.message_id);
  });

  it('tells on the next connection what the last one did not confirm', async () => {
    client.answerStatus = undefined;
    const { message_id: id } = await send('сәлем');
    await until(() => client.receipts.length === 1, { what: 'the receipt' });
    centre.dropConnections();
    const next = await bind();
    await until(() => next.receipts.length === 1, { what: 'the receipt again' });
    expect(next.receipts).toMatchObject([{ id, state: DELIVERED }]);
  });

  it('tells again what was refused', async () => {
    client.answerStatus = SYSTEM_ERROR;
    const { message_id: id } = await send('сәлем');
    await until(() => client.receipts.length === 1, { what: 'the receipt' });
    client.answerStatus = OK;
    await client.enquire();
    await bind();
    await until(() => client.receipts.length === 2, { what: 'the receipt again' });
    expect(client.receipts.map((receipt) => receipt.id)).toEqual([id, id]);
  });
});

describe('a number', () => {
  beforeEach(() => start());

  it('that is off gets its messages when it is on again', async () => {
    centre.behave(PHONE, 'hold');
    await send('бір');
    await send('екі');
    expect(texts()).toEqual([]);
    expect(centre.accepted(PHONE).map(({ state }) => state)).toEqual(['accepted', 'accepted']);
    centre.behave(PHONE, 'deliver');
    expect(texts()).toEqual(['бір', 'екі']);
    await until(() => client.receipts.length === 2, { what: 'both receipts' });
  });

  it('that cannot be reached is told about, also to those who ask for failures only', async () => {
    centre.behave(PHONE, 'undeliverable');
    await send('бір', { registered_delivery: 2 });
    await until(() => client.receipts.length === 1, { what: 'the receipt' });
    expect(client.receipts[0]).toMatchObject({ state: UNDELIVERABLE, text: expect.stringContaining('stat:UNDELIV') });
    expect(texts()).toEqual([]);
  });

  it('can be refused for now, for good, or never be heard of again', async () => {
    centre.behave(PHONE, 'throttle');
    expect((await send('бір')).command_status).toBe(0x58);
    centre.behave(PHONE, 'reject');
    expect((await send('екі')).command_status).toBe(0x0b);
    centre.behave(PHONE, 'silent');
    expect((await send('үш')).command_status).toBe(OK);
    await send('төрт', { destination_addr: '77019999999' });
    await until(() => client.receipts.length === 1, { what: 'the receipt of the other number' });
    expect(texts()).toEqual(['төрт']);
  });
});

describe('a centre with a file', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'kezek-sms-'));
    closing.push(async () => rmSync(directory, { recursive: true, force: true }));
  });

  it('knows after a restart what arrived, what waits, and whom it has to tell', async () => {
    const file = join(directory, 'phones/sms.jsonl');
    await start({ file });
    client.answerStatus = undefined;
    const { message_id: first } = await send('бір');
    centre.behave(PHONE, 'hold');
    const { message_id: second } = await send('екі');
    await client.close();
    await centre.stop();
    appendFileSync(file, '{"kind":"taken","part":{"id":"cut off by a cra');

    await start({ file });
    expect(texts(PHONE)).toEqual(['бір', 'екі']);
    await until(() => client.receipts.length === 2, { what: 'the receipts' });
    expect(client.receipts.map(({ id }) => id)).toEqual([first, second]);
    await client.enquire();
    await centre.stop();

    await start({ file });
    const { message_id: third } = await send('үш');
    expect(texts(PHONE)).toEqual(['бір', 'екі', 'үш']);
    await until(() => client.receipts.length > 0, { what: 'the receipt' });
    expect(client.receipts.map(({ id }) => id)).toEqual([third]);
  });
});

describe('the reader', () => {
  beforeEach(() => start({ httpPort: 0 }));

  it('shows what a phone got and lets a demonstration switch it off', async () => {
    const numbers = `${centre.httpUrl}/numbers/${PHONE}`;
    const switched = await fetch(numbers, { method: 'POST', body: '{"behaviour":"hold"}' });
    expect(switched.status).toBe(204);
    await send('бір');
    const read = async (): Promise<unknown> => (await fetch(`${centre.httpUrl}/messages?phone=+${PHONE}`)).json();
    expect(await read()).toEqual({ messages: [] });
    await fetch(numbers, { method: 'POST', body: '{"behaviour":"deliver"}' });
    expect(await read()).toMatchObject({ messages: [{ phone: `+${PHONE}`, text: 'бір' }] });
  });

  it('shows the newest of all phones, newest last', async () => {
    await send('бір');
    await send('екі', { destination_addr: '77010000002' });
    await send('үш');
    const read = async (query: string): Promise<string[]> => {
      const response = await fetch(`${centre.httpUrl}/messages${query}`);
      return ((await response.json()) as { messages: { text: string }[] }).messages.map(({ text }) => text);
    };
    expect(await read('')).toEqual(['бір', 'екі', 'үш']);
    expect(await read('?limit=2')).toEqual(['екі', 'үш']);
    expect(await read(`?limit=1&phone=+${PHONE}`)).toEqual(['үш']);
    for (const nonsense of ['?limit=0', '?limit=-2', '?limit=many']) expect(await read(nonsense)).toHaveLength(3);
  });

  it('refuses what it does not understand', async () => {
    const post = (path: string, body: string) => fetch(`${centre.httpUrl}${path}`, { method: 'POST', body });
    expect((await post(`/numbers/${PHONE}`, '{"behaviour":"explode"}')).status).toBe(400);
    expect((await post(`/numbers/${PHONE}`, 'null')).status).toBe(400);
    expect((await post(`/numbers/${PHONE}`, 'x'.repeat(5_000))).status).toBe(400);
    expect((await fetch(`${centre.httpUrl}/elsewhere`)).status).toBe(404);
  });
});
