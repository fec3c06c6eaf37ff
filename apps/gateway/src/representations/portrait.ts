import { createHash } from 'node:crypto';
import { type Instant, type RegionPolicy, format, isLookPurpose, localDateOf, localTimeOf, tiyn } from '@kezek/domain';
import type { Locale } from '../words/locale.js';
import { eventNames, kindNames, otherEvent, portraitWords, purposeNames } from '../words/portrait.js';
import type { Sheet } from './sheet.js';

export interface ExportedEntry {
  readonly entryId: string;
  readonly at: string;
  readonly kind: string;
  readonly type: string;
  readonly data: unknown;
}

/** Everything that is handed over, as a file for programs. */
export interface PortraitExport {
  readonly madeAt: string;
  readonly madeFor: string;
  readonly asOf: string;
  readonly child: { readonly childId: string; readonly name: string; readonly birthDate: string };
  readonly standing: unknown;
  readonly entries: readonly ExportedEntry[];
}

/** The same for whoever computes it: keys in the order of the alphabet, no spaces. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
    .join(',')}}`;
}

/** SHA-256 of the child, the moment and the entries: not of who asked and when, so that two files of the same say the same. */
export const portraitDigest = ({ asOf, child, standing, entries }: PortraitExport): string =>
  createHash('sha256').update(canonical({ asOf, child, standing, entries })).digest('hex');

export const portraitJson = (portrait: PortraitExport): string =>
  `${JSON.stringify({ format: 'kezek-portrait.1', ...portrait, digest: portraitDigest(portrait) }, null, 1)}\n`;

export interface PortraitContext {
  readonly policy: RegionPolicy;
  readonly locale: Locale;
  /** By the kindergarten's id. */
  readonly kindergartens: ReadonlyMap<string, { readonly nameKk: string; readonly nameRu: string }>;
}

/** For people to read, to keep, or to take along to an office. */
export function portraitSheet(portrait: PortraitExport, context: PortraitContext): Sheet {
  const { locale, policy } = context;
  const say = (word: keyof typeof portraitWords): string => portraitWords[word][locale];
  const moment = (at: string): string =>
    `${localDateOf(at as Instant, policy.zone)} ${localTimeOf(at as Instant, policy.zone).slice(0, 5)}`;
  const { child, madeAt, asOf, entries } = portrait;
  return {
    title: say('title'),
    lead: say('lead'),
    facts: [
      [say('child'), child.name],
      [say('birthDate'), child.birthDate],
      [say('madeFor'), say('guardian')],
      [say('madeAt'), moment(madeAt)],
      [say('asOf'), moment(asOf)],
      [say('digest'), portraitDigest(portrait)],
    ],
    tables: [
      {
        heading: say('events'),
        columns: [
          { name: say('when'), part: 0.16 },
          { name: say('about'), part: 0.17 },
          { name: say('what'), part: 0.3 },
          { name: say('detail'), part: 0.37 },
        ],
        rows: entries.map((entry) => [
          moment(entry.at),
          kindNames[entry.kind]?.[locale] ?? '',
          (eventNames[entry.type] ?? otherEvent)[locale],
          detailOf(entry.data, { ...context, moment }),
        ]),
      },
    ],
    pageWord: say('page'),
    madeOn: localDateOf(asOf as Instant, policy.zone),
  };
}

type Data = Readonly<Record<string, unknown>>;

const DAYS = ['date', 'from', 'on', 'firstDay', 'lastDay', 'effectiveOn', 'paidOn', 'month'] as const;
const MOMENTS = ['confirmBy', 'contractBy', 'signBy', 'restorableUntil', 'until', 'answerBy', 'proofDueAt'] as const;

/** What the entry says besides its name: where, which day, until when, how much, what for. No codes and no ids. */
function detailOf(value: unknown, { kindergartens, locale, policy, moment }: PortraitContext & { moment: (at: string) => string }): string {
  if (value === null || typeof value !== 'object') return '';
  const data = value as Data;
  const text = (name: string): string => (typeof data[name] === 'string' ? data[name] : '');
  const to = typeof data['to'] === 'object' && data['to'] !== null ? (data['to'] as Data) : {};
  const house = kindergartens.get(text('kindergartenId') || text('toKindergartenId') || String(to['kindergartenId'] ?? ''));
  const purpose = text('purpose');
  const mark = text('mark');
  const parts = [
    house === undefined ? '' : locale === 'kk' ? house.nameKk : house.nameRu,
    ...DAYS.map(text),
    ...MOMENTS.map((name) => (text(name) === '' ? '' : `→ ${moment(text(name))}`)),
    mark === '' ? '' : markName(mark, { policy, locale, day: text('date') }),
    text('amountTiyn') === '' ? '' : format(tiyn(text('amountTiyn')), locale),
    isLookPurpose(purpose) ? purposeNames[purpose][locale] : '',
    text('reference'),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function markName(mark: string, { policy, locale, day }: { policy: RegionPolicy; locale: Locale; day: string }): string {
  if (mark === 'present') return '✓';
  const reasons = policy.on(day as ReturnType<typeof localDateOf>).absenceReasons;
  return reasons.find(({ code }) => code === mark)?.names[locale] ?? '';
}
