import type { Texts } from '../text.js';

/** Kindergartens, groups, contracts and attendance sheets. */
export const enrolment = {
  'enrolment.request-invalid': {
    kk: 'Бір жол бос қалған немесе дұрыс толтырылмаған: {field}. Оны тексеріп, қайта жіберіңіз.',
    ru: 'Одно поле осталось пустым или заполнено неверно: {field}. Проверьте его и отправьте ещё раз.',
    en: 'One field is empty or not filled in correctly: {field}. Please check it and send again.',
  },
  'enrolment.page-too-large': {
    kk: 'Тізімнен бірден тым көп жол сұралды. Ең көбі: {max}. Тізімді бөліп сұраңыз.',
    ru: 'Сразу запрошено слишком много строк списка. Самое большее: {max}. Запросите список частями.',
    en: 'Too many rows of the list were asked for at once. The most is {max}. Please ask for the list in parts.',
  },
  'enrolment.kindergarten-not-found': {
    kk: 'Мұндай балабақша табылмады. Балабақшаны тізімнен таңдаңыз.',
    ru: 'Такой детский сад не найден. Выберите сад из списка.',
    en: 'This kindergarten was not found. Please choose one from the list.',
  },
  'enrolment.kindergarten-exists': {
    kk: 'Бұл БСН нөмірімен балабақша тіркелген, бірақ деректері басқа. Тізімнен сол балабақшаны ашып, деректерді салыстырыңыз.',
    ru: 'Детский сад с таким БИН уже зарегистрирован, но с другими сведениями. Откройте его в списке и сверьте данные.',
    en: 'A kindergarten with this BIN is registered already, with other details. Please open it in the list and compare them.',
  },
  'enrolment.group-not-found': {
    kk: 'Мұндай топ табылмады. Балабақша бетінен басқа топты таңдаңыз.',
    ru: 'Такая группа не найдена. Выберите другую группу на странице детского сада.',
    en: 'This group was not found. Please choose another group on the page of the kindergarten.',
  },
  'enrolment.language-invalid': {
    kk: 'Өңірде мұндай тілдегі топтар ашылмайды: {language}. Тілді тізімнен таңдаңыз.',
    ru: 'В регионе не открывают группы с таким языком: {language}. Выберите язык из списка.',
    en: 'Groups in this language are not opened in the region: {language}. Please choose a language from the list.',
  },
  'enrolment.seats-invalid': {
    kk: 'Топтағы орындар саны дұрыс емес. Кемінде бір орын, ең көбі: {max}. Санын түзетіп, қайта жіберіңіз.',
    ru: 'Число мест в группе не подходит. Нужно хотя бы одно место, самое большее: {max}. Исправьте число и отправьте ещё раз.',
    en: 'The number of places in the group does not fit. At least one is needed, and the most is {max}. Please correct it and send again.',
  },
  'enrolment.no-voucher': {
    kk: 'Бұл баланың ваучері әлі жоқ. Кезек келгенде хабарлама аласыз, содан кейін балабақша таңдайсыз.',
    ru: 'У этого ребёнка ещё нет ваучера. Когда подойдёт очередь, вы получите уведомление и сможете выбрать детский сад.',
    en: 'This child has no voucher yet. When the turn comes you will get a message and can then choose a kindergarten.',
  },
  'enrolment.voucher-not-confirmed': {
    kk: 'Шарт жасау үшін расталған ваучер қажет. Ваучердің күйі: {phase}. Келесі қадамды жеке кабинеттен қараңыз.',
    ru: 'Для договора нужен подтверждённый ваучер. Состояние ваучера: {phase}. Следующий шаг смотрите в личном кабинете.',
    en: 'A contract needs a confirmed voucher. The state of the voucher is: {phase}. Please see the next step in your account.',
  },
  'enrolment.contract-term-over': {
    kk: 'Ваучер бойынша шарт жасау мерзімі өтті. Мерзімі: {contractBy}. Жеке кабинеттен өтінішті ашып, оны қалпына келтіру мүмкіндігін қараңыз.',
    ru: 'Срок договора по ваучеру прошёл: {contractBy}. Откройте заявление в личном кабинете и посмотрите, можно ли его восстановить.',
    en: 'The term of the voucher to sign a contract is over: {contractBy}. Please open the application in your account to see whether it can be restored.',
  },
  'enrolment.other-district': {
    kk: 'Бұл балабақша басқа ауданда: {districtId}. Ваучермен ол жерге баруға болмайды. Өз ауданыңыздағы балабақшаны таңдаңыз.',
    ru: 'Этот сад в другом районе: {districtId}. С ваучером туда не перейти. Выберите сад в своём районе.',
    en: 'This kindergarten is in another district: {districtId}. The voucher cannot be used there. Please choose one in your own district.',
  },
  'enrolment.district-without-money': {
    kk: 'Бұл ауданның бюджетінде ваучерге қаражат жоқ: {districtId}. Кейінірек қайта сұраңыз немесе өз ауданыңыздағы балабақшаны таңдаңыз.',
    ru: 'В бюджете этого района нет денег на ваучер: {districtId}. Попробуйте позже или выберите сад в своём районе.',
    en: 'The budget of this district has no money for the voucher: {districtId}. Please try later or choose a kindergarten in your own district.',
  },
  'enrolment.other-age-group': {
    kk: 'Бұл топ баланың жасына сәйкес келмейді. Баланың тобы: {ageGroup}. Таңдалған топ: {groupAgeGroup}. Жасына сай топты таңдаңыз.',
    ru: 'Эта группа не подходит ребёнку по возрасту. Группа ребёнка: {ageGroup}. Выбранная группа: {groupAgeGroup}. Выберите группу по возрасту.',
    en: 'This group does not fit the child’s age. The child’s group: {ageGroup}. The chosen group: {groupAgeGroup}. Please choose a group of the right age.',
  },
  'enrolment.other-language': {
    kk: 'Бұл топтың тілі өтініштегі тілден басқа: {language}. Өтініште көрсетілген тілдегі топты таңдаңыз.',
    ru: 'Язык этой группы не тот, что в заявлении: {language}. Выберите группу с языком из заявления.',
    en: 'The language of this group is not the one in the application: {language}. Please choose a group in the language of the application.',
  },
  'enrolment.group-full': {
    kk: 'Бұл топта бос орын қалмады. Басқа топты немесе басқа балабақшаны таңдаңыз.',
    ru: 'В этой группе не осталось свободных мест. Выберите другую группу или другой детский сад.',
    en: 'This group has no free place left. Please choose another group or another kindergarten.',
  },
  'enrolment.seat-gone': {
    kk: 'Бұл топта бос орын қалмады. Күту парағына тұра аласыз, сондағы орныңыз: {place}. Немесе басқа топты таңдаңыз.',
    ru: 'В этой группе не осталось свободных мест. Можно встать в лист ожидания, ваш номер в нём: {place}. Или выберите другую группу.',
    en: 'This group has no free place left. You can join the waiting list; your number on it would be {place}. Or choose another group.',
  },
  'enrolment.promotion-in-hand': {
    kk: 'Жоспар бекітілген және қазір орындалып жатыр. Біраз күтіп, бетті жаңартыңыз.',
    ru: 'План утверждён и сейчас выполняется. Немного подождите и обновите страницу.',
    en: 'The plan is confirmed and being carried out. Please wait a moment and load the page again.',
  },
  'enrolment.promotion-not-drafted': {
    kk: 'Бекітетін жоспар жоқ. Алдымен жоспарды сақтаңыз.',
    ru: 'Утверждать нечего: сначала сохраните план.',
    en: 'There is no plan to confirm. Please keep one first.',
  },
  'enrolment.promotion-term-over': {
    kk: 'Жоспарды бекіту мерзімі өтті: ауысу күні келіп қойды. Басқа күнмен жаңа жоспар сақтаңыз.',
    ru: 'Срок утверждения прошёл: день перевода уже наступил. Сохраните новый план с другим днём.',
    en: 'The time to confirm is over: the day itself has come. Please keep a new plan with another day.',
  },
  'enrolment.promotion-empty': {
    kk: 'Бұл жоспар бойынша ешкім ауыспайды, сондықтан бекітетін ештеңе жоқ.',
    ru: 'По этому плану никто не переходит, поэтому утверждать нечего.',
    en: 'Nobody moves by this plan, so there is nothing to confirm.',
  },
  'enrolment.promotion-changed': {
    kk: 'Сіз қарағаннан бері балалар немесе орындар өзгерді. Жоспарды қайта қарап шығып, бекітіңіз.',
    ru: 'С тех пор как вы смотрели план, дети или места изменились. Посмотрите его ещё раз и утвердите.',
    en: 'Children or seats have changed since you looked at the plan. Please look at it again, then confirm.',
  },
  'enrolment.promotion-no-seats': {
    kk: 'Мына топтар санында орын жетпейді: {count}. Балаларға басқа топ таңдаңыз немесе орын санын көбейтіңіз.',
    ru: 'Групп, где не хватает мест: {count}. Выберите детям другие группы или увеличьте число мест.',
    en: 'Groups with too few seats: {count}. Please choose other groups for children or give the groups more seats.',
  },
  'enrolment.promotion-target-unfit': {
    kk: 'Бұл баланы таңдалған топқа ауыстыруға болмайды: тілі, уақыты немесе түрі басқа, не бала онда болған. Шарттағыдай топ таңдаңыз.',
    ru: 'Ребёнка нельзя перевести в эту группу: другой язык, часы или вид, или он в ней уже был. Выберите группу как в договоре.',
    en: 'The child cannot go into this group: its language, hours or needs differ, or the child was in it. Choose one like in the contract.',
  },
  'enrolment.promotion-day-invalid': {
    kk: 'Бұл күні ауыстыруға болмайды. Мына аралықтан күн таңдаңыз: {earliest} – {latest}.',
    ru: 'В этот день переводить нельзя. Выберите день с {earliest} по {latest}.',
    en: 'Groups cannot move up on this day. Please choose one from {earliest} to {latest}.',
  },
  'enrolment.places-untold': {
    kk: 'Балабақша жас топтарын ауыстырып жатыр, бос орындар уақытша көрсетілмейді. Жариялау күні, кеш дегенде: {until}. Басқа балабақша таңдай аласыз.',
    ru: 'Сад переводит группы по возрасту, и свободные места временно не публикуются. Они появятся не позже {until}. Можно выбрать другой сад.',
    en: 'The kindergarten moves its age groups up; free places are not published now. They will be by {until}. You may choose another one.',
  },
  'enrolment.swap-not-found': {
    kk: 'Мұндай орын алмасу табылмады. Бала бетін ашып, қайта қараңыз.',
    ru: 'Такой обмен местами не найден. Откройте страницу ребёнка и посмотрите ещё раз.',
    en: 'This exchange of seats was not found. Please open the page of the child and look again.',
  },
  'enrolment.swap-no-match': {
    kk: 'Бұл отбасымен алмасу енді мүмкін емес. Басқа ұсыныстарды қараңыз.',
    ru: 'С этой семьёй обменяться уже нельзя. Посмотрите другие варианты.',
    en: 'An exchange with this family is not possible any more. Please look at the others.',
  },
  'enrolment.swap-not-asked': {
    kk: 'Бұл алмасуды сіз ұсындыңыз. Енді екінші отбасының жауабын күтіңіз.',
    ru: 'Этот обмен предложили вы. Теперь дождитесь ответа другой семьи.',
    en: 'You proposed this exchange. Please wait for the answer of the other family.',
  },
  'enrolment.swap-over': {
    kk: 'Бұл алмасуды енді өзгертуге болмайды: мерзімі өтті не ол жүзеге асып жатыр. Бала бетін қараңыз.',
    ru: 'Этот обмен уже не изменить: срок прошёл или он выполняется. Посмотрите страницу ребёнка.',
    en: 'This exchange cannot be changed any more: its term is over or it is being carried out. Please see the page of the child.',
  },
  'enrolment.waits-already': {
    kk: 'Бала бұл балабақшаның күту парағында тұр. Орныңызды бала бетінен көріңіз.',
    ru: 'Ребёнок уже стоит в листе ожидания этого сада. Ваш номер виден на странице ребёнка.',
    en: 'The child is on the waiting list of this kindergarten already. Your place is on the page of the child.',
  },
  'enrolment.waiting-lists-max': {
    kk: 'Бұдан көп күту парағына тұруға болмайды. Ең көбі: {max}. Алдымен біреуінен шығыңыз.',
    ru: 'Больше листов ожидания выбрать нельзя. Самое большее: {max}. Сначала выйдите из одного из них.',
    en: 'A child cannot be on more waiting lists. The most is {max}. Please leave one first.',
  },
  'enrolment.attends-here': {
    kk: 'Бала осы балабақшаға барады. Басқа балабақшаны таңдаңыз.',
    ru: 'Ребёнок уже ходит в этот детский сад. Выберите другой сад.',
    en: 'The child attends this kindergarten already. Please choose another one.',
  },
  'enrolment.waiting-list-full': {
    kk: 'Бұл балабақшаның күту парағы толды, ондағы орындар: {max}. Басқа балабақшаны таңдаңыз.',
    ru: 'Лист ожидания этого сада заполнен, в нём мест: {max}. Выберите другой сад.',
    en: 'The waiting list of this kindergarten is full with {max} families. Please choose another one.',
  },
  'enrolment.seat-offer-over': {
    kk: 'Бұл орынға жауап беру мерзімі өтті немесе оған жауап берілген. Күту парақтарыңызды бала бетінен қараңыз.',
    ru: 'Срок ответа на это предложение прошёл, или на него уже ответили. Ваши листы ожидания видны на странице ребёнка.',
    en: 'The time to answer this offer is over, or it has been answered. Your waiting lists are on the page of the child.',
  },
  'enrolment.first-day-invalid': {
    kk: 'Бірінші күн тым ерте таңдалған. Ең ерте күн: {earliest}. Осы күнді немесе кейінгісін таңдаңыз.',
    ru: 'Первый день выбран слишком рано. Самый ранний день: {earliest}. Выберите его или день позже.',
    en: 'The first day is too early. The earliest day is {earliest}. Please choose that day or a later one.',
  },
  'enrolment.first-day-too-far': {
    kk: 'Бірінші күн тым кеш таңдалған. Ең кеш күн: {latest}. Осы күнді немесе ертерегін таңдаңыз.',
    ru: 'Первый день выбран слишком поздно. Самый поздний день: {latest}. Выберите его или день раньше.',
    en: 'The first day is too far ahead. The latest day is {latest}. Please choose that day or an earlier one.',
  },
  'enrolment.already-enrolled': {
    kk: 'Бала балабақшаға барып жүр. Басқа балабақшаға ауысу үшін кезек қажет емес: ауыстыруды сұраңыз.',
    ru: 'Ребёнок уже ходит в детский сад. Чтобы перейти в другой сад, очередь не нужна: запросите перевод.',
    en: 'The child already attends a kindergarten. To move to another one no queue is needed: please ask for a transfer.',
  },
  'enrolment.not-enrolled': {
    kk: 'Бала қазір ешбір балабақшаға бармайды. Шарттың қай күннен басталатынын жеке кабинеттен тексеріңіз.',
    ru: 'Сейчас ребёнок не зачислен в детский сад. Проверьте в личном кабинете, с какого дня действует договор.',
    en: 'The child is not enrolled in a kindergarten now. Please check in your account from which day the contract runs.',
  },
  'enrolment.same-group': {
    kk: 'Бала осы топқа барып жүр. Ауыстыру үшін басқа топты таңдаңыз.',
    ru: 'Ребёнок уже ходит в эту группу. Для перевода выберите другую.',
    en: 'The child attends this very group. For a transfer please choose another one.',
  },
  'enrolment.contract-not-found': {
    kk: 'Шарт табылмады немесе әлі дайын емес. Бетті жаңартып, шарттар тізімін қараңыз.',
    ru: 'Договор не найден или ещё не готов. Обновите страницу и посмотрите список договоров.',
    en: 'The contract was not found or is not ready yet. Please refresh the page and look at the list of contracts.',
  },
  'enrolment.contract-pending': {
    kk: 'Бұл бала үшін басқа шарт рәсімделіп жатыр. Алдымен сол шартқа қол қойыңыз немесе одан бас тартыңыз.',
    ru: 'Для этого ребёнка уже оформляется другой договор. Сначала подпишите его или откажитесь от него.',
    en: 'Another contract for this child is being made. Please sign it or cancel it first.',
  },
  'enrolment.contract-cancelled': {
    kk: 'Бұл шарт жойылған. Себебі: {cause}. Ваучер әлі жарамды болса, балабақшаны таңдап, жаңа шарт сұраңыз.',
    ru: 'Этот договор отменён. Причина: {cause}. Если ваучер ещё действует, выберите детский сад и запросите новый договор.',
    en: 'This contract is cancelled. Reason: {cause}. If the voucher is still valid, please choose a kindergarten and request a new contract.',
  },
  'enrolment.contract-signed': {
    kk: 'Шартқа екі тарап та қол қойған, сондықтан оны жай ғана жоюға болмайды. Бала балабақшаға бармайтын болса, шығару туралы өтініш беріңіз.',
    ru: 'Договор подписан обеими сторонами, поэтому просто отменить его нельзя. Если ребёнок не пойдёт в сад, подайте заявление об уходе.',
    en: 'Both sides have signed the contract, so it cannot simply be cancelled. If the child will not attend, please give notice of leaving.',
  },
  'enrolment.contract-running': {
    kk: 'Бұл шарт бойынша бала балабақшаға қабылданған. Шартты тоқтату үшін шығару туралы өтініш беріңіз.',
    ru: 'По этому договору ребёнок уже зачислен. Чтобы прекратить договор, подайте заявление об уходе.',
    en: 'By this contract the child is already enrolled. To end it, please give notice of leaving.',
  },
  'enrolment.contract-forbidden': {
    kk: 'Бұл басқа балабақшаның шарты. Өз балабақшаңыздың шарттар тізімін ашыңыз.',
    ru: 'Это договор другого детского сада. Откройте список договоров своего сада.',
    en: 'This contract belongs to another kindergarten. Please open the list of contracts of your own.',
  },
  'enrolment.signer-forbidden': {
    kk: 'Шартқа оны сұраған ата-ана немесе заңды өкіл қол қояды. Сол адам жүйеге кіріп, қол қойсын.',
    ru: 'Договор подписывает тот родитель или законный представитель, который его запросил. Пусть этот человек войдёт и подпишет.',
    en: 'The contract is signed by the parent or legal representative who requested it. Please let that person sign in and sign it.',
  },
  'enrolment.sign-term-over': {
    kk: 'Шартқа қол қою мерзімі өтті. Мерзімі: {signBy}. Ваучер әлі жарамды болса, жаңа шарт сұраңыз.',
    ru: 'Срок подписания договора прошёл: {signBy}. Если ваучер ещё действует, запросите новый договор.',
    en: 'The term to sign the contract is over: {signBy}. If the voucher is still valid, please request a new contract.',
  },
  'enrolment.leave-day-invalid': {
    kk: 'Соңғы күн рұқсат етілген аралықта емес. Ең ерте күн: {earliest}. Ең кеш күн: {latest}. Осы аралықтан күн таңдаңыз.',
    ru: 'Последний день вне допустимых дат. Самый ранний день: {earliest}. Самый поздний день: {latest}. Выберите день между ними.',
    en: 'The last day is outside the allowed dates. The earliest day is {earliest}, the latest is {latest}. Please choose a day between them.',
  },
  'enrolment.sheet-not-found': {
    kk: 'Бұл айдың келу табелі табылмады. Ай мен топты тексеріңіз.',
    ru: 'Табель посещаемости за этот месяц не найден. Проверьте месяц и группу.',
    en: 'There is no attendance sheet for this month. Please check the month and the group.',
  },
  'enrolment.sheet-not-closed': {
    kk: 'Балабақша бұл айдың табелін әлі жапқан жоқ: {month}. Табель жабылған соң қайталаңыз.',
    ru: 'Детский сад ещё не закрыл табель за этот месяц: {month}. Повторите, когда табель будет закрыт.',
    en: 'The kindergarten has not closed the sheet of this month yet: {month}. Please try again when it is closed.',
  },
  'enrolment.sheet-accepted': {
    kk: 'Білім бөлімі бұл айдың табелін қабылдап қойған: {month}. Табельде қате болса, білім бөліміне хабарласыңыз.',
    ru: 'Отдел образования уже принял табель за этот месяц: {month}. Если в табеле ошибка, обратитесь в отдел образования.',
    en: 'The education department has accepted the sheet of this month: {month}. If there is a mistake in it, please contact the department.',
  },
  'enrolment.month-closed': {
    kk: 'Бұл айдың табелі жабылған, енді өзгертілмейді: {month}. Қате болса, білім бөліміне хабарласыңыз.',
    ru: 'Табель за этот месяц закрыт и больше не меняется: {month}. Если есть ошибка, обратитесь в отдел образования.',
    en: 'The sheet of this month is closed and no longer changes: {month}. If there is a mistake, please contact the education department.',
  },
  'enrolment.month-not-over': {
    kk: 'Ай әлі аяқталған жоқ. Табельді жабуға болатын ең ерте күн: {closableFrom}. Сол күні қайталаңыз.',
    ru: 'Месяц ещё не закончился. Табель можно закрыть не раньше этого дня: {closableFrom}. Повторите тогда.',
    en: 'The month is not over yet. The sheet can be closed from {closableFrom}. Please try again then.',
  },
  'enrolment.marks-missing': {
    kk: 'Табельде толтырылмаған белгілер бар. Олардың саны: {count}. Біріншісі: {date}. Барлық белгіні қойып, табельді қайта жабыңыз.',
    ru: 'В табеле не хватает отметок. Их число: {count}. Первая: {date}. Поставьте все отметки и закройте табель ещё раз.',
    en: 'Some marks of the sheet are missing. Their number is {count}. The first one is on {date}. Please fill in all marks and close the sheet again.',
  },
  'enrolment.mark-in-future': {
    kk: 'Бұл күн әлі келген жоқ: {date}. Белгіні сол күні қойыңыз.',
    ru: 'Этот день ещё не наступил: {date}. Поставьте отметку в этот день.',
    en: 'This day is still to come: {date}. Please make the mark on that day.',
  },
  'enrolment.day-off': {
    kk: 'Бұл – демалыс күні: {date}. Белгілер жұмыс күндеріне ғана қойылады, күнді тексеріңіз.',
    ru: 'Это выходной день: {date}. Отметки ставят только за рабочие дни, проверьте дату.',
    en: 'This is a day off: {date}. Marks are made for working days only; please check the date.',
  },
  'enrolment.mark-not-found': {
    kk: 'Бұл күнге балаға белгі қойылмаған: {date}. Күнді тексеріңіз.',
    ru: 'За этот день у ребёнка нет отметки: {date}. Проверьте дату.',
    en: 'The child has no mark for this day: {date}. Please check the date.',
  },
  'enrolment.child-marked-twice': {
    kk: 'Бір бала тізімде екі рет белгіленген: {date}. Артық жолды алып тастап, қайта жіберіңіз.',
    ru: 'Один ребёнок отмечен в списке дважды: {date}. Уберите лишнюю строку и отправьте ещё раз.',
    en: 'One child is marked twice in the list: {date}. Please remove the extra row and send again.',
  },
  'enrolment.child-not-listed': {
    kk: 'Бұл бала мына уақытта топтың табелінде жоқ: {date}. Топ пен шарттың басталатын күнін тексеріңіз.',
    ru: 'Этого ребёнка нет в табеле группы: {date}. Проверьте группу и день начала договора.',
    en: 'This child is not on the group’s sheet: {date}. Please check the group and the first day of the contract.',
  },
  'enrolment.too-many-marks': {
    kk: 'Бірден тым көп белгі жіберілді. Ең көбі: {max}. Белгілерді бөліп жіберіңіз.',
    ru: 'Сразу отправлено слишком много отметок. Самое большее: {max}. Отправьте отметки частями.',
    en: 'Too many marks were sent at once. The most is {max}. Please send them in parts.',
  },
  'enrolment.confirmations-pending': {
    kk: 'Айды әлі барлық ата-ана растаған жоқ. Расталмаған балалар саны: {count}. Растау мерзімі: {confirmBy}. Табельді содан кейін қабылдаңыз.',
    ru: 'Месяц подтвердили ещё не все родители. Осталось детей: {count}. Срок подтверждения: {confirmBy}. Примите табель после этого.',
    en: 'Not all parents have confirmed the month yet. Children left: {count}. The term to confirm: {confirmBy}. Please accept the sheet after that.',
  },
  'enrolment.same-person': {
    kk: 'Табельді жапқан адам оны өзі қабылдай алмайды. Қабылдауды басқа қызметкерден сұраңыз.',
    ru: 'Кто закрыл табель, не может сам его принять. Попросите принять табель другого сотрудника.',
    en: 'The person who closed the sheet cannot accept it as well. Please ask another employee to accept it.',
  },
  'enrolment.details-needed': {
    kk: 'Балабақшаның меншік түрі әлі көрсетілмеген. Алдымен меншік түрін көрсетіңіз.',
    ru: 'Форма собственности детского сада ещё не указана. Сначала укажите её.',
    en: 'Whose the kindergarten is has not been entered yet. Please enter its ownership first.',
  },
  'enrolment.already-listed': {
    kk: 'Балабақша тізбеде тұр, енгізілген күні: {date}. Қайта енгізудің қажеті жоқ.',
    ru: 'Детский сад уже в перечне, включён: {date}. Включать его ещё раз не нужно.',
    en: 'The kindergarten is on the list already, since {date}. There is no need to include it again.',
  },
  'enrolment.not-listed': {
    kk: 'Бұл күні балабақша ваучер қабылдайтын ұйымдардың тізбесінде жоқ: {date}. Тізбедегі басқа балабақшаны таңдаңыз.',
    ru: 'В этот день детского сада нет в перечне тех, кто принимает ваучеры: {date}. Выберите другой сад из перечня.',
    en: 'On this day the kindergarten is not on the list of those that take vouchers: {date}. Please choose another one from the list.',
  },
  'enrolment.list-day-invalid': {
    kk: 'Тізбе үшін күн тым ерте таңдалған. Ең ерте күн: {earliest}. Осы күнді немесе кейінгісін таңдаңыз.',
    ru: 'Для перечня выбран слишком ранний день. Самый ранний день: {earliest}. Выберите его или день позже.',
    en: 'The day for the list is too early. The earliest day is {earliest}. Please choose that day or a later one.',
  },
  'enrolment.no-state-order': {
    kk: 'Бұл балабақшаның білім бөлімімен мемтапсырыс шарты жоқ, сондықтан ваучермен қабылдай алмайды. Басқа балабақшаны таңдаңыз.',
    ru: 'У этого детского сада нет договора госзаказа с отделом образования, поэтому принять ребёнка с ваучером он не может. Выберите другой сад.',
    en: 'This kindergarten has no contract on the state order with the education department, so it cannot take a child with a voucher. Please choose another one.',
  },
  'enrolment.state-order-over': {
    kk: 'Балабақшаның мемтапсырыс шарты аяқталады немесе аяқталған, соңғы күні: {until}. Одан кейін жаңа балалар қабылданбайды, басқа балабақшаны таңдаңыз.',
    ru: 'Договор госзаказа детского сада заканчивается или закончился, последний день: {until}. После него новых детей не принимают, выберите другой сад.',
    en: 'The kindergarten’s contract on the state order ends or has ended, on {until}. After that no new children are taken; please choose another one.',
  },
  'enrolment.state-order-days': {
    kk: 'Шарттың соңғы күні бірінші күнінен бұрын тұр. Күндерді тексеріңіз.',
    ru: 'Последний день договора раньше первого. Проверьте даты.',
    en: 'The last day of the contract is before its first. Please check the days.',
  },
  'enrolment.state-order-number': {
    kk: 'Бұл нөмірмен шарт тіркелген, бірақ күндері басқа: {number}. Нөмірі мен күндерін тексеріңіз.',
    ru: 'Договор с таким номером уже внесён, но с другими датами: {number}. Проверьте номер и даты.',
    en: 'A contract with this number is recorded with other days: {number}. Please check number and days.',
  },
  'enrolment.state-order-overlaps': {
    kk: 'Бұл күндерге басқа шарт бар, нөмірі: {number}. Жаңа шарт одан кейінгі күннен басталсын.',
    ru: 'На эти дни уже есть договор, номер: {number}. Новый договор должен начинаться после него.',
    en: 'There is a contract for these days already, number {number}. The new one has to begin after it.',
  },
  'enrolment.seats-below-taken': {
    kk: 'Топта бұдан көп орын алынған немесе ұсталып тұр. Кемінде керек орын саны: {needed}. Осы саннан кем етпеңіз.',
    ru: 'В группе занято или удерживается больше мест. Нужно хотя бы мест: {needed}. Укажите не меньше.',
    en: 'More places of the group are taken or held. At least {needed} are needed. Please enter no fewer.',
  },
} as const satisfies Texts;
