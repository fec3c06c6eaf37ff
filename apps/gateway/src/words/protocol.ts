import type { PassedOverReason, NotGivenReason } from '@kezek/translog';
import type { Text } from './text.js';

/** What stands in the printed protocol of an iteration. */
export const protocolWords = {
  title: { kk: 'Ваучерлерді бөлу хаттамасы', ru: 'Протокол распределения ваучеров', en: 'Protocol of a distribution of vouchers' },
  masked: {
    kk: 'Балалардың аты-жөні көрсетілмейді: әр отбасы өз өтінішін нөмірі арқылы табады.',
    ru: 'Имён детей здесь нет: каждая семья находит своё заявление по номеру.',
    en: 'There are no names of children: each family finds its application by its number.',
  },
  district: { kk: 'Аудан немесе қала', ru: 'Район или город', en: 'District or city' },
  iteration: { kk: 'Бөлу', ru: 'Распределение', en: 'Distribution' },
  day: { kk: 'Кезек алынған күн', ru: 'День, на который взята очередь', en: 'Day of the queue' },
  waited: { kk: 'Күткендер', ru: 'Ждали', en: 'Waited' },
  given: { kk: 'Кезегі келгендер', ru: 'Очередь подошла', en: 'Turns given' },
  snapshot: { kk: 'Кезек көшірмесінің SHA-256 таңбасы', ru: 'SHA-256 снимка очереди', en: 'SHA-256 of the snapshot of the queue' },
  rules: { kk: 'Ережелердің SHA-256 таңбасы', ru: 'SHA-256 правил', en: 'SHA-256 of the rules' },
  digest: { kk: 'Хаттаманың SHA-256 таңбасы', ru: 'SHA-256 протокола', en: 'SHA-256 of the protocol' },
  turns: { kk: 'Кезегі келген өтініштер', ru: 'Заявления, чья очередь подошла', en: 'Applications whose turn came' },
  notGiven: {
    kk: 'Бекітілгенімен берілмеген кезектер',
    ru: 'Утверждённые, но не предоставленные очереди',
    en: 'Approved turns that were not given',
  },
  passedOver: { kk: 'Кезегі келмеген өтініштер', ru: 'Заявления, чья очередь не подошла', en: 'Applications whose turn did not come' },
  cameLater: {
    kk: 'Алдын ала қараудан кейін келіп, келесі бөлуді күтетіндер',
    ru: 'Поступили после предварительного просмотра и ждут следующего распределения',
    en: 'Came after the preview and wait for the next distribution',
  },
  ordinal: { kk: 'Рет саны', ru: '№ по порядку', en: 'No.' },
  number: { kk: 'Өтініш нөмірі', ru: 'Номер заявления', en: 'Application' },
  outcome: { kk: 'Нәтиже', ru: 'Итог', en: 'Outcome' },
  category: { kk: 'Санат', ru: 'Категория', en: 'Category' },
  stamp: { kk: 'Берілген уақыты', ru: 'Время подачи', en: 'Submitted' },
  settlement: { kk: 'Елді мекен', ru: 'Населённый пункт', en: 'Settlement' },
  ageGroup: { kk: 'Жас тобы', ru: 'Возрастная группа', en: 'Age group' },
  together: { kk: 'Бірге қаралған балалар', ru: 'Рассмотрены вместе', en: 'Asked together with' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  page: { kk: 'бет', ru: 'стр.', en: 'page' },
} as const satisfies Record<string, Text>;

/** Why somebody got no turn. */
export const reasonWords: Readonly<Record<PassedOverReason | NotGivenReason, Text>> = {
  paused: {
    kk: 'Отбасы өтінішті кідірткен, орны сақталды',
    ru: 'Семья поставила заявление на паузу, место сохранено',
    en: 'Paused by the family; the place is kept',
  },
  'stop-listed': {
    kk: 'Жеңілдік дәлелденбегендіктен уақытша кезек берілмейді, орны сақталды',
    ru: 'Льгота не подтверждена, временно без очереди; место сохранено',
    en: 'No turn for a time as a benefit was not proved; the place is kept',
  },
  'too-young': { kk: 'Бала қабылдау жасына толмаған', ru: 'Ребёнок ещё мал', en: 'The child is too young' },
  'too-old': { kk: 'Бала балабақша жасынан асқан', ru: 'Ребёнок старше возраста детского сада', en: 'The child is too old' },
  'lowered-age-closed': {
    kk: 'Екі жасқа толмағандар басқа санаттарға толық орын тигенде ғана қабылданады',
    ru: 'Младше двух лет берут, только когда обеспечены все остальные категории',
    en: 'Under two are taken only once all other categories are served',
  },
  'settlement-without-seats': {
    kk: 'Елді мекенде бос орын жоқ, орны сақталды',
    ru: 'В населённом пункте нет свободных мест, место сохранено',
    en: 'No free seats in the settlement; the place is kept',
  },
  'category-quota-used': {
    kk: 'Санаттың квотасы таусылды',
    ru: 'Квота категории исчерпана',
    en: 'The quota of the category is used up',
  },
  'category-share-used': {
    kk: 'Санаттың осы бөлудегі үлесі таусылды',
    ru: 'Доля категории в этом распределении исчерпана',
    en: 'The share of the category is used up',
  },
  'turns-limit': {
    kk: 'Бұл бөлуде берілетін кезек саны шектелген',
    ru: 'Число очередей в этом распределении ограничено',
    en: 'The number of turns of this distribution was limited',
  },
  'no-seat': {
    kk: 'Осы жасқа, тілге және балабақша түріне бос орын бұрын тұрғандарға ғана жетті',
    ru: 'Мест этого возраста, языка и вида сада хватило только стоявшим раньше',
    en: 'Seats of this age, language and kind went to those before',
  },
  'no-seats-for-batch': {
    kk: 'Бір отбасының балаларына бірге орын жетпеді',
    ru: 'Не хватило мест для всех детей семьи вместе',
    en: 'There were not seats enough for the children of the family together',
  },
  gone: { kk: 'Өтініш бөлу кезінде кезекте болмады', ru: 'К распределению заявления уже не было в очереди', en: 'No longer in the queue' },
  changed: {
    kk: 'Өтініш бөлу алдында өзгертілді',
    ru: 'Заявление изменено перед распределением',
    en: 'Changed just before the distribution',
  },
};
