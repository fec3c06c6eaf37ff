import type { Texts } from '../text.js';

/** Rules that hold everywhere: numbers of people and organisations, days, sums, the region's own rules. */
export const domain = {
  'domain.iin-length': {
    kk: 'ЖСН 12 цифрдан тұрады. Цифрлардың санын тексеріп, қайта енгізіңіз.',
    ru: 'ИИН состоит из 12 цифр. Проверьте, сколько цифр введено, и введите ещё раз.',
    en: 'An IIN has 12 digits. Please check how many you entered and try again.',
  },
  'domain.iin-digits': {
    kk: 'ЖСН тек цифрлардан тұрады. Әріпсіз, бос орынсыз 12 цифр енгізіңіз.',
    ru: 'ИИН состоит только из цифр. Введите 12 цифр без букв и пробелов.',
    en: 'An IIN has digits only. Please enter 12 digits without letters or spaces.',
  },
  'domain.iin-century': {
    kk: 'ЖСН ішіндегі жетінші цифр дұрыс емес. Құжатпен салыстырып, қайта енгізіңіз.',
    ru: 'Седьмая цифра ИИН не подходит. Сверьте с документом и введите ещё раз.',
    en: 'The seventh digit of the IIN does not fit. Please compare it with the document and enter it again.',
  },
  'domain.iin-date': {
    kk: 'ЖСН басындағы туған күн дұрыс емес. Алғашқы алты цифрды құжатпен салыстырыңыз.',
    ru: 'Дата рождения в начале ИИН не существует. Сверьте первые шесть цифр с документом.',
    en: 'The birth date at the start of the IIN does not exist. Please compare the first six digits with the document.',
  },
  'domain.iin-check': {
    kk: 'ЖСН дұрыс емес: цифрлардың бірі қате терілген сияқты. Құжатпен салыстырып, қайта енгізіңіз.',
    ru: 'В ИИН, похоже, опечатка в одной из цифр. Сверьте с документом и введите ещё раз.',
    en: 'One of the digits of the IIN seems to be mistyped. Please compare it with the document and enter it again.',
  },
  'domain.bin-length': {
    kk: 'БСН 12 цифрдан тұрады. Цифрлардың санын тексеріп, қайта енгізіңіз.',
    ru: 'БИН состоит из 12 цифр. Проверьте, сколько цифр введено, и введите ещё раз.',
    en: 'A BIN has 12 digits. Please check how many you entered and try again.',
  },
  'domain.bin-digits': {
    kk: 'БСН тек цифрлардан тұрады. Әріпсіз, бос орынсыз 12 цифр енгізіңіз.',
    ru: 'БИН состоит только из цифр. Введите 12 цифр без букв и пробелов.',
    en: 'A BIN has digits only. Please enter 12 digits without letters or spaces.',
  },
  'domain.bin-month': {
    kk: 'БСН басындағы жыл мен ай дұрыс емес. Алғашқы төрт цифрды құжатпен салыстырыңыз.',
    ru: 'Год и месяц в начале БИН не подходят. Сверьте первые четыре цифры с документом.',
    en: 'The year and month at the start of the BIN do not fit. Please compare the first four digits with the document.',
  },
  'domain.bin-type': {
    kk: 'Бұл нөмір ұйымның БСН нөміріне ұқсамайды. Жеке адамның ЖСН нөмірі енгізілмегенін тексеріңіз.',
    ru: 'Этот номер не похож на БИН организации. Проверьте, не введён ли вместо него ИИН человека.',
    en: 'This does not look like the BIN of an organisation. Please check that it is not the IIN of a person.',
  },
  'domain.bin-check': {
    kk: 'БСН дұрыс емес: цифрлардың бірі қате терілген сияқты. Құжатпен салыстырып, қайта енгізіңіз.',
    ru: 'В БИН, похоже, опечатка в одной из цифр. Сверьте с документом и введите ещё раз.',
    en: 'One of the digits of the BIN seems to be mistyped. Please compare it with the document and enter it again.',
  },
  'domain.date-format': {
    kk: 'Күн түсініксіз жазылған. Оны күнтізбеден таңдаңыз немесе мына үлгімен жазыңыз: 2026-11-21.',
    ru: 'Дата записана непонятно. Выберите её в календаре или запишите так: 2026-11-21.',
    en: 'The date could not be read. Please pick it in the calendar or write it like this: 2026-11-21.',
  },
  'domain.date-does-not-exist': {
    kk: 'Күнтізбеде мұндай күн жоқ: {date}. Күнді тексеріп, қайта енгізіңіз.',
    ru: 'Такой даты нет в календаре: {date}. Проверьте дату и введите ещё раз.',
    en: 'There is no such date in the calendar: {date}. Please check the date and enter it again.',
  },
  'domain.month-format': {
    kk: 'Ай түсініксіз жазылған. Оны тізімнен таңдаңыз немесе мына үлгімен жазыңыз: 2026-11.',
    ru: 'Месяц записан непонятно. Выберите его из списка или запишите так: 2026-11.',
    en: 'The month could not be read. Please choose it from the list or write it like this: 2026-11.',
  },
  'domain.instant-format': {
    kk: 'Күн мен уақыт түсініксіз жазылған. Оларды мына үлгімен жазыңыз: 2026-11-21T18:00:00Z.',
    ru: 'Дата и время записаны непонятно. Запишите их так: 2026-11-21T18:00:00Z.',
    en: 'The date and time could not be read. Please write them like this: 2026-11-21T18:00:00Z.',
  },
  'domain.money-format': {
    kk: 'Сома түсініксіз жазылған. Оны бос орынсыз, тек цифрлармен жазыңыз.',
    ru: 'Сумма записана непонятно. Запишите её только цифрами, без пробелов.',
    en: 'The amount could not be read. Please write it in digits only, without spaces.',
  },
  'domain.fraction-format': {
    kk: 'Үлес түсініксіз жазылған. Оны мына үлгімен жазыңыз: 1/2.',
    ru: 'Доля записана непонятно. Запишите её так: 1/2.',
    en: 'The share could not be read. Please write it like this: 1/2.',
  },
  'domain.too-old': {
    kk: 'Балабақша кезегі {maxYears} жасқа толмаған балаларға арналған. Балаңыз үлкенірек болса, мектепке дайындық туралы білім бөлімінен сұраңыз.',
    ru: 'Очередь в детский сад – для детей младше {maxYears, plural, one {# года} other {# лет}}. Если ребёнок старше, спросите в отделе образования о подготовке к школе.',
    en: 'The kindergarten queue is for children under {maxYears, plural, one {# year} other {# years}} of age. If your child is older, please ask the education department about preparing for school.',
  },
  'domain.calendar-year-missing': {
    kk: 'Жүйеде бұл жылдың жұмыс күнтізбесі әлі жоқ: {year}. Басқа күнді таңдаңыз немесе білім бөліміне хабарласыңыз.',
    ru: 'В системе ещё нет календаря рабочих дней на {year} год. Выберите другую дату или обратитесь в отдел образования.',
    en: 'The system has no calendar of working days for {year} yet. Please choose another date or contact the education department.',
  },
  'domain.policy-not-in-force': {
    kk: 'Бұл күнге өңірдің тиісті ережесі әлі енгізілмеген: {date}. Басқа күнді таңдаңыз немесе білім бөліміне хабарласыңыз.',
    ru: 'На эту дату в системе ещё нет нужного правила региона: {date}. Выберите другую дату или обратитесь в отдел образования.',
    en: 'The region has no rule in force for this date yet: {date}. Please choose another date or contact the education department.',
  },
  'domain.no-budget': {
    kk: 'Бұл аудан үшін жылдық бюджет әлі енгізілмеген: {year}. Алдымен бюджетті енгізіңіз.',
    ru: 'Бюджет этого района на {year} год ещё не внесён. Сначала внесите бюджет.',
    en: 'The budget of this district for {year} has not been entered yet. Please enter the budget first.',
  },
  'domain.no-norm': {
    kk: 'Мұндай топқа қаржыландыру нормативі белгіленбеген: {need}. Күні: {date}. Нормативті енгізу үшін білім басқармасына хабарласыңыз.',
    ru: 'Для такой группы не установлен норматив финансирования: {need}. Дата: {date}. Обратитесь в управление образования, чтобы его внесли.',
    en: 'No funding norm is set for such a group: {need}. Date: {date}. Please ask the regional education office to enter it.',
  },
  'domain.no-parent-fee': {
    kk: 'Мұндай топқа ата-ана төлемақысы белгіленбеген: {kind}, {ageGroup}. Оны енгізу үшін білім басқармасына хабарласыңыз.',
    ru: 'Для такой группы не установлена родительская плата: {kind}, {ageGroup}. Обратитесь в управление образования, чтобы её внесли.',
    en: 'No parent’s fee is set for such a group: {kind}, {ageGroup}. Please ask the regional education office to enter it.',
  },
  'domain.unknown-absence-reason': {
    kk: 'Баланың келмеу себебі тізімде жоқ. Себепті тізімнен таңдаңыз.',
    ru: 'Такой причины отсутствия нет в списке. Выберите причину из списка.',
    en: 'This reason for absence is not in the list. Please choose a reason from the list.',
  },
  'domain.unknown-age-group': {
    kk: 'Мұндай жас тобы жоқ: {group}. Топты тізімнен таңдаңыз.',
    ru: 'Такой возрастной группы нет: {group}. Выберите группу из списка.',
    en: 'There is no such age group: {group}. Please choose a group from the list.',
  },
  'domain.unknown-benefit': {
    kk: 'Мұндай жеңілдік тізімде жоқ. Жеңілдікті тізімнен таңдаңыз.',
    ru: 'Такой льготы нет в списке. Выберите льготу из списка.',
    en: 'This benefit is not in the list. Please choose a benefit from the list.',
  },
  'domain.unknown-category': {
    kk: 'Кезекте мұндай санат жоқ: {ordinal}. Санатты тізімнен таңдаңыз.',
    ru: 'Такой категории очереди нет: {ordinal}. Выберите категорию из списка.',
    en: 'There is no such queue category: {ordinal}. Please choose a category from the list.',
  },
  'domain.unknown-district': {
    kk: 'Мұндай аудан немесе қала тізімде жоқ. Оны тізімнен таңдаңыз.',
    ru: 'Такого района или города нет в списке. Выберите его из списка.',
    en: 'This district or city is not in the list. Please choose it from the list.',
  },
  'domain.unknown-settlement': {
    kk: 'Бұл ауданның тізімінде мұндай елді мекен жоқ. Елді мекенді тізімнен таңдаңыз.',
    ru: 'В списке этого района нет такого населённого пункта. Выберите его из списка.',
    en: 'This settlement is not in the list of the district. Please choose it from the list.',
  },
  'domain.point-invalid': {
    kk: 'Картадағы орын дұрыс көрсетілмеген. Ендік пен бойлықты ондық бөлшекпен жазыңыз, мысалы 45.0178,78.3824.',
    ru: 'Место на карте указано неверно. Запишите широту и долготу в градусах, например 45.0178,78.3824.',
    en: 'The place on the map is not right. Please write latitude and longitude in degrees, such as 45.0178,78.3824.',
  },
} as const satisfies Texts;
