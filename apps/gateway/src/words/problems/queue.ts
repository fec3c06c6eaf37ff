import type { Texts } from '../text.js';

/** Applications and iterations. */
export const queue = {
  'queue.application-not-found': {
    kk: 'Бұл балаға кезекке қою туралы өтініш берілмеген. Кезекке тұру үшін өтініш беріңіз.',
    ru: 'Для этого ребёнка нет заявления в очереди. Чтобы встать в очередь, подайте заявление.',
    en: 'There is no application for this child. To join the queue, please submit an application.',
  },
  'queue.number-not-found': {
    kk: 'Мұндай нөмірмен кезекте тұрған өтініш жоқ. Нөмірді тексеріңіз; қайтарып алынған немесе орын алған өтініш мұнда көрсетілмейді.',
    ru: 'В очереди нет заявления с таким номером. Проверьте номер; отозванные заявления и те, по которым место получено, здесь не видны.',
    en: 'No application with this number is in the queue. Please check the number; withdrawn applications and those with a place are not shown here.',
  },
  'queue.log-never-had': {
    kk: 'Журналда мұндай жазба не мұндай көлем болған жоқ. Қазір онда {size} жазба бар. Сандарды тексеріп, қайта сұраңыз.',
    ru: 'В журнале не было такой записи или такого размера. Сейчас в нём записей: {size}. Проверьте числа и спросите ещё раз.',
    en: 'The log never had this entry or this size. It has {size} entries now. Please check the numbers and ask again.',
  },
  'queue.content-not-found': {
    kk: 'Мұндай бақылау сомасы бар құжат жоқ. Соманы журнал жазбасынан толық көшіріңіз.',
    ru: 'Документа с такой контрольной суммой нет. Скопируйте сумму из записи журнала целиком.',
    en: 'There is no document with this digest. Please copy the whole digest from the entry of the log.',
  },
  'queue.receipt-not-ready': {
    kk: 'Өтініш журналға әлі жазылып жатыр. Қолхатты бір минуттан кейін ашыңыз.',
    ru: 'Заявление ещё записывается в журнал. Откройте расписку через минуту.',
    en: 'The application is still being written to the log. Please open the receipt in a minute.',
  },
  'queue.second-application': {
    kk: 'Бұл бала кезекке қойылған. Өтініш нөмірі: {applicationId}, орны: {districtId}, {settlementId}. Екінші өтініш қажет емес: басқа жерге көшсеңіз, осы өтінішті жеке кабинеттен сол жерге ауыстырыңыз, берілген уақыты сақталады.',
    ru: 'Этот ребёнок уже стоит на очереди. Номер заявления: {applicationId}, место: {districtId}, {settlementId}. Второе заявление не нужно: если вы переехали, перенесите это в личном кабинете, время подачи сохранится.',
    en: 'This child already has an application. Its number is {applicationId}, its place: {districtId}, {settlementId}. A second one is not needed: if you have moved, please move this one in your account, its time is kept.',
  },
  'queue.already-placed': {
    kk: 'Бұл бала балабақшаға орналасқан. Өтініш нөмірі: {applicationId}. Басқа балабақшаға ауысу үшін кезек қажет емес: жаңа балабақшадан шарт сұраңыз.',
    ru: 'Этот ребёнок уже устроен в детский сад. Номер заявления: {applicationId}. Чтобы перейти в другой сад, очередь не нужна: запросите договор в новом саду.',
    en: 'This child already has a place in a kindergarten. Application number: {applicationId}. To move to another one no queue is needed: please request a contract there.',
  },
  'queue.turn-open': {
    kk: 'Бұл өтініш бойынша ваучер ұсынылған. Өтініш нөмірі: {applicationId}. Өтінішті қайтарып алудың орнына ваучерді растаңыз немесе одан бас тартыңыз.',
    ru: 'По этому заявлению уже предложен ваучер. Номер заявления: {applicationId}. Вместо отзыва заявления подтвердите ваучер или откажитесь от него.',
    en: 'A voucher is already offered for this application. Its number is {applicationId}. Instead of withdrawing it, please confirm or refuse the voucher.',
  },
  'queue.not-waiting': {
    kk: 'Өтінішті кезекте тұрған кезде ғана өзгертуге болады. Қазіргі күйі: {phase}. Жеке кабинеттен өтінішті ашып, келесі қадамды қараңыз.',
    ru: 'Заявление можно изменить, только пока оно стоит в очереди. Сейчас: {phase}. Откройте заявление в личном кабинете и посмотрите следующий шаг.',
    en: 'An application can be changed only while it waits in the queue. Now: {phase}. Please open it in your account to see the next step.',
  },
  'queue.not-live': {
    kk: 'Бұл өтінішпен енді мұндай әрекет жасалмайды. Қазіргі күйі: {phase}. Кезекке қайта тұру қажет болса, жаңа өтініш беріңіз.',
    ru: 'С этим заявлением так сделать уже нельзя. Сейчас: {phase}. Если нужно снова встать в очередь, подайте новое заявление.',
    en: 'This can no longer be done with this application. Now: {phase}. If you need to join the queue again, please submit a new one.',
  },
  'queue.not-inactive': {
    kk: 'Тоқтатылған өтінішті ғана қалпына келтіруге болады. Қазіргі күйі: {phase}. Жеке кабинеттен өтінішті ашып, келесі қадамды қараңыз.',
    ru: 'Восстановить можно только приостановленное заявление. Сейчас: {phase}. Откройте заявление в личном кабинете и посмотрите следующий шаг.',
    en: 'Only an inactive application can be restored. Now: {phase}. Please open it in your account to see the next step.',
  },
  'queue.restore-used': {
    kk: 'Өтінішті бір рет қана қалпына келтіруге болады, бұл мүмкіндік пайдаланылған. Кезекке қайта тұру үшін жаңа өтініш беріңіз.',
    ru: 'Восстановить заявление можно только один раз, и эта возможность уже использована. Чтобы снова встать в очередь, подайте новое заявление.',
    en: 'An application can be restored only once, and that has been used. To join the queue again, please submit a new application.',
  },
  'queue.restore-window-over': {
    kk: 'Өтінішті қалпына келтіру мерзімі өтті. Мерзімі: {until}. Кезекке қайта тұру үшін жаңа өтініш беріңіз.',
    ru: 'Срок восстановления заявления прошёл: {until}. Чтобы снова встать в очередь, подайте новое заявление.',
    en: 'The term to restore the application is over: {until}. To join the queue again, please submit a new application.',
  },
  'queue.birth-date-in-future': {
    kk: 'Баланың туған күні әлі келмеген күн болып тұр. Күнді тексеріп, қайта енгізіңіз.',
    ru: 'Дата рождения ребёнка ещё не наступила. Проверьте дату и введите ещё раз.',
    en: 'The child’s birth date is still to come. Please check the date and enter it again.',
  },
  'queue.languages-missing': {
    kk: 'Тәрбиелеу тілі таңдалмаған. Кемінде бір тілді таңдаңыз.',
    ru: 'Не выбран язык воспитания и обучения. Выберите хотя бы один.',
    en: 'No language of instruction is chosen. Please choose at least one.',
  },
  'queue.language-unknown': {
    kk: 'Өңір балабақшаларында мұндай тілдегі топтар жоқ: {language}. Тілді тізімнен таңдаңыз.',
    ru: 'В детских садах региона нет групп с таким языком: {language}. Выберите язык из списка.',
    en: 'The kindergartens of the region have no groups in this language: {language}. Please choose a language from the list.',
  },
  'queue.kinds-missing': {
    kk: 'Балабақша түрі таңдалмаған. Кемінде бір түрін таңдаңыз.',
    ru: 'Не выбран вид детского сада. Выберите хотя бы один.',
    en: 'No kind of kindergarten is chosen. Please choose at least one.',
  },
  'queue.kind-unknown': {
    kk: 'Балабақшаның мұндай түрі жоқ: {kind}. Түрін тізімнен таңдаңыз.',
    ru: 'Такого вида детского сада нет: {kind}. Выберите вид из списка.',
    en: 'There is no such kind of kindergarten: {kind}. Please choose a kind from the list.',
  },
  'queue.document-missing': {
    kk: 'Жеңілдікті растайтын құжат қоса берілмеген. Құжатты тіркеп, қайталаңыз.',
    ru: 'Не приложен документ о льготе. Приложите документ и повторите.',
    en: 'The document that proves the benefit is missing. Please attach it and try again.',
  },
  'queue.document-invalid': {
    kk: 'Құжат нөмірі түсініксіз жазылған. Құжатты тізімнен таңдаңыз немесе қайта жүктеңіз.',
    ru: 'Номер документа записан непонятно. Выберите документ из списка или загрузите его заново.',
    en: 'The document number could not be read. Please choose the document from the list or upload it again.',
  },
  'queue.status-class-invalid': {
    kk: 'Кезектің мұндай түрі жоқ. Тізімнен таңдаңыз: кезектен тыс, бірінші кезектегі немесе жалпы.',
    ru: 'Такого вида очереди нет. Выберите: внеочередное право, первоочередное право или общая очередь.',
    en: 'There is no such right in the queue. Please choose: out of turn, priority or general.',
  },
  'queue.reason-invalid': {
    kk: 'Өтінішті қайтарып алу себебі тізімде жоқ. Себепті тізімнен таңдаңыз.',
    ru: 'Такой причины отзыва заявления нет в списке. Выберите причину из списка.',
    en: 'This reason for withdrawing is not in the list. Please choose a reason from the list.',
  },
  'queue.phase-invalid': {
    kk: 'Өтініштің мұндай күйі жоқ. Күйін тізімнен таңдаңыз.',
    ru: 'Такого состояния заявления нет. Выберите состояние из списка.',
    en: 'There is no such state of an application. Please choose a state from the list.',
  },
  'queue.channel-invalid': {
    kk: 'Өтініштің қалай берілгені түсініксіз. Тәсілін тізімнен таңдаңыз.',
    ru: 'Непонятно, каким способом подано заявление. Выберите способ из списка.',
    en: 'It is not clear how the application was submitted. Please choose the way from the list.',
  },
  'queue.stamp-missing': {
    kk: 'Ескі кезектен көшірілген өтініштің берілген күні мен уақыты жоқ. Оларды ескі тізімнен қосыңыз.',
    ru: 'У заявления из старой очереди нет даты и времени подачи. Добавьте их из старого списка.',
    en: 'The application from the old queue has no date and time of submission. Please add them from the old list.',
  },
  'queue.stamp-not-allowed': {
    kk: 'Өтініштің берілген уақыты мен кезектегі құқығын жүйенің өзі белгілейді. Бұл жолдарды бос қалдырып, қайта жіберіңіз.',
    ru: 'Время подачи и право в очереди система отмечает сама. Оставьте эти поля пустыми и отправьте ещё раз.',
    en: 'The time of submission and the right in the queue are set by the system itself. Please leave these fields empty and send again.',
  },
  'queue.stamp-in-future': {
    kk: 'Өтініштің берілген уақыты әлі келмеген уақыт болып тұр. Күні мен уақытын ескі тізіммен салыстырыңыз.',
    ru: 'Время подачи заявления ещё не наступило. Сверьте дату и время со старым списком.',
    en: 'The time of submission is still to come. Please compare the date and time with the old list.',
  },
  'queue.stamp-before-birth': {
    kk: 'Өтініш баланың туған күнінен бұрын берілген болып тұр. Күні мен уақытын ескі тізіммен салыстырыңыз.',
    ru: 'Заявление подано раньше дня рождения ребёнка. Сверьте дату и время со старым списком.',
    en: 'The application is older than the child. Please compare its date and time with the old list.',
  },
  'queue.kindergartens-too-many': {
    kk: 'Тым көп балабақша таңдалған. Ең көбі: {max}. Артығын алып тастаңыз.',
    ru: 'Выбрано слишком много детских садов. Не больше: {max}. Уберите лишние.',
    en: 'Too many kindergartens are chosen. At most: {max}. Please take some away.',
  },
  'queue.kindergarten-twice': {
    kk: 'Бір балабақша екі рет таңдалған. Біреуін алып тастаңыз.',
    ru: 'Один детский сад выбран дважды. Уберите повтор.',
    en: 'A kindergarten is chosen twice. Please take one of them away.',
  },
  'queue.kindergarten-invalid': {
    kk: 'Балабақшаның нөмірі түсініксіз жазылған. Балабақшаны тізімнен таңдаңыз.',
    ru: 'Номер детского сада записан непонятно. Выберите сад из списка.',
    en: 'The number of a kindergarten could not be read. Please choose it from the list.',
  },
  'queue.kindergarten-elsewhere': {
    kk: 'Таңдалған балабақша өтініш берілген аудан не қалада жоқ. Сол жердің тізімінен таңдаңыз.',
    ru: 'Выбранного детского сада нет в районе или городе заявления. Выберите из списка этого района.',
    en: 'A chosen kindergarten is not in the district of the application. Please choose from the list of that district.',
  },
  'queue.stay-hours-unknown': {
    kk: 'Балабақшада болудың мұндай уақыты жоқ. Тізімнен таңдаңыз.',
    ru: 'Такого времени пребывания нет. Выберите из списка.',
    en: 'There are no such hours of stay. Please choose from the list.',
  },
  'queue.pause-not-allowed': {
    kk: 'Өңірде өтінішті кідіртуге болмайды. Ваучер керек болмаса, өтінішті қайтарып алыңыз.',
    ru: 'В регионе нельзя ставить заявление на паузу. Если ваучер не нужен, отзовите заявление.',
    en: 'An application cannot be paused in this region. If no voucher is needed, please withdraw it.',
  },
  'queue.pause-date-past': {
    kk: 'Кідірістің соңғы күні өтіп кеткен. Бүгінгі немесе кейінгі күнді таңдаңыз.',
    ru: 'Последний день паузы уже прошёл. Выберите сегодняшний или более поздний день.',
    en: 'The last day of the pause is over. Please choose today or a later day.',
  },
  'queue.pause-too-long': {
    kk: 'Кідіріс тым ұзақ. Ең кеш аяқталуы: {until}. Ертерек күнді таңдаңыз.',
    ru: 'Пауза слишком длинная. Она может длиться самое позднее до: {until}. Выберите более ранний день.',
    en: 'The pause is too long. It may last at the latest until: {until}. Please choose an earlier day.',
  },
  'queue.benefit-claimed-already': {
    kk: 'Бұл жеңілдік туралы мәлімделген, жауабы күтіліп тұр. Құжатын сол мәлімдемеге қосыңыз.',
    ru: 'Об этой льготе уже заявлено, ответ ещё впереди. Добавьте документ к тому заявлению.',
    en: 'This benefit is claimed already and is being looked at. Please add the document to that claim.',
  },
  'queue.benefit-not-found': {
    kk: 'Бұл баланың мұндай жеңілдігі жоқ. Жеңілдіктер тізімін қайта ашыңыз.',
    ru: 'У этого ребёнка нет такой льготы. Откройте список льгот заново.',
    en: 'This child has no such benefit. Please open the list of benefits again.',
  },
  'queue.benefit-not-open': {
    kk: 'Бұл жеңілдік туралы шешім қабылданған немесе мерзімі өткен. Қажет болса, қайта мәлімдеңіз.',
    ru: 'По этой льготе решение уже принято или её срок прошёл. Если нужно, заявите о ней заново.',
    en: 'This benefit is decided already or its term is over. If needed, please claim it anew.',
  },
  'queue.benefit-reason-invalid': {
    kk: 'Жеңілдіктен бас тарту себебі тізімде жоқ. Себепті тізімнен таңдаңыз.',
    ru: 'Такой причины отказа в льготе нет в списке. Выберите причину из списка.',
    en: 'This reason to refuse a benefit is not in the list. Please choose a reason from the list.',
  },
  'queue.issue-date-missing': {
    kk: 'Анықтаманың берілген күні жазылмаған. Күнін енгізіңіз.',
    ru: 'Не указан день выдачи справки. Введите его.',
    en: 'The day of issue of the certificate is missing. Please enter it.',
  },
  'queue.issue-date-in-future': {
    kk: 'Құжаттың берілген күні әлі келмеген. Күнін тексеріп, қайта енгізіңіз.',
    ru: 'День выдачи документа ещё не наступил. Проверьте его и введите ещё раз.',
    en: 'The day of issue is still to come. Please check it and enter it again.',
  },
  'queue.certificate-over': {
    kk: 'Құжаттың мерзімі өткен: {until}. Жаңа анықтама алып, соны тіркеңіз.',
    ru: 'Срок документа прошёл: {until}. Получите новую справку и приложите её.',
    en: 'The document is no longer valid: {until}. Please get a new one and attach it.',
  },
  'queue.unauthenticated': {
    kk: 'Бұл әрекетті кім жасап отырғаны белгісіз. Жүйеге кіріп, қайталаңыз.',
    ru: 'Неизвестно, кто выполняет это действие. Войдите в систему и повторите.',
    en: 'It is not known who is doing this. Please sign in and try again.',
  },
  'queue.page-too-large': {
    kk: 'Тізімнен бірден тым көп жол сұралды. Ең көбі: {max}. Тізімді бөліп сұраңыз.',
    ru: 'Сразу запрошено слишком много строк списка. Самое большее: {max}. Запросите список частями.',
    en: 'Too many rows of the list were asked for at once. The most is {max}. Please ask for the list in parts.',
  },
  'queue.iteration-not-found': {
    kk: 'Мұндай итерация табылмады. Итерацияны тізімнен таңдаңыз.',
    ru: 'Такая итерация не найдена. Выберите итерацию из списка.',
    en: 'This iteration was not found. Please choose an iteration from the list.',
  },
  'queue.iteration-not-previewed': {
    kk: 'Алдын ала есептелген итерацияны ғана бекітуге болады. Қазіргі күйі: {phase}. Қажет болса, жаңа алдын ала есеп жасаңыз.',
    ru: 'Утвердить можно только предварительно рассчитанную итерацию. Сейчас: {phase}. Если нужно, сделайте новый предварительный расчёт.',
    en: 'Only a previewed iteration can be approved. Now: {phase}. If needed, please make a new preview.',
  },
  'queue.iteration-empty': {
    kk: 'Бұл итерацияда ешбір балаға ваучер берілмейді, сондықтан бекітетін ештеңе жоқ. Бос орындар мен бюджетті тексеріп, жаңа алдын ала есеп жасаңыз.',
    ru: 'В этой итерации ваучер не получает ни один ребёнок, поэтому утверждать нечего. Проверьте свободные места и бюджет и сделайте новый предварительный расчёт.',
    en: 'This iteration gives no child a voucher, so there is nothing to approve. Please check the free places and the budget and make a new preview.',
  },
  'queue.iteration-superseded': {
    kk: 'Бұл есептің орнына жаңасы жасалған. Итерациялар тізімінен соңғы алдын ала есепті ашып, соны бекітіңіз.',
    ru: 'Вместо этого расчёта уже сделан новый. Откройте в списке итераций последний предварительный расчёт и утвердите его.',
    en: 'A newer preview has taken the place of this one. Please open the latest preview in the list of iterations and approve that one.',
  },
  'queue.iteration-running': {
    kk: 'Бекітілген итерация әлі аяқталған жоқ. Оның аяқталуын күтіп, содан кейін қайталаңыз.',
    ru: 'Утверждённая итерация ещё не завершена. Дождитесь её завершения и повторите.',
    en: 'An approved iteration has not finished yet. Please wait until it is complete and try again.',
  },
  'queue.preview-overtaken': {
    kk: 'Алдын ала қараудан кейін кезек өзгерді: кезегі келгендердің алдында тұратын өтініштер саны {count}. Бөлуді қайта қарап шығыңыз.',
    ru: 'После предварительного просмотра очередь изменилась: заявлений, которые стоят раньше получивших очередь, {count}. Просмотрите распределение заново.',
    en: 'The queue has changed since the preview: applications that stand before somebody with a turn: {count}. Please preview again.',
  },
  'queue.turns-max-invalid': {
    kk: 'Бөлінетін кезектер саны кемінде біреу болуы керек. Шектеу қажет болмаса, өрісті бос қалдырыңыз.',
    ru: 'Число очередей должно быть не меньше одной. Если ограничение не нужно, оставьте поле пустым.',
    en: 'The number of turns has to be at least one. Leave it empty if there is to be no limit.',
  },
  'queue.preview-in-progress': {
    kk: 'Дәл қазір осы ауданды басқа қызметкер есептеп жатыр. Бір минуттан кейін итерациялар тізімін жаңартыңыз.',
    ru: 'Сейчас этот район рассчитывает другой сотрудник. Через минуту обновите список итераций.',
    en: 'Another employee is making a preview of this district right now. Please refresh the list of iterations in a minute.',
  },
  'queue.protocol-not-ready': {
    kk: 'Хаттама итерация аяқталғаннан кейін дайын болады. Қазіргі күйі: {phase}. Кейінірек қайта кіріңіз.',
    ru: 'Протокол появится после завершения итерации. Сейчас: {phase}. Загляните позже.',
    en: 'The protocol will be ready when the iteration is complete. Now: {phase}. Please come back later.',
  },
  'queue.regime-without-iterations': {
    kk: 'Бұл ауданда ваучерлер итерация арқылы бөлінбейді. Ауданның тәртібі: {regime}. Ваучерлік қаржыландыруға көшкен ауданды таңдаңыз.',
    ru: 'В этом районе ваучеры не распределяются итерациями. Порядок района: {regime}. Выберите район, который перешёл на ваучеры.',
    en: 'This district does not give vouchers by iterations. Its way is: {regime}. Please choose a district that uses vouchers.',
  },
  'queue.same-person': {
    kk: 'Итерацияны есептеген адам оны өзі бекіте алмайды. Бекітуді басқа уәкілетті қызметкерден сұраңыз.',
    ru: 'Кто рассчитал итерацию, не может сам её утвердить. Попросите утвердить другого уполномоченного сотрудника.',
    en: 'The person who made the preview cannot approve it as well. Please ask another authorised employee to approve it.',
  },
  'queue.history-span': {
    kk: 'Кезек тарихын бір сұрауда {max} күннен артық көруге болмайды. Қысқарақ кезеңді таңдаңыз.',
    ru: 'Историю очереди за раз можно посмотреть не больше чем за {max, plural, one {# день} few {# дня} many {# дней} other {# дня}}. Выберите период короче.',
    en: 'The history of the queue is shown for at most {max, plural, one {# day} other {# days}} at a time. Please choose a shorter period.',
  },
  'queue.turn-not-given': {
    kk: 'Бұл итерацияда өтінішке кезек берілмеді. Себебі: {reason}. Өтінішті ашып, қазіргі күйін қараңыз.',
    ru: 'В этой итерации очередь по заявлению не дана. Причина: {reason}. Откройте заявление и посмотрите его состояние.',
    en: 'The application got no turn in this iteration. Reason: {reason}. Please open the application to see its state.',
  },
} as const satisfies Texts;
