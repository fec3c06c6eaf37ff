import type { Texts } from '../text.js';

/** Bringing an old queue over: the file, its rows, the plan and the run. */
export const imports = {
  'identity.roll-unreadable': {
    kk: 'Файлды оқу мүмкін болмады. Кестені XLSX немесе CSV (UTF-8) түрінде қайта сақтап, жүктеңіз.',
    ru: 'Файл не удалось прочитать. Сохраните таблицу заново как XLSX или CSV (UTF-8) и загрузите.',
    en: 'The file could not be read. Please save the table again as XLSX or CSV (UTF-8) and upload it.',
  },
  'identity.roll-empty': {
    kk: 'Файлда бірде-бір жол жоқ. Бірінші парақта тақырыптар мен жолдар болуы керек.',
    ru: 'В файле нет ни одной строки. На первом листе должны быть заголовки и строки.',
    en: 'The file has no rows. The first sheet must have headings and rows.',
  },
  'identity.roll-too-long': {
    kk: 'Файлда жол тым көп. Ең көбі: {max}. Кестені бөліп жүктеңіз.',
    ru: 'В файле слишком много строк. Самое большее: {max}. Загрузите таблицу частями.',
    en: 'The file has too many rows. The most is {max}. Please upload the table in parts.',
  },
  'identity.roll-columns-missing': {
    kk: 'Кестеде қажетті бағандар жоқ: {headings}. Тақырыптарды үлгідегідей жазып, қайта жүктеңіз.',
    ru: 'В таблице нет нужных столбцов: {headings}. Назовите столбцы как в образце и загрузите снова.',
    en: 'Columns that are needed are missing: {headings}. Please name the columns as in the template and upload again.',
  },
  'identity.roll-columns-double': {
    kk: 'Бір мәнді екі баған бар: {headings}. Артығын алып тастап, қайта жүктеңіз.',
    ru: 'Один и тот же столбец стоит дважды: {headings}. Уберите лишний и загрузите снова.',
    en: 'A column stands twice: {headings}. Please remove one of them and upload again.',
  },
  'identity.roll-position-invalid': {
    kk: 'Кезек нөмірі бүтін сан болуы керек. Нөмірді түзетіңіз.',
    ru: 'Номер в очереди должен быть целым числом. Исправьте номер.',
    en: 'The number in the queue must be a whole number. Please correct it.',
  },
  'identity.roll-stamp-missing': {
    kk: 'Өтініш берілген уақыт жазылмаған. Күні мен уақытын толтырыңыз.',
    ru: 'Не указано время подачи. Заполните дату и время.',
    en: 'The time of submission is missing. Please fill in date and time.',
  },
  'identity.roll-stamp-format': {
    kk: 'Өтініш уақыты түсініксіз. Мына үлгімен жазыңыз: 29.02.2024 23:10.',
    ru: 'Время подачи непонятно. Напишите так: 29.02.2024 23:10.',
    en: 'The time of submission is not clear. Please write it like this: 29.02.2024 23:10.',
  },
  'identity.roll-row-faulty': {
    kk: 'Бұл жолдағы адамдарды тіркеу мүмкін емес. Жолды түзетіп, жаңа файлмен жүктеңіз.',
    ru: 'Людей этой строки нельзя зарегистрировать. Исправьте строку и загрузите её новым файлом.',
    en: 'The people of this row cannot be registered. Please correct the row and upload it in a new file.',
  },
  'identity.child-has-other-guardian': {
    kk: 'Бұл баланың жүйеде басқа ата-анасы тіркелген. Құжаттарын тексеріп, өтінішті сол ата-ана арқылы беріңіз.',
    ru: 'У этого ребёнка в системе другой родитель. Проверьте документы; заявление подаёт тот родитель.',
    en: 'This child has another guardian in the system. Please check the papers; that guardian submits the application.',
  },
  'queue.stamp-does-not-exist': {
    kk: 'Сол күні сағат алға жылжытылған, мұндай уақыт болған жоқ. Уақытты тексеріңіз.',
    ru: 'В этот день часы перевели вперёд, такого времени не было. Проверьте время.',
    en: 'The clocks went forward on that day, so this time did not exist. Please check the time.',
  },
  'queue.import-row-twice': {
    kk: 'Бұл бала файлда жоғарырақ тұр. Артық жолды алып тастаңыз.',
    ru: 'Этот ребёнок уже есть в файле выше. Уберите лишнюю строку.',
    en: 'This child already stands further up in the file. Please remove the extra row.',
  },
  'queue.import-not-found': {
    kk: 'Мұндай көшіру табылмады. Тізімді жаңартып, қайта таңдаңыз.',
    ru: 'Такой перенос не найден. Обновите список и выберите снова.',
    en: 'This import was not found. Please reload the list and choose again.',
  },
  'queue.import-not-planned': {
    kk: 'Бұл көшіру бекітіліп қойған. Барысын оның бетінен қараңыз.',
    ru: 'Этот перенос уже утверждён. Его ход виден на его странице.',
    en: 'This import is approved already. Please see its progress on its page.',
  },
  'queue.import-faulty': {
    kk: 'Файлда қатесі бар жолдар бар, олардың саны: {faulty}. Түзетіп қайта жүктеңіз немесе бекіткенде «қате жолдарсыз» дегенді таңдаңыз.',
    ru: 'В файле есть строки с ошибками, их число: {faulty}. Исправьте и загрузите снова или при утверждении выберите «без строк с ошибками».',
    en: 'The file has rows with faults: {faulty}. Please correct and upload it again, or choose “without the faulty rows” when approving.',
  },
  'queue.import-empty': {
    kk: 'Файлда көшіруге жарайтын бірде-бір жол жоқ. Қателерді түзетіп, қайта жүктеңіз.',
    ru: 'В файле нет ни одной строки, которую можно перенести. Исправьте ошибки и загрузите снова.',
    en: 'The file has no row that can be brought over. Please correct the faults and upload it again.',
  },
  'queue.import-not-run': {
    kk: 'Бұл көшіру әлі бекітілмеген, сондықтан қайтаратын ештеңе жоқ.',
    ru: 'Этот перенос ещё не утверждён, поэтому возвращать нечего.',
    en: 'This import is not approved yet, so there is nothing to take back.',
  },
  'queue.zone-invalid': {
    kk: 'Мұндай уақыт белдеуі жоқ. Мысалы, былай жазыңыз: Asia/Almaty.',
    ru: 'Такого часового пояса нет. Напишите, например, Asia/Almaty.',
    en: 'There is no such time zone. Please write it like Asia/Almaty.',
  },
  'queue.filter-invalid': {
    kk: 'Жолдардың мұндай сүзгісі жоқ. Сүзгіні тізімнен таңдаңыз.',
    ru: 'Такого отбора строк нет. Выберите отбор из списка.',
    en: 'There is no such filter of rows. Please choose one from the list.',
  },
} as const satisfies Texts;
