import type { Locale } from './locale.js';
import { detailOf } from './problems.js';
import type { Text, Texts } from './text.js';

/** What is wrong in a row of a file, where the text for the person at a form says something that a row does not know. */
const ofRows: Texts = {
  'domain.date-does-not-exist': {
    kk: 'Күнтізбеде мұндай күн жоқ. Күнді түзетіңіз.',
    ru: 'Такой даты нет в календаре. Исправьте дату.',
    en: 'There is no such date in the calendar. Please correct it.',
  },
  'domain.too-old': {
    kk: 'Бала балабақша кезегіне тұратын жастан асқан. Жолды алып тастаңыз.',
    ru: 'Ребёнок старше возраста, с которым стоят в очереди. Уберите строку.',
    en: 'The child is older than those who may queue. Please remove the row.',
  },
  'queue.second-application': {
    kk: 'Бала кезекте тұр. Жолды алып тастаңыз немесе сол өтінішті тексеріңіз.',
    ru: 'Ребёнок уже стоит в очереди. Уберите строку или проверьте то заявление.',
    en: 'The child already waits in the queue. Please remove the row or check that application.',
  },
  'queue.already-placed': {
    kk: 'Бала балабақшаға орналасқан. Жолды алып тастаңыз.',
    ru: 'Ребёнок уже устроен в детский сад. Уберите строку.',
    en: 'The child has a place in a kindergarten. Please remove the row.',
  },
  'queue.language-unknown': {
    kk: 'Өңірде мұндай оқыту тілі жоқ. Тілді түзетіңіз.',
    ru: 'Такого языка обучения в регионе нет. Исправьте язык.',
    en: 'The region does not teach in this language. Please correct it.',
  },
  'queue.kind-unknown': {
    kk: 'Балабақшаның мұндай түрі жоқ. Түрін түзетіңіз.',
    ru: 'Такого вида детского сада нет. Исправьте вид.',
    en: 'There is no such kind of kindergarten. Please correct it.',
  },
  'identity.guardian-too-young': {
    kk: 'Ата-ананың ЖСН бойынша ол тым жас. ЖСН-ді тексеріңіз.',
    ru: 'По ИИН родитель слишком молод. Проверьте ИИН.',
    en: 'By the IIN the guardian is too young. Please check the IIN.',
  },
  'identity.child-adult': {
    kk: 'ЖСН бойынша бұл бала емес, ересек адам. ЖСН-ді тексеріңіз.',
    ru: 'По ИИН это не ребёнок, а взрослый. Проверьте ИИН.',
    en: 'By the IIN this is an adult, not a child. Please check the IIN.',
  },
  'identity.name-invalid': {
    kk: 'Аты-жөні жазылмаған немесе онда артық таңбалар бар. Аты-жөнін түзетіңіз.',
    ru: 'Имя не указано или в нём есть лишние знаки. Исправьте имя.',
    en: 'The name is missing or has characters that no name has. Please correct it.',
  },
  'identity.too-many-children': {
    kk: 'Бұл ата-анаға тым көп бала тіркелген. ЖСН-ді тексеріңіз.',
    ru: 'На этого родителя записано слишком много детей. Проверьте ИИН.',
    en: 'Too many children are registered for this guardian. Please check the IIN.',
  },
};

/** For the list of rows: what is wrong and what to do about it. */
export function faultText(code: string, locale: Locale): string {
  const own: Text | undefined = Object.hasOwn(ofRows, code) ? ofRows[code] : undefined;
  return own?.[locale] ?? detailOf(code, {}, locale);
}

export const faultCodesOfRows = (): string[] => Object.keys(ofRows);
