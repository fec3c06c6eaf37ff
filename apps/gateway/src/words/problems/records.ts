import type { Texts } from '../text.js';

/** The portrait of a child: looks, corrections, erasure. */
export const records = {
  'identity.purpose-missing': {
    kk: 'Баланың деректерін не үшін қарайтыныңыз көрсетілмеген. Тізімнен мақсатты таңдаңыз: оны ата-ана көреді.',
    ru: 'Не указано, зачем вы смотрите данные ребёнка. Выберите цель из списка: её увидит родитель.',
    en: 'It is not stated what you look at the child’s record for. Please choose a purpose from the list: the guardian will see it.',
  },
  'identity.reference-invalid': {
    kk: 'Сілтеме нөмірі әріптер мен цифрлардан тұрады және онда ЖСН болмауы керек. Нөмірді тексеріп, қайталаңыз.',
    ru: 'Номер основания состоит из букв и цифр, и в нём не может быть ИИН. Проверьте номер и повторите.',
    en: 'A reference is made of letters and digits and must not hold an IIN. Please check the number and try again.',
  },
  'identity.note-invalid': {
    kk: 'Мәтін бос болмауы және {maxChars} таңбадан аспауы керек. Қысқартып, қайта жіберіңіз.',
    ru: 'Текст не может быть пустым и длиннее {maxChars} знаков. Сократите его и отправьте ещё раз.',
    en: 'A text has 1 to {maxChars} characters. Please shorten it and send it again.',
  },
  'identity.note-not-found': {
    kk: 'Мұндай жазба жоқ немесе ол баланың деректерімен бірге өшірілген. Бетті жаңартып көріңіз.',
    ru: 'Такой записи нет, или она удалена вместе с данными ребёнка. Обновите страницу.',
    en: 'There is no such note, or it was erased with the child’s data. Please reload the page.',
  },
  'identity.note-forbidden': {
    kk: 'Жазбаны тек жүйеге кірген адам көре алады. Кіріп, қайталаңыз.',
    ru: 'Запись видна только тому, кто вошёл в систему. Войдите и повторите.',
    en: 'A note is shown only to somebody who is signed in. Please sign in and try again.',
  },
  'voucher.cursor-invalid': {
    kk: 'Тізімнің бұл жалғасы енді жарамсыз. Бетті басынан ашыңыз.',
    ru: 'Это продолжение списка больше не действует. Откройте страницу с начала.',
    en: 'This continuation of the list is no longer valid. Please open the page from the start.',
  },
  'voucher.portrait-kind-unknown': {
    kk: 'Портретте мұндай бөлім жоқ. Сүзгіден басқасын таңдаңыз.',
    ru: 'В портрете нет такого раздела. Выберите другой в фильтре.',
    en: 'The portrait has no such part. Please choose another in the filter.',
  },
  'voucher.correction-field-invalid': {
    kk: 'Нені түзету керегі көрсетілмеген. Тізімнен таңдаңыз.',
    ru: 'Не указано, что нужно исправить. Выберите из списка.',
    en: 'It is not stated what is to be corrected. Please choose from the list.',
  },
  'voucher.too-many-corrections': {
    kk: 'Жауап күтіп тұрған өтініштер саны шегіне жетті: {max}. Алдымен соларға жауап алыңыз.',
    ru: 'Ответа уже ждут {max} просьб, это предел. Сначала дождитесь ответа на них.',
    en: 'As many as {max} requests wait for an answer, which is the most. Please wait for these first.',
  },
  'voucher.correction-verdict-invalid': {
    kk: 'Шешім мен себеп бір-біріне сәйкес келмейді. Түзетілсе – «түзетілді», бас тартылса – себебін таңдаңыз.',
    ru: 'Решение и причина не сходятся. Если исправлено, выберите «исправлено»; если отказано, выберите причину отказа.',
    en: 'Verdict and reason do not fit each other. Please choose “corrected” where it was corrected, or the reason for declining.',
  },
  'voucher.correction-not-found': {
    kk: 'Мұндай өтініш жоқ немесе оған жауап берілген. Бетті жаңартыңыз.',
    ru: 'Такой просьбы нет, или на неё уже ответили. Обновите страницу.',
    en: 'There is no such request, or it was answered already. Please reload the page.',
  },
  'voucher.erasure-open-matters': {
    kk: 'Әлі аяқталмаған іс бар: {matter}. Ол аяқталғаннан кейін деректерді өшіруді сұраңыз.',
    ru: 'Ещё не всё завершено: {matter}. Попросите удалить данные, когда это закончится.',
    en: 'Something is still open: {matter}. Please ask for the erasure once it is over.',
  },
  'voucher.already-erased': {
    kk: 'Жеке деректер өшірілген немесе қазір өшіріліп жатыр. Басқа ештеңе істеудің қажеті жоқ.',
    ru: 'Личные данные уже удалены или удаляются. Больше ничего делать не нужно.',
    en: 'The personal data are erased already, or being erased. Nothing more is needed.',
  },
  'voucher.no-erasure-asked': {
    kk: 'Өшіру туралы шешім күтіп тұрған өтініш жоқ. Тізімді жаңартыңыз.',
    ru: 'Нет просьбы об удалении, которая ждёт решения. Обновите список.',
    en: 'No request for an erasure waits for a decision. Please reload the list.',
  },
  'voucher.erasure-same-person': {
    kk: 'Өшіруді екі түрлі адам мақұлдайды, ал сіз біріншісіз. Әріптесіңізден қарауды сұраңыз.',
    ru: 'Удаление одобряют два разных человека, и вы уже первый. Попросите коллегу посмотреть.',
    en: 'Two different people approve an erasure, and you are the first. Please ask a colleague to look.',
  },
  'voucher.erasure-reason-invalid': {
    kk: 'Бас тарту себебі көрсетілмеген. Тізімнен таңдаңыз.',
    ru: 'Не указана причина отказа. Выберите из списка.',
    en: 'No reason for declining is given. Please choose one from the list.',
  },
  'gateway.portrait-too-long': {
    kk: 'Портретте {max} жазбадан көп. Бұрынғы күнді таңдап, бөліп жүктеңіз.',
    ru: 'В портрете больше {max} записей. Выберите более раннюю дату и выгрузите по частям.',
    en: 'The portrait has more than {max} entries. Please choose an earlier date and export it in parts.',
  },
} as const satisfies Texts;
