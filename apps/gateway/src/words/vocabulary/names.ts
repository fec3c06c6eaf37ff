import type { Kind, Need, Regime } from '@kezek/domain';
import type { Peer } from '../../clients.js';
import type { StaffRole } from '../../sessions/principal.js';
import type { Text, Texts } from '../text.js';

/** The parts of the product, as the one who waits for an answer knows them. */
export const services = {
  identity: { kk: 'кіру және жеке деректер', ru: 'вход и личные данные', en: 'sign-in and personal data' },
  queue: { kk: 'кезек', ru: 'очередь', en: 'queue' },
  voucher: { kk: 'ваучерлер', ru: 'ваучеры', en: 'vouchers' },
  enrolment: { kk: 'балабақшалар мен шарттар', ru: 'детские сады и договоры', en: 'kindergartens and contracts' },
  payment: { kk: 'төлемдер', ru: 'выплаты', en: 'payments' },
  notification: { kk: 'хабарламалар', ru: 'уведомления', en: 'messages' },
} as const satisfies Record<Peer, Text>;

export const roles = {
  educator: { kk: 'тәрбиеші', ru: 'воспитатель', en: 'educator' },
  head: { kk: 'балабақша меңгерушісі', ru: 'руководитель детского сада', en: 'head of a kindergarten' },
  department: { kk: 'білім бөлімінің маманы', ru: 'специалист отдела образования', en: 'specialist of the education department' },
  approver: { kk: 'бекітуші', ru: 'утверждающий', en: 'approver' },
  finance: { kk: 'қаржы маманы', ru: 'финансист', en: 'finance clerk' },
  auditor: { kk: 'аудитор', ru: 'аудитор', en: 'auditor' },
  administrator: { kk: 'әкімші', ru: 'администратор', en: 'administrator' },
} as const satisfies Record<StaffRole, Text>;

/** What a role is bound to. */
export const scopes: Texts = {
  districtId: { kk: 'аудан немесе қала', ru: 'район или город', en: 'district or city' },
  kindergartenId: { kk: 'балабақша', ru: 'детский сад', en: 'kindergarten' },
};

export const kinds = {
  state: { kk: 'мемлекеттік балабақша', ru: 'государственный детский сад', en: 'state kindergarten' },
  private: { kk: 'жеке балабақша', ru: 'частный детский сад', en: 'private kindergarten' },
  'mini-centre': { kk: 'шағын орталық', ru: 'мини-центр', en: 'mini-centre' },
} as const satisfies Record<Kind, Text>;

export const needs = {
  general: { kk: 'жалпы топ', ru: 'обычная группа', en: 'general group' },
  inclusive: { kk: 'инклюзивті топ', ru: 'инклюзивная группа', en: 'inclusive group' },
  correctional: { kk: 'түзеу (арнайы) тобы', ru: 'коррекционная (специальная) группа', en: 'correctional (special) group' },
  sanatorium: { kk: 'санаторийлік топ', ru: 'санаторная группа', en: 'sanatorium group' },
} as const satisfies Record<Need, Text>;

export const ageGroups: Texts = {
  '1': { kk: 'ерте жас тобы', ru: 'группа раннего возраста', en: 'early age group' },
  '2': { kk: 'кіші топ', ru: 'младшая группа', en: 'junior group' },
  '3': { kk: 'ортаңғы топ', ru: 'средняя группа', en: 'middle group' },
  '4': { kk: 'ересек топ', ru: 'старшая группа', en: 'senior group' },
  '5': { kk: 'мектепалды топ', ru: 'предшкольная группа', en: 'pre-school group' },
};

/** How a district gives out its places. */
export const regimes = {
  A: { kk: 'бос орындар бюллетені', ru: 'бюллетень свободных мест', en: 'bulletin of free places' },
  B: {
    kk: 'балабақшалары таңдалған бірыңғай кезек',
    ru: 'единая очередь с выбранными садами',
    en: 'single queue with chosen kindergartens',
  },
  C: { kk: 'ваучерлік қаржыландыру', ru: 'ваучерное финансирование', en: 'voucher financing' },
} as const satisfies Record<Regime, Text>;

/** Languages in which groups are held. */
export const languages: Texts = {
  kk: { kk: 'қазақ тілі', ru: 'казахский', en: 'Kazakh' },
  ru: { kk: 'орыс тілі', ru: 'русский', en: 'Russian' },
  en: { kk: 'ағылшын тілі', ru: 'английский', en: 'English' },
  uz: { kk: 'өзбек тілі', ru: 'узбекский', en: 'Uzbek' },
  ug: { kk: 'ұйғыр тілі', ru: 'уйгурский', en: 'Uyghur' },
};
