/**
 * The endings that Kazakh wants before "дейін" (until: the dative) and "бастап" (from: the ablative). They follow the last sound of the
 * word that is said, so those of a date follow the name of its month.
 */
export type KazakhCase = 'dative' | 'ablative';

/** The case that each of these words governs. */
export const KAZAKH_POSTPOSITIONS: Readonly<Record<string, KazakhCase>> = { дейін: 'dative', бастап: 'ablative' };

const MONTHS: readonly Readonly<Record<KazakhCase, string>>[] = [
  { dative: 'қаңтарға', ablative: 'қаңтардан' },
  { dative: 'ақпанға', ablative: 'ақпаннан' },
  { dative: 'наурызға', ablative: 'наурыздан' },
  { dative: 'сәуірге', ablative: 'сәуірден' },
  { dative: 'мамырға', ablative: 'мамырдан' },
  { dative: 'маусымға', ablative: 'маусымнан' },
  { dative: 'шілдеге', ablative: 'шілдеден' },
  { dative: 'тамызға', ablative: 'тамыздан' },
  { dative: 'қыркүйекке', ablative: 'қыркүйектен' },
  { dative: 'қазанға', ablative: 'қазаннан' },
  { dative: 'қарашаға', ablative: 'қарашадан' },
  { dative: 'желтоқсанға', ablative: 'желтоқсаннан' },
];

/** "27 наурызға", and "2027 жылғы 5 қаңтарға" of another year than the reader is in. */
export function kazakhDateIn(kase: KazakhCase, date: string, thisYear: string): string {
  const [year = '', month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) throw new Error(`${date} is no date`);
  return `${year === thisYear ? '' : `${year} жылғы `}${Number(day)} ${name[kase]}`;
}
