import type { Instant, LocalDate } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import type { PassedOverReason, Protocol } from '@kezek/translog';
import { join } from 'node:path';
import { textOf } from '../../test/pdf-text.js';
import { LOCALES, type Locale } from '../words/locale.js';
import { reasonWords } from '../words/protocol.js';
import { pdfOf } from './pdf.js';
import { type ProtocolSource, protocolCsv, protocolSheet } from './protocol.js';

const policy = loadRegionPolicy(join(__dirname, '../../../../deploy/regions/zhetysu.yaml'));

const protocol = (over: Partial<Protocol> = {}): Protocol => ({
  iterationId: 'itr_taldykorgan.3',
  districtId: 'taldykorgan',
  on: '2026-09-02' as LocalDate,
  snapshotHash: 'a'.repeat(64),
  policyHash: 'b'.repeat(64),
  turns: [
    {
      ordinal: 1,
      applicationId: 'app_1k4xe9fzbka1',
      category: 17,
      submittedAt: '2026-01-10T19:00:05.123456Z' as Instant,
      settlementId: 'otenai',
      ageGroup: 3,
    },
  ],
  notGiven: [{ applicationId: 'app_1k4xe9fzbka2', reason: 'changed' }],
  passedOver: [{ applicationId: 'app_1k4xe9fzbka3', reason: 'no-seat' }],
  cameLater: [{ applicationId: 'app_1k4xe9fzbka4', category: 18, submittedAt: '2026-09-02T05:00:00.000000Z' as Instant }],
  skippedSettlementIds: [],
  ...over,
});

const source = (locale: Locale, over?: Partial<Protocol>): ProtocolSource => ({
  protocol: protocol(over),
  protocolHash: 'c'.repeat(64),
  policy,
  locale,
});

describe('given a protocol, when it is asked for as CSV', () => {
  const linesOf = (locale: Locale): string[] => protocolCsv(source(locale)).slice(1).trimEnd().split('\r\n');

  it('then it says that it is UTF-8, and heads its columns in the language', () => {
    expect(protocolCsv(source('kk')).charCodeAt(0)).toBe(0xfeff);
    expect(linesOf('kk')[0]).toBe('Нәтиже;Рет саны;Өтініш нөмірі;Санат;Берілген уақыты;Елді мекен;Жас тобы;Бірге қаралған балалар;Себебі');
    expect(linesOf('ru')[0]).toContain('Итог;№ по порядку;Номер заявления;Категория');
  });

  it('then each application has its line, with local stamps to the microsecond', () => {
    const [, turn, notGiven, passedOver, later] = linesOf('kk');
    expect(turn).toContain(';1;app_1k4xe9fzbka1;17. ');
    expect(turn).toContain(';2026-01-11 00:00:05.123456;Өтенай;ортаңғы топ;;');
    expect(notGiven).toContain(`app_1k4xe9fzbka2;;;;;;${reasonWords.changed.kk}`);
    expect(passedOver).toContain(`app_1k4xe9fzbka3;;;;;;${reasonWords['no-seat'].kk}`);
    expect(later).toContain('2026-09-02 10:00:00.000000');
  });

  it('then what has a semicolon or a quote in it is quoted', () => {
    const line = protocolCsv(source('ru', { turns: [{ ...protocol().turns[0]!, settlementId: 'a";b' }] }));
    expect(line).toContain(';"a"";b";');
  });
});

describe('given a protocol, when it is printed', () => {
  it('then its text is there, with Kazakh letters', async () => {
    const text = textOf(await pdfOf(protocolSheet(source('kk'))));
    for (const said of ['Ваучерлерді бөлу хаттамасы', 'E9FZ-BKA1', 'Өтенай', 'ортаңғы топ', 'Жалпы', 'c'.repeat(64), 'бет 1 / 1']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('2026-01-11 00:00:05.123456');
    expect(text).toContain(reasonWords['no-seat'].kk);
  });

  it('then every Kazakh letter has its shape', async () => {
    const letters = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі';
    expect(textOf(await pdfOf({ ...protocolSheet(source('kk')), title: letters }))).toContain(letters);
  });

  it('then the same protocol gives the same bytes, another one others', async () => {
    const print = async (over?: Partial<Protocol>) => (await pdfOf(protocolSheet(source('ru', over)))).toString('latin1');
    const first = await print();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await print()).toBe(first);
    expect(await print({ on: '2026-09-03' as LocalDate })).not.toBe(first);
  });

  it('then 2,500 applications are all on it, each page with its number', async () => {
    const turns = Array.from({ length: 2_000 }, (_, n) => ({
      ...protocol().turns[0]!,
      ordinal: n + 1,
      category: (n % 21) + 1,
      applicationId: `app_${String(n).padStart(12, '0')}`,
      submittedAt: `2026-01-10T09:00:05.${String(n).padStart(6, '0')}Z` as Instant,
    }));
    const passedOver = Array.from({ length: 500 }, (_, n) => ({
      applicationId: `app_x${String(n).padStart(11, '0')}`,
      reason: 'no-seat' as PassedOverReason,
    }));
    const pdf = await pdfOf(protocolSheet(source('kk', { turns, passedOver })));
    const text = textOf(pdf);
    expect(text).toContain('0000-1999');
    expect(text).toMatch(/бет (\d+) \/ \1/);
    expect(protocolCsv(source('kk', { turns, passedOver })).split('\r\n')).toHaveLength(2_504);
  });
});

describe('the words of a protocol', () => {
  it('are another text in each language', () => {
    for (const text of Object.values(reasonWords)) expect(new Set(LOCALES.map((locale) => text[locale])).size).toBe(3);
  });
});
