import {
  type DistrictPolicy,
  KINDS,
  type Kind,
  type LocalDate,
  Rejection,
  type StatusClass,
  ageInYears,
  isLocalDate,
  parseIin,
} from '@kezek/domain';
import { ADULT_YEARS, parseRelation } from '../child/decide.js';
import type { Relation } from '../child/facts.js';
import { requireAdult } from '../guardian/decide.js';
import { parseName } from '../people/name.js';
import { type Phone, parsePhone } from '../people/phone.js';
import type { Column, Columns } from './columns.js';

export interface RowRules {
  readonly district: DistrictPolicy;
  readonly instructionLanguages: readonly string[];
  readonly today: LocalDate;
}

export interface RowFault {
  readonly column: Column;
  readonly code: string;
}

/** Who the row is about: it never leaves this service. */
export interface RowPeople {
  readonly childIin: string;
  readonly birthDate: LocalDate;
  readonly childName: string;
  readonly guardianIin: string;
  readonly relation: Relation;
  readonly phones: readonly Phone[];
}

/**
 * A row of the roll. What is not of its people holds only words of ours: text as it was written could be somebody's name in the wrong column.
 */
export interface Row {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  readonly position: string;
  /** Local `YYYY-MM-DDTHH:MM:SS`, with up to six more digits, or with an offset; empty if it is none. */
  readonly stamp: string;
  readonly settlementId: string;
  readonly statusClass: StatusClass | '';
  readonly languages: readonly string[];
  readonly kinds: readonly Kind[];
  readonly people: Partial<RowPeople>;
  readonly faults: readonly RowFault[];
}

/** Every fault at once, so that a file is put right in one go. */
export function parseRow(cells: readonly string[], row: number, { columns, rules }: { columns: Columns; rules: RowRules }): Row {
  const faults: RowFault[] = [];
  const text = (column: Column): string => cells[columns.get(column) ?? -1] ?? '';
  const read = <T>(column: Column, parse: (text: string) => T): T | undefined => {
    try {
      return parse(text(column));
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      faults.push({ column, code: error.code });
      return undefined;
    }
  };
  const { today, district, instructionLanguages } = rules;
  const child = read('childIin', (written) => childOf(written, today));
  const guardian = read('guardianIin', (written) => {
    const { iin, birthDate } = parseIin(padded(written));
    requireAdult(birthDate, today);
    if (iin === child?.iin) throw new Rejection('identity.child-is-guardian');
    return iin;
  });
  const childName = read('childName', parseName);
  const relation = read('relation', (written) => parseRelation(relations[written.toLowerCase()] ?? (written === '' ? 'parent' : written)));
  const first = read('phone', parsePhone);
  const second = text('phone2') === '' ? undefined : read('phone2', parsePhone);
  const people = {
    ...(child === undefined ? {} : { childIin: child.iin, birthDate: child.birthDate }),
    ...(guardian === undefined ? {} : { guardianIin: guardian }),
    ...(childName === undefined ? {} : { childName }),
    ...(relation === undefined ? {} : { relation }),
    ...(first === undefined ? {} : { phones: [...new Set([first, ...(second === undefined ? [] : [second])])] }),
  };
  return {
    row,
    position: read('position', parsePosition) ?? '',
    stamp: read('stamp', parseStamp) ?? '',
    settlementId: read('settlement', (written) => settlementOf(written, district)) ?? '',
    statusClass: read('statusClass', statusClassOf) ?? '',
    languages: read('languages', (written) => languagesOf(written, instructionLanguages)) ?? [],
    kinds: read('kinds', kindsOf) ?? [],
    people,
    faults,
  };
}

/** A spreadsheet that took the number for a quantity has dropped its leading zeros. */
const padded = (text: string): string => (/^\d{6,11}$/.test(text) ? text.padStart(12, '0') : text);

function childOf(text: string, today: LocalDate) {
  const { iin, birthDate } = parseIin(padded(text));
  if (birthDate > today) throw new Rejection('identity.birth-date-invalid');
  if (ageInYears(birthDate, today) >= ADULT_YEARS) throw new Rejection('identity.child-adult', { adultYears: ADULT_YEARS });
  return { iin, birthDate };
}

const POSITION_DIGITS_MAX = 9;

