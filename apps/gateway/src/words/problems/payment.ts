import type { Texts } from '../text.js';

/** Budget, monthly statements, payment registers and the bank's answers. */
export const payment = {
  'payment.unauthenticated': {
    kk: 'Бұл әрекетті кім жасап отырғаны белгісіз. Жүйеге кіріп, қайталаңыз.',
    ru: 'Неизвестно, кто выполняет это действие. Войдите в систему и повторите.',
    en: 'It is not known who is doing this. Please sign in and try again.',
  },
  'payment.forbidden': {
    kk: 'Бұл төлем деректері сізге ашық емес. Олар қажет болса, әкімшіге хабарласыңыз.',
    ru: 'У вас нет доступа к этим сведениям о выплатах. Если они вам нужны, обратитесь к администратору.',
    en: 'You do not have access to these payment details. If you need them, please contact the administrator.',
  },
  'payment.page-too-large': {
    kk: 'Тізімнен бірден тым көп жол сұралды. Ең көбі: {max}. Тізімді бөліп сұраңыз.',
    ru: 'Сразу запрошено слишком много строк списка. Самое большее: {max}. Запросите список частями.',
    en: 'Too many rows of the list were asked for at once. The most is {max}. Please ask for the list in parts.',
  },
  'payment.budget-not-found': {
    kk: 'Бұл ауданның жылдық бюджеті табылмады: {year}. Алдымен бюджетті енгізіңіз.',
    ru: 'Бюджет этого района за {year} год не найден. Сначала внесите бюджет.',
    en: 'The budget of this district for {year} was not found. Please enter the budget first.',
  },
  'payment.year-invalid': {
    kk: 'Бюджет жылы дұрыс емес: {year}. Жылды тексеріп, қайта енгізіңіз.',
    ru: 'Год бюджета не подходит: {year}. Проверьте год и введите ещё раз.',
    en: 'The year of the budget does not fit: {year}. Please check the year and enter it again.',
  },
  'payment.limit-invalid': {
    kk: 'Бюджет сомасы нөлден кем болмауы керек. Соманы тексеріп, қайта енгізіңіз.',
    ru: 'Сумма бюджета не может быть меньше нуля. Проверьте сумму и введите ещё раз.',
    en: 'The amount of the budget cannot be below zero. Please check the amount and enter it again.',
  },
  'payment.act-missing': {
    kk: 'Бюджет қандай шешіммен бекітілгені көрсетілмеген. Шешімнің нөмірі мен күнін жазыңыз.',
    ru: 'Не указано, каким решением утверждён бюджет. Укажите номер и дату решения.',
    en: 'It is not stated by which decision the budget was approved. Please give the number and date of the decision.',
  },
  'payment.limit-below-committed': {
    kk: 'Жаңа сома берілген ваучерлерге жетпейді. Міндеттелген сома: {committedTiyn}. Осы сомадан кем емес бюджет енгізіңіз.',
    ru: 'Новой суммы не хватит на уже выданные ваучеры. Уже обещано: {committedTiyn}. Введите бюджет не меньше этой суммы.',
    en: 'The new amount does not cover the vouchers given already. Committed so far: {committedTiyn}. Please enter a budget not below this amount.',
  },
  'payment.statement-not-found': {
    kk: 'Бұл айдың есебі табылмады. Ай мен балабақшаны тексеріңіз: есеп табельдер қабылданған соң жасалады.',
    ru: 'Расчёт за этот месяц не найден. Проверьте месяц и детский сад: расчёт появляется после приёмки табелей.',
    en: 'There is no statement for this month. Please check the month and the kindergarten: it is made after the sheets are accepted.',
  },
  'payment.nothing-to-pay': {
    kk: 'Бұл ауданда мына ай үшін төленетін есеп жоқ: {month}. Алдымен табельдердің қабылданғанын тексеріңіз.',
    ru: 'В этом районе нечего оплачивать за этот месяц: {month}. Сначала проверьте, приняты ли табели.',
    en: 'There is nothing to pay in this district for this month: {month}. Please check first whether the sheets are accepted.',
  },
  'payment.register-not-found': {
    kk: 'Мұндай төлем тізілімі табылмады. Оны тізілімдер тізімінен таңдаңыз.',
    ru: 'Такой реестр выплат не найден. Выберите его из списка реестров.',
    en: 'This payment register was not found. Please choose it from the list of registers.',
  },
  'payment.register-drafted-already': {
    kk: 'Мұндай төлем тізілімі жасалып қойған. Тізілімдер тізімін жаңартып, соны ашыңыз.',
    ru: 'Такой реестр выплат уже составлен. Обновите список реестров и откройте его.',
    en: 'This payment register has been drafted already. Please refresh the list of registers and open it.',
  },
  'payment.register-not-approved': {
    kk: 'Тізілім әлі толық бекітілген жоқ. Бекіткендер саны: {approvals}, қажеті: {needed}. Қалған қызметкерлер бекіткен соң жіберіңіз.',
    ru: 'Реестр ещё не полностью утверждён. Утвердили: {approvals}, нужно: {needed}. Отправьте его, когда утвердят остальные.',
    en: 'The register is not fully approved yet. Approvals: {approvals}, needed: {needed}. Please send it when the others have approved.',
  },
  'payment.approved-already': {
    kk: 'Тізілім толық бекітілген. Бекіткендер саны: {approvals}. Енді оны банкке жіберуге болады.',
    ru: 'Реестр уже полностью утверждён. Утвердили: {approvals}. Теперь его можно отправить в банк.',
    en: 'The register is fully approved already. Approvals: {approvals}. It can now be sent to the bank.',
  },
  'payment.register-rejected-already': {
    kk: 'Бұл тізілім қайтарылған, сондықтан онымен ештеңе жасалмайды. Есептер бос: жаңа тізілім жасаңыз.',
    ru: 'Этот реестр отклонён, с ним больше ничего не делают. Его расчёты свободны: составьте новый реестр.',
    en: 'This register was rejected, nothing more is done with it. Its statements are free: please draft a new register.',
  },
  'payment.register-sent-already': {
    kk: 'Тізілім банкке жіберіліп қойған, оны қайтаруға болмайды. Тізілімнің күйі: {phase}. Қате болса, банкке хабарласыңыз.',
    ru: 'Реестр уже отправлен в банк, отклонить его нельзя. Состояние реестра: {phase}. Если в нём ошибка, обратитесь в банк.',
    en: 'The register has been sent to the bank already and cannot be rejected. Its state is: {phase}. If it is wrong, please contact the bank.',
  },
  'payment.reason-missing': {
    kk: 'Тізілімді не үшін қайтарғаныңыз жазылмаған. Себебін жазыңыз.',
    ru: 'Не указано, почему реестр отклоняется. Напишите причину.',
    en: 'It is not stated why the register is rejected. Please give the reason.',
  },
  'payment.reason-too-long': {
    kk: 'Себебі тым ұзын жазылған. Ең көп таңба саны: {maxChars}. Қысқартып жазыңыз.',
    ru: 'Причина написана слишком длинно. Самое большее знаков: {maxChars}. Сократите её.',
    en: 'The reason is too long. The most is {maxChars} characters. Please shorten it.',
  },
  'payment.same-person': {
    kk: 'Тізілімді әртүрлі адамдар тексеруі керек. Сіздің бұған дейінгі қатысуыңыз: {role}. Бекітуді басқа қызметкерден сұраңыз.',
    ru: 'Реестр должны проверить разные люди. Вы уже участвовали: {role}. Попросите утвердить другого сотрудника.',
    en: 'Different people have to check the register. Your part so far: {role}. Please ask another employee to approve it.',
  },
  'payment.register-not-sent': {
    kk: 'Тізілім банкке әлі жіберілмеген, сондықтан банк жауабы қабылданбайды. Тізілімнің күйі: {phase}. Жауаптың қай тізілімге келгенін тексеріңіз.',
    ru: 'Реестр ещё не отправлен в банк, поэтому ответ банка принять нельзя. Состояние реестра: {phase}. Проверьте, к какому реестру пришёл ответ.',
    en: 'The register has not been sent to the bank, so an answer cannot be taken. Its state is: {phase}. Please check which register the answer belongs to.',
  },
  'payment.answer-of-other-register': {
    kk: 'Банк жауабы басқа тізілімге келген. Жауапты өз тізіліміне жүктеңіз.',
    ru: 'Этот ответ банка относится к другому реестру. Загрузите его к своему реестру.',
    en: 'This answer of the bank belongs to another register. Please upload it there.',
  },
  'payment.answer-too-large': {
    kk: 'Банк жауабының файлы тым үлкен. Ең үлкен көлемі: {maxBytes}. Файлды тексеріп, қайта жүктеңіз.',
    ru: 'Файл с ответом банка слишком большой. Наибольший размер: {maxBytes}. Проверьте файл и загрузите ещё раз.',
    en: 'The file with the bank’s answer is too large. The largest size is {maxBytes}. Please check the file and upload it again.',
  },
  'payment.answer-invalid': {
    kk: 'Банк жауабының файлы оқылмады. Файлдағы түсініксіз жер: {part}. Банктен файлды қайта алып, жүктеңіз.',
    ru: 'Файл с ответом банка не удалось прочитать. Непонятное место в файле: {part}. Получите файл в банке заново и загрузите.',
    en: 'The file with the bank’s answer could not be read. The unclear place in the file: {part}. Please get the file from the bank again and upload it.',
  },
  'payment.bank-status-unknown': {
    kk: 'Банк жауабында таныс емес белгі бар: {status}. Оның мағынасын банктен нақтылап, файлды қайта алыңыз.',
    ru: 'В ответе банка есть незнакомая отметка: {status}. Уточните её в банке и получите файл заново.',
    en: 'The bank’s answer has a mark that is not known here: {status}. Please ask the bank what it means and get the file again.',
  },
  'payment.line-unknown': {
    kk: 'Банк жауабында тізілімде жоқ төлем бар: {reference}. Жауаптың осы тізілімге келгенін банкпен нақтылаңыз.',
    ru: 'В ответе банка есть платёж, которого нет в реестре: {reference}. Уточните в банке, к этому ли реестру ответ.',
    en: 'The bank’s answer has a payment that is not in the register: {reference}. Please ask the bank whether the answer is for this register.',
  },
  'payment.amount-differs': {
    kk: 'Банк жауабындағы сома тізілімдегіден басқа. Тізілімде: {expectedTiyn}. Банк жауабында: {answeredTiyn}. Соманы банкпен нақтылаңыз.',
    ru: 'Сумма в ответе банка не совпадает с реестром. В реестре: {expectedTiyn}. В ответе банка: {answeredTiyn}. Уточните сумму в банке.',
    en: 'The amount in the bank’s answer differs from the register. In the register: {expectedTiyn}. In the answer: {answeredTiyn}. Please clear this up with the bank.',
  },
  'payment.line-answered-otherwise': {
    kk: 'Банк бір төлем туралы бұған дейін басқаша жауап берген. Қай жауап дұрыс екенін банкпен нақтылаңыз.',
    ru: 'Об одном из платежей банк раньше ответил иначе. Уточните в банке, какой ответ верный.',
    en: 'The bank has answered differently about one of the payments before. Please ask the bank which answer is right.',
  },
} as const satisfies Texts;
