import type { Texts } from '../text.js';

/** The offer of a voucher, its confirmation and its life. */
export const voucher = {
  'voucher.none': {
    kk: 'Бұл балаға ваучер әлі ұсынылмаған. Кезек келгенде хабарлама аласыз.',
    ru: 'Этому ребёнку ваучер ещё не предложен. Когда подойдёт очередь, вы получите уведомление.',
    en: 'No voucher has been offered to this child yet. You will get a message when the turn comes.',
  },
  'voucher.already-open': {
    kk: 'Бұл баланың қолданыстағы ваучері бар, екіншісі берілмейді. Жеке кабинеттен осы ваучерді ашыңыз.',
    ru: 'У этого ребёнка уже есть действующий ваучер, второй не выдаётся. Откройте его в личном кабинете.',
    en: 'This child already has a live voucher, and a second one is not given. Please open it in your account.',
  },
  'voucher.term-over': {
    kk: 'Ваучер бойынша берілген мерзім өтіп кетті. Жеке кабинеттен өтінішті ашып, оны қалпына келтіру мүмкіндігін қараңыз.',
    ru: 'Срок по ваучеру уже прошёл. Откройте заявление в личном кабинете и посмотрите, можно ли его восстановить.',
    en: 'The term of the voucher has passed. Please open the application in your account to see whether it can be restored.',
  },
  'voucher.not-offered': {
    kk: 'Бұл ваучерді қазір растаудың қажеті жоқ. Ваучердің күйі: {phase}. Келесі қадамды жеке кабинеттен қараңыз.',
    ru: 'Сейчас этот ваучер подтверждать не нужно. Состояние ваучера: {phase}. Следующий шаг смотрите в личном кабинете.',
    en: 'This voucher does not wait to be confirmed. Its state is: {phase}. Please see the next step in your account.',
  },
  'voucher.refusal-needs-certainty': {
    kk: 'Ваучерден бас тартсаңыз, кезектегі орныңыз жойылады және өтінішті қайта беру керек болады. Шешіміңіз нақты болса, бас тартуды тағы бір рет растаңыз.',
    ru: 'При отказе от ваучера место в очереди аннулируется, и заявление придётся подавать заново. Если вы уверены, подтвердите отказ ещё раз.',
    en: 'If you refuse the voucher, your place in the queue is annulled and you will have to apply anew. If you are certain, please confirm the refusal once more.',
  },
  'voucher.not-refusable': {
    kk: 'Бұл ваучерден қазір бас тартуға болмайды. Ваучердің күйі: {phase}. Бала балабақшаға барып жүрсе, шығару туралы балабақшамен сөйлесіңіз.',
    ru: 'Сейчас от этого ваучера нельзя отказаться. Состояние ваучера: {phase}. Если ребёнок ходит в детский сад, сообщите об уходе в сад.',
    en: 'This voucher cannot be refused now. Its state is: {phase}. If the child attends a kindergarten, please tell the kindergarten about leaving.',
  },
  'voucher.contract-signed': {
    kk: 'Шартқа екі тарап та қол қойған, сондықтан ваучерден бас тартуға болмайды. Бала балабақшаға бармайтын болса, шығару туралы өтініш беріңіз.',
    ru: 'Договор подписан обеими сторонами, поэтому отказаться от ваучера нельзя. Если ребёнок не пойдёт в сад, подайте заявление об уходе.',
    en: 'Both sides have signed the contract, so the voucher cannot be refused. If the child will not attend, please give notice of leaving.',
  },
  'voucher.not-extendable': {
    kk: 'Мерзім ваучер расталғаннан кейін, шарт жасалғанға дейін ғана ұзартылады. Ваучердің күйі: {phase}. Келесі қадамды жеке кабинеттен қараңыз.',
    ru: 'Срок продлевают только после подтверждения ваучера и до договора. Состояние ваучера: {phase}. Следующий шаг смотрите в личном кабинете.',
    en: 'The term can be extended only after the voucher is confirmed and before the contract. Its state is: {phase}. Please see the next step in your account.',
  },
  'voucher.extended-already': {
    kk: 'Мерзім бұған дейін ұзартылған. Ұзартудың ең көп саны: {allowed}. Балабақша таңдап, мерзім біткенше шарт жасаңыз.',
    ru: 'Срок уже продлевали. Наибольшее число продлений: {allowed}. Выберите детский сад и подпишите договор до конца срока.',
    en: 'The term has been extended already. The most extensions is {allowed}. Please choose a kindergarten and sign a contract before the term ends.',
  },
  'voucher.not-confirmed': {
    kk: 'Алдымен ваучерді растау қажет. Ваучердің күйі: {phase}. Жеке кабинеттен ваучерді ашып, растаңыз.',
    ru: 'Сначала нужно подтвердить ваучер. Состояние ваучера: {phase}. Откройте ваучер в личном кабинете и подтвердите его.',
    en: 'The voucher has to be confirmed first. Its state is: {phase}. Please open it in your account and confirm it.',
  },
  'voucher.not-in-use': {
    kk: 'Бұл ваучер қазір балабақшада қолданылмайды. Ваучердің күйі: {phase}. Баланың шартын тексеріңіз.',
    ru: 'Этот ваучер сейчас не используется в детском саду. Состояние ваучера: {phase}. Проверьте договор ребёнка.',
    en: 'This voucher is not in use in a kindergarten now. Its state is: {phase}. Please check the child’s contract.',
  },
  'voucher.not-certifiable': {
    kk: 'Куәлік ваучер расталғаннан кейін және ол аяқталғанға дейін беріледі. Ваучердің күйі: {phase}. Келесі қадамды жеке кабинеттен қараңыз.',
    ru: 'Сертификат выдают после подтверждения ваучера и до его окончания. Состояние ваучера: {phase}. Следующий шаг смотрите в личном кабинете.',
    en: 'A certificate is given once the voucher is confirmed and until it ends. Its state is: {phase}. Please see the next step in your account.',
  },
  'voucher.suspended-already': {
    kk: 'Ваучер {until} дейін тоқтатылып қойылған. Күндерді өзгерту үшін алдымен тоқтатуды аяқтаңыз.',
    ru: 'Ваучер уже приостановлен до {until}. Чтобы изменить дни, сначала завершите приостановку.',
    en: 'The voucher is suspended until {until} already. To change the days, please end the suspension first.',
  },
  'voucher.suspension-days-invalid': {
    kk: 'Тоқтату {earliest} немесе одан кейін басталуы және басталған күннен ерте бітпеуі керек. Күндерді түзетіңіз.',
    ru: 'Приостановка начинается не раньше {earliest} и не может закончиться раньше, чем началась. Исправьте даты.',
    en: 'A suspension begins on {earliest} at the soonest and does not end before it begins. Please correct the dates.',
  },
  'voucher.suspension-too-long': {
    kk: 'Ваучерді бірден тым ұзақ тоқтатуға болмайды. Күнтізбелік күндердің ең көп саны: {max}. Мерзімді қысқартыңыз немесе білім бөліміне хабарласыңыз.',
    ru: 'Приостановить ваучер на такой срок нельзя. Самое большее календарных дней: {max}. Сократите срок или обратитесь в отдел образования.',
    en: 'The voucher cannot be suspended for so long. The most calendar days is {max}. Please choose fewer days or ask the education department.',
  },
  'voucher.suspension-needs-document': {
    kk: 'Бұл себеппен тоқтату үшін құжат керек. Анықтаманың суретін тіркеп, қайта жіберіңіз.',
    ru: 'Для приостановки по этой причине нужен документ. Приложите фото справки и отправьте ещё раз.',
    en: 'A suspension for this reason needs a document. Please attach a picture of the certificate and send again.',
  },
  'voucher.suspension-reason-invalid': {
    kk: 'Ваучер ауру немесе демалыс үшін ғана тоқтатылады. Себепті таңдаңыз.',
    ru: 'Ваучер приостанавливают только по болезни или на время отпуска. Выберите причину.',
    en: 'A voucher is suspended only for illness or leave. Please choose a reason.',
  },
  'voucher.no-long-absence': {
    kk: 'Бала балабақшаға рұқсат етілген мерзімнен ұзақ келмей қалған жоқ, сондықтан ваучерді осы себеппен тоқтатуға болмайды. Табельді қараңыз.',
    ru: 'Ребёнок отсутствует не дольше допустимого, поэтому прекратить ваучер по этой причине нельзя. Проверьте табель.',
    en: 'The child has not been away for longer than is allowed, so the voucher cannot be ended for it. Please look at the sheet.',
  },
  'voucher.not-open': {
    kk: 'Ваучер қолданыста емес, күйі: {phase}. Тоқтататын ештеңе жоқ, бетті жаңартыңыз.',
    ru: 'Ваучер уже не действует, состояние: {phase}. Прекращать нечего, обновите страницу.',
    en: 'The voucher is no longer live, its state: {phase}. There is nothing to end; please refresh the page.',
  },
  'voucher.not-over-age': {
    kk: 'Бала жасы бойынша балабақшаға {until} дейін бара алады, сондықтан ваучерді жасына байланысты тоқтатуға болмайды. Басқа себепті таңдаңыз.',
    ru: 'По возрасту ребёнок может ходить в сад до {until}, прекратить ваучер по возрасту нельзя. Выберите другую причину.',
    en: 'By age the child may attend until {until}, so the voucher cannot be ended for age. Please choose another reason.',
  },
  'voucher.ending-reason-invalid': {
    kk: 'Ваучер тек тізімдегі себеппен тоқтатылады. Себепті таңдаңыз.',
    ru: 'Прекратить ваучер можно только по причине из списка. Выберите причину.',
    en: 'A voucher is ended only for a reason of the list. Please choose a reason.',
  },
  'voucher.ending-proposed': {
    kk: 'Ваучерді тоқтату ұсынылған. Енді басқа қызметкер шешім қабылдайды.',
    ru: 'Прекратить ваучер уже предложено. Теперь решает другой сотрудник.',
    en: 'Ending the voucher is proposed already. Another person decides now.',
  },
  'voucher.ending-not-proposed': {
    kk: 'Бұл ваучерді тоқтату ұсынылмаған немесе ол бойынша шешім қабылданған. Бетті жаңартыңыз.',
    ru: 'Прекратить этот ваучер никто не предлагал, или по нему уже решили. Обновите страницу.',
    en: 'Nobody proposes to end this voucher, or it was decided. Please refresh the page.',
  },
  'voucher.ending-same-person': {
    kk: 'Тоқтатуды сіз ұсындыңыз. Шешімді басқа қызметкер қабылдауы керек.',
    ru: 'Прекратить ваучер предложили вы. Решение должен принять другой сотрудник.',
    en: 'You proposed to end it. Another person has to decide.',
  },
  'voucher.unauthenticated': {
    kk: 'Бұл әрекетті кім жасап отырғаны белгісіз. Жүйеге кіріп, қайталаңыз.',
    ru: 'Неизвестно, кто выполняет это действие. Войдите в систему и повторите.',
    en: 'It is not known who is doing this. Please sign in and try again.',
  },
  'voucher.page-too-large': {
    kk: 'Тізімнен бірден тым көп жол сұралды. Ең көбі: {max}. Тізімді бөліп сұраңыз.',
    ru: 'Сразу запрошено слишком много строк списка. Самое большее: {max}. Запросите список частями.',
    en: 'Too many rows of the list were asked for at once. The most is {max}. Please ask for the list in parts.',
  },
} as const satisfies Texts;