function parsePosition(text: string): string {
  if (text === '') return '';
  if (!/^\d+$/.test(text) || text.length > POSITION_DIGITS_MAX) throw new Rejection('identity.roll-position-invalid');
  return String(Number(text));
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6}))?)?)?(Z|[+-]\d{2}:\d{2})?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6}))?)?)?$/;

/** Days alone are the first moment of the day. @throws Rejection identity.roll-stamp-missing, identity.roll-stamp-format, domain.date-does-not-exist */
export function parseStamp(text: string): string {
  if (text === '') throw new Rejection('identity.roll-stamp-missing');
  const iso = ISO.exec(text);
  const dotted = DOTTED.exec(text);
  const [year, month, day] = iso === null ? [dotted?.[3], dotted?.[2], dotted?.[1]] : iso.slice(1, 4);
  const [, , , , hour = '0', minute = '00', second = '00', fraction = ''] = iso ?? dotted ?? [];
  if (year === undefined || month === undefined || day === undefined) throw new Rejection('identity.roll-stamp-format');
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isLocalDate(date)) throw new Rejection('domain.date-does-not-exist', { date });
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) throw new Rejection('identity.roll-stamp-format');
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${fraction === '' ? '' : `.${fraction}`}${iso?.[8] ?? ''}`;
}

function settlementOf(text: string, { settlements }: DistrictPolicy): string {
  const [only] = settlements;
  if (text === '' && settlements.length === 1 && only !== undefined) return only.id;
  const asked = plain(text);
  const found = settlements.find(({ id, names }) => id === asked || Object.values(names).some((name) => plain(name) === asked));
  if (found === undefined) throw new Rejection('domain.unknown-settlement');
  return found.id;
}

const relations: Readonly<Record<string, Relation>> = {
  'ата-ана': 'parent',
  ана: 'parent',
  әке: 'parent',
  родитель: 'parent',
  мать: 'parent',
  отец: 'parent',
  parent: 'parent',
  'заңды өкіл': 'legal-representative',
  'законный представитель': 'legal-representative',
  опекун: 'legal-representative',
};

const classes: Readonly<Record<string, StatusClass>> = {
  '': 'general',
  general: 'general',
  жалпы: 'general',
  'жалпы кезек': 'general',
  общая: 'general',
  'общая очередь': 'general',
  нет: 'general',
  жоқ: 'general',
  priority: 'priority',
  'бірінші кезекте': 'priority',
  первоочередная: 'priority',
  первоочередное: 'priority',
  'out-of-turn': 'out-of-turn',
  'кезектен тыс': 'out-of-turn',
  внеочередная: 'out-of-turn',
  внеочередное: 'out-of-turn',
};

function statusClassOf(text: string): StatusClass {
  const found = classes[plain(text)];
  if (found === undefined) throw new Rejection('queue.status-class-invalid');
  return found;
}

const languageWords: Readonly<Record<string, string>> = {
  қазақ: 'kk',
  қазақша: 'kk',
  казахский: 'kk',
  орыс: 'ru',
  орысша: 'ru',
  русский: 'ru',
  ағылшын: 'en',
  английский: 'en',
  өзбек: 'uz',
  узбекский: 'uz',
  ұйғыр: 'ug',
  уйгурский: 'ug',
};

/** An old queue that did not ask stands for any language. */
function languagesOf(text: string, offered: readonly string[]): string[] {
  if (text === '') return [...offered];
  const found = listed(text).map((one) => languageWords[one.replace(/ тілі$/, '')] ?? one);
  const unknown = found.find((one) => !offered.includes(one));
  if (unknown !== undefined) throw new Rejection('queue.language-unknown', { language: unknown });
  return [...new Set(found)].sort();
}

const kindWords: Readonly<Record<string, Kind>> = {
  мемлекеттік: 'state',
  государственный: 'state',
  state: 'state',
  жеке: 'private',
  жекеменшік: 'private',
  частный: 'private',
  private: 'private',
  'шағын орталық': 'mini-centre',
  'мини-центр': 'mini-centre',
  'mini-centre': 'mini-centre',
};

function kindsOf(text: string): Kind[] {
  if (text === '') return [...KINDS].sort();
  const found = listed(text).map((one) => {
    const kind = kindWords[one];
    if (kind === undefined) throw new Rejection('queue.kind-unknown', { kind: one });
    return kind;
  });
  return [...new Set(found)].sort();
}

const listed = (text: string): string[] =>
  text
    .split(/[,;/+]/)
    .map(plain)
    .filter((one) => one !== '');

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
