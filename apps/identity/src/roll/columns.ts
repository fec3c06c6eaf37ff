import { Rejection } from '@kezek/domain';

/** What a roll tells of a child, each with the headings it is known by. The first two are those of the template. */
export const COLUMNS = {
  position: ['кезек нөмірі', 'номер очереди', 'queue number', 'position', '№', 'n', 'no', 'номер', 'нөмірі', 'номер в очереди'],
  stamp: [
    ...['өтініш берілген күн мен уақыт', 'дата и время подачи', 'submitted at', 'stamp'],
    ...['берілген уақыты', 'өтініш уақыты', 'өтініш күні', 'дата подачи', 'дата постановки', 'дата регистрации', 'дата заявления'],
  ],
  childIin: ['баланың жсн', 'иин ребенка', 'child iin', 'жсн баланың', 'иин'],
  childName: ['баланың аты-жөні', 'фио ребенка', 'child name', 'баланың тегі, аты, әкесінің аты', 'фио'],
  guardianIin: ['ата-ананың жсн', 'иин родителя', 'guardian iin', 'өкілдің жсн', 'иин заявителя', 'иин законного представителя'],
  relation: ['туыстығы', 'кем приходится', 'relation'],
  phone: ['телефон', 'телефон 1', 'phone', 'телефон родителя', 'ата-ананың телефоны', 'байланыс телефоны', 'контактный телефон'],
  phone2: ['қосымша телефон', 'дополнительный телефон', 'second phone', 'телефон 2', 'phone 2'],
  settlement: ['елді мекен', 'населенный пункт', 'settlement', 'ауыл', 'село', 'город'],
  statusClass: ['санаты', 'категория', 'class', 'жеңілдік', 'льгота', 'льготная категория'],
  languages: ['оқыту тілі', 'язык обучения', 'languages', 'тілі', 'язык'],
  kinds: ['балабақша түрі', 'вид сада', 'kinds', 'вид детского сада'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof COLUMNS;

const NEEDED = ['stamp', 'childIin', 'childName', 'guardianIin', 'phone'] as const satisfies readonly Column[];

/** Where each column stands. */
export type Columns = ReadonlyMap<Column, number>;

const byHeading: ReadonlyMap<string, Column> = new Map(
  (Object.entries(COLUMNS) as [Column, readonly string[]][]).flatMap(([column, headings]) =>
    headings.map((heading) => [heading, column] as const),
  ),
);

/** @throws Rejection identity.roll-columns-missing {headings} which are needed and not there, identity.roll-columns-double {headings} */
export function columnsOf(headings: readonly string[]): Columns {
  const found = new Map<Column, number>();
  const double: string[] = [];
  for (const [at, heading] of headings.entries()) {
    const column = byHeading.get(plain(heading));
    if (column === undefined) continue;
    if (found.has(column)) double.push(COLUMNS[column].slice(0, 2).join(' / '));
    else found.set(column, at);
  }
  if (double.length > 0) throw new Rejection('identity.roll-columns-double', { headings: double.join(', ') });
  const missing = NEEDED.filter((column) => !found.has(column));
  if (missing.length > 0) {
    const named = missing.map((column) => COLUMNS[column].slice(0, 2).join(' / '));
    throw new Rejection('identity.roll-columns-missing', { headings: named.join(', ') });
  }
  return found;
}

const plain = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[*:.]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
