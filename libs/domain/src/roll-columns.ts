/** What a roll tells of a child, each with the headings it is known by. The first three are those of the
 * template: Kazakh, Russian, English. */
export const ROLL_COLUMNS = {
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

export type RollColumn = keyof typeof ROLL_COLUMNS;
