import type { Texts } from './text.js';

/** What stands on the certificate of a financial voucher. */
export const certificateWords = {
  title: { kk: 'Қаржы ваучерінің сертификаты', ru: 'Сертификат финансового ваучера', en: 'Certificate of a financial voucher' },
  lead: {
    kk: 'Мемлекет баланың балабақшадағы тәрбиесі үшін ақыны отбасы таңдаған, тізімге енгізілген ұйымға аударады. Ақша қолма-қол берілмейді.',
    ru: 'Государство платит за воспитание ребёнка той организации из перечня, которую выбрала семья. Наличными деньги не выдаются.',
    en: 'The state pays for the child’s education to the kindergarten of the list that the family chooses. It is never paid in cash.',
  },
  child: { kk: 'Бала', ru: 'Ребёнок', en: 'Child' },
  district: { kk: 'Аудан немесе қала', ru: 'Район или город', en: 'District or city' },
  certifiedOn: { kk: 'Берілген күні', ru: 'Дата выдачи', en: 'Issued on' },
  valid: { kk: 'Жарамды', ru: 'Действует', en: 'Valid' },
  norm: { kk: 'Қаржыландыру нормативі', ru: 'Норматив финансирования', en: 'Norm' },
  generalNorm: { kk: 'жалпы топ', ru: 'общая группа', en: 'general group' },
  checkTitle: { kk: 'Балабақша қалай тексереді', ru: 'Как проверяет детский сад', en: 'How a kindergarten checks it' },
  check: {
    kk: 'Порталдағы «Сертификатты тексеру» бетін ашып, кодты оқытыңыз. Бет бір рет ашылған соң интернетсіз де жұмыс істейді. Туу туралы куәліктегі ЖСН-ді енгізсеңіз, сертификат осы баланыкі екені анықталады.',
    ru: 'Откройте на портале страницу «Проверка сертификата» и считайте код. Однажды открытая, она работает и без интернета. Введите ИИН из свидетельства о рождении: страница покажет, этого ли ребёнка сертификат.',
    en: 'Open the page “Check a certificate” of the portal and scan the code. Once opened, it works without the internet. Enter the IIN of the birth certificate: the page says whether the certificate is this child’s.',
  },
  privacy: {
    kk: 'Кодта баланың аты-жөні де, ЖСН-і де жоқ.',
    ru: 'В коде нет ни имени, ни ИИН ребёнка.',
    en: 'The code holds neither the child’s name nor the IIN.',
  },
  end: {
    kk: 'Ваучерден бас тартылса, мерзімі өтсе немесе бала балабақшадан шықса, сертификат күшін жояды. Оның күйі жеке кабинеттен көрінеді.',
    ru: 'Сертификат теряет силу, если от ваучера отказались, прошёл его срок или ребёнок ушёл из сада. Его состояние видно в личном кабинете.',
    en: 'The certificate ends when the voucher is refused, its term has passed, or the child has left. Its state is shown in the account.',
  },
} as const satisfies Texts;
