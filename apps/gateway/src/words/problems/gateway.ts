import type { Texts } from '../text.js';

/** What the door itself refuses. */
export const gateway = {
  'gateway.unauthenticated': {
    kk: 'Бұл әрекет үшін алдымен жүйеге кіру қажет. Кіріп, әрекетті қайталаңыз.',
    ru: 'Для этого сначала нужно войти. Войдите и повторите действие.',
    en: 'You need to sign in first. Please sign in and try again.',
  },
  'gateway.forbidden': {
    kk: 'Сізге мына әрекетке рұқсат берілмеген: {action}. Ол қажет болса, білім бөліміне хабарласыңыз.',
    ru: 'У вас нет доступа к этому действию: {action}. Если оно вам нужно, обратитесь в отдел образования.',
    en: 'You do not have access to this: {action}. If you need it, please contact the education department.',
  },
  'gateway.request-invalid': {
    kk: 'Кейбір жолдар бос қалған немесе дұрыс толтырылмаған. Белгіленген жолдарды тексеріп, қайта жіберіңіз.',
    ru: 'Некоторые поля остались пустыми или заполнены неверно. Проверьте отмеченные поля и отправьте ещё раз.',
    en: 'Some fields are empty or not filled in correctly. Please check the marked fields and send again.',
  },
  'gateway.json-malformed': {
    kk: 'Деректер бізге бүлінген күйде жетті. Бетті жаңартып, қайта жіберіңіз.',
    ru: 'Данные дошли до нас в испорченном виде. Обновите страницу и отправьте ещё раз.',
    en: 'The data reached us damaged. Please refresh the page and send again.',
  },
  'gateway.body-too-large': {
    kk: 'Жіберілген деректер тым көлемді. Рұқсат етілген ең үлкен көлем: {maxKb, number} КБ. Деректерді азайтып, қайта жіберіңіз.',
    ru: 'Отправлено слишком много данных. Наибольший допустимый объём: {maxKb, number} КБ. Уменьшите объём и отправьте ещё раз.',
    en: 'Too much data was sent. The largest size allowed is {maxKb, number} KB. Please make it smaller and send again.',
  },
  'gateway.encoding-unsupported': {
    kk: 'Деректер жүйе оқи алмайтын түрде жіберілген. Бетті жаңартып, қайта жіберіңіз.',
    ru: 'Данные отправлены в виде, который система не может прочитать. Обновите страницу и отправьте ещё раз.',
    en: 'The data was sent in a form that the system cannot read. Please refresh the page and send again.',
  },
  'gateway.request-incomplete': {
    kk: 'Деректер толық жетпеді: байланыс үзіліп қалған болуы мүмкін. Интернетті тексеріп, қайта жіберіңіз.',
    ru: 'Данные дошли не полностью: возможно, прервалась связь. Проверьте интернет и отправьте ещё раз.',
    en: 'The data did not arrive in full: the connection may have been lost. Please check your internet and send again.',
  },
  'gateway.route-not-found': {
    kk: 'Мұндай бет жоқ. Мекенжайды тексеріңіз немесе басты беттен бастаңыз.',
    ru: 'Такой страницы нет. Проверьте адрес или начните с главной страницы.',
    en: 'There is no such page. Please check the address or start from the home page.',
  },
  'gateway.too-many-requests': {
    kk: 'Қысқа уақытта тым көп сұрау келді. Бір минут күтіп, қайталаңыз.',
    ru: 'За короткое время пришло слишком много запросов. Подождите минуту и повторите.',
    en: 'Too many requests came in a short time. Please wait a minute and try again.',
  },
  'gateway.too-many-listeners': {
    kk: 'Қазір тым көп бет ашық тұр, сондықтан бұл бет өздігінен жаңармайды. Артық беттерді жабыңыз немесе бетті өзіңіз жаңартыңыз.',
    ru: 'Сейчас открыто слишком много страниц, поэтому эта не обновляется сама. Закройте лишние страницы или обновляйте её вручную.',
    en: 'Too many pages are open at the moment, so this one does not refresh itself. Please close some pages or refresh it yourself.',
  },
  'gateway.live-unavailable': {
    kk: 'Бет қазір өздігінен жаңармайды, бірақ деректер сақталады. Бірнеше минуттан кейін бетті жаңартыңыз.',
    ru: 'Страница сейчас не обновляется сама, но данные сохраняются. Обновите страницу через несколько минут.',
    en: 'The page does not refresh itself at the moment, but data is saved. Please refresh the page in a few minutes.',
  },
  'gateway.problem-not-found': {
    kk: 'Мұндай хабарлама жоқ. Бетті жаңартып, қайталаңыз.',
    ru: 'Такого сообщения нет. Обновите страницу и повторите.',
    en: 'There is no such message. Please refresh the page and try again.',
  },
  'gateway.service-unavailable': {
    kk: 'Мына бөлім қазір жауап бермей тұр: {service}. Бірнеше минуттан кейін деректердің сақталғанын тексеріңіз, сақталмаса – әрекетті қайталаңыз.',
    ru: 'Сейчас не отвечает раздел: {service}. Через несколько минут проверьте, сохранились ли данные; если нет – повторите действие.',
    en: 'This part is not answering at the moment: {service}. In a few minutes please check whether your data was saved; if not, try again.',
  },
  'gateway.group-differs': {
    kk: 'Балабақшада мұндай нөмірлі басқа топ бар. Нөмірі: {number}. Деректерді тексеріңіз немесе басқа нөмір таңдаңыз.',
    ru: 'В детском саду уже есть другая группа с таким номером. Номер: {number}. Проверьте данные или выберите другой номер.',
    en: 'The kindergarten has another group with this number already. Number: {number}. Please check the details or choose another number.',
  },
  'gateway.no-contract-here': {
    kk: 'Бұл баланың осы балабақшада тиісті шарты жоқ. Тізімді жаңартып, баланы қайта таңдаңыз.',
    ru: 'У этого ребёнка нет подходящего договора с этим детским садом. Обновите список и выберите ребёнка снова.',
    en: 'This child has no such contract with this kindergarten. Please refresh the list and choose the child again.',
  },
  'gateway.internal': {
    kk: 'Біздің жақта ақау болды, бұған сіздің қатысыңыз жоқ. Бірнеше минуттан кейін қайталаңыз. Ақау қайталанса, білім бөліміне хабарласыңыз.',
    ru: 'Произошёл сбой на нашей стороне, вы ни при чём. Повторите через несколько минут. Если сбой повторится, обратитесь в отдел образования.',
    en: 'Something went wrong on our side; it is nothing you did. Please try again in a few minutes. If it happens again, contact the education department.',
  },
  'gateway.demo-deadline-not-found': {
    kk: 'Көрсетілім режимінде күтіліп тұрған мерзім жоқ. Уақытты келесі күнге немесе айдың соңына жылжытыңыз.',
    ru: 'В показательном режиме сейчас нет сроков, которых кто-то ждёт. Переведите время на следующий день или на конец месяца.',
    en: 'In the demonstration no deadline is waited for at the moment. Please move the time to the next day or to the end of the month.',
  },
  'gateway.demo-bank-file-invalid': {
    kk: 'Көрсетілім банкі бұл файлды төлем тапсырмасы ретінде оқи алмады. Тізілімді банкке қайта жіберіп, сол файлды пайдаланыңыз.',
    ru: 'Показательный банк не смог прочитать этот файл как платёжное поручение. Отправьте реестр в банк ещё раз и возьмите этот файл.',
    en: 'The demonstration’s bank could not read this file as a payment order. Please send the register again and use that file.',
  },
  'gateway.demo-sms-not-found': {
    kk: 'Көрсетілім режимінде бұл нөмірге SMS жіберілмеген. Нөмірді тексеріп, кодты қайта сұраңыз.',
    ru: 'В показательном режиме на этот номер SMS не отправлялось. Проверьте номер и запросите код ещё раз.',
    en: 'In the demonstration no SMS was sent to this number. Please check the number and ask for a code again.',
  },
} as const satisfies Texts;
