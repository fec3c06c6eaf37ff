import type { Texts } from '../text.js';

/** Signing in, people and their children. */
export const identity = {
  'identity.phone-invalid': {
    kk: 'Бұл қазақстандық ұялы нөмірге ұқсамайды. Нөмірді мына үлгімен енгізіңіз: +7 701 123 45 67.',
    ru: 'Это не похоже на казахстанский мобильный номер. Введите номер так: +7 701 123 45 67.',
    en: 'This does not look like a Kazakhstan mobile number. Please enter it like this: +7 701 123 45 67.',
  },
  'identity.phones-invalid': {
    kk: 'Кемінде бір телефон нөмірін көрсетіңіз. Ең көбі: {max}.',
    ru: 'Укажите хотя бы один номер телефона. Самое большее: {max}.',
    en: 'Please give at least one phone number. The most you can give is {max}.',
  },
  'identity.code-wrong': {
    kk: 'Код сәйкес келмеді. Қалған мүмкіндік саны: {triesLeft}. SMS арқылы келген соңғы кодты енгізіңіз.',
    ru: 'Код не подошёл. Осталось попыток: {triesLeft}. Введите код из последнего SMS.',
    en: 'The code did not match. Tries left: {triesLeft}. Please enter the code from the latest SMS.',
  },
  'identity.code-expired': {
    kk: 'Бұл код енді жарамсыз. Жаңа код сұрап, соны енгізіңіз.',
    ru: 'Этот код больше не действует. Запросите новый код и введите его.',
    en: 'This code is no longer valid. Please ask for a new code and enter that one.',
  },
  'identity.code-tries-over': {
    kk: 'Бұл кодты енгізу мүмкіндігі таусылды. Жаңа код сұраңыз.',
    ru: 'Попытки ввести этот код закончились. Запросите новый код.',
    en: 'There are no tries left for this code. Please ask for a new code.',
  },
  'identity.too-many-codes': {
    kk: 'Код тым жиі сұралды. Күту уақыты: {retryAfterSeconds}. Содан кейін кодты қайта сұраңыз.',
    ru: 'Код запрашивали слишком часто. Время ожидания: {retryAfterSeconds}. После этого запросите код снова.',
    en: 'Codes were asked for too often. Time to wait: {retryAfterSeconds}. After that please ask for a code again.',
  },
  'identity.too-many-tries': {
    kk: 'Кіру әрекеттері тым көп болды. Күту уақыты: {retryAfterSeconds}. Содан кейін қайталаңыз.',
    ru: 'Было слишком много попыток входа. Время ожидания: {retryAfterSeconds}. После этого повторите.',
    en: 'There were too many tries to sign in. Time to wait: {retryAfterSeconds}. After that please try again.',
  },
  'identity.sign-in-refused': {
    kk: 'Логин немесе құпиясөз сәйкес келмеді. Екеуін де тексеріп, қайталаңыз. Құпиясөз есіңізде болмаса, әкімшіге хабарласыңыз.',
    ru: 'Логин или пароль не подошёл. Проверьте их и повторите. Если не помните пароль, обратитесь к администратору.',
    en: 'The login or the password did not match. Please check both and try again. If you do not remember the password, ask the administrator.',
  },
  'identity.locale-invalid': {
    kk: 'Мұндай тіл жоқ. Қазақ, орыс немесе ағылшын тілін таңдаңыз.',
    ru: 'Такого языка нет. Выберите казахский, русский или английский.',
    en: 'There is no such language. Please choose Kazakh, Russian or English.',
  },
  'identity.guardian-too-young': {
    kk: 'Өтініш беруші кемінде {minYears} жаста болуы керек. Баланың басқа ата-анасы немесе заңды өкілі өз ЖСН нөмірімен кірсін.',
    ru: 'Заявителю должно быть не меньше {minYears} лет. Пусть войдёт другой родитель или законный представитель со своим ИИН.',
    en: 'The applicant must be at least {minYears} years old. Please let the other parent or a legal representative sign in with their own IIN.',
  },
  'identity.guardian-not-found': {
    kk: 'Ата-ана немесе заңды өкіл табылмады. Ол алдымен жүйеге бір рет кіруі керек.',
    ru: 'Родитель или законный представитель не найден. Сначала ему нужно один раз войти в систему.',
    en: 'The parent or legal representative was not found. They need to sign in once first.',
  },
  'identity.child-not-found': {
    kk: 'Бала табылмады. Деректерді тексеріңіз немесе алдымен баланы жеке кабинетке қосыңыз.',
    ru: 'Ребёнок не найден. Проверьте данные или сначала добавьте ребёнка в личном кабинете.',
    en: 'The child was not found. Please check the details or add the child to your account first.',
  },
  'identity.child-is-guardian': {
    kk: 'Баланың ЖСН нөмірінің орнына өзіңіздің ЖСН нөміріңіз енгізілген. Баланың ЖСН нөмірін енгізіңіз.',
    ru: 'Вместо ИИН ребёнка введён ваш собственный ИИН. Введите ИИН ребёнка.',
    en: 'Your own IIN was entered instead of the child’s. Please enter the IIN of the child.',
  },
  'identity.child-adult': {
    kk: 'Бұл ЖСН бойынша адам {adultYears} жасқа толған. Баланың ЖСН нөмірін тексеріп, қайта енгізіңіз.',
    ru: 'По этому ИИН человеку уже исполнилось {adultYears} лет. Проверьте ИИН ребёнка и введите ещё раз.',
    en: 'By this IIN the person is already {adultYears} years old. Please check the IIN of the child and enter it again.',
  },
  'identity.birth-date-invalid': {
    kk: 'Баланың туған күні әлі келмеген күн болып тұр. ЖСН нөмірін тексеріп, қайта енгізіңіз.',
    ru: 'Дата рождения ребёнка ещё не наступила. Проверьте ИИН и введите ещё раз.',
    en: 'The child’s birth date is still to come. Please check the IIN and enter it again.',
  },
  'identity.relation-invalid': {
    kk: 'Балаға кім болып келетініңіз көрсетілмеген. Тізімнен таңдаңыз: ата-ана немесе заңды өкіл.',
    ru: 'Не указано, кем вы приходитесь ребёнку. Выберите: родитель или законный представитель.',
    en: 'It is not stated who you are to the child. Please choose: parent or legal representative.',
  },
  'identity.too-many-guardians': {
    kk: 'Бұл балаға тіркеуге болатын ата-аналар мен өкілдердің ең көп саны: {max}. Біреуін алмастыру үшін білім бөліміне хабарласыңыз.',
    ru: 'Наибольшее число родителей и представителей у одного ребёнка: {max}. Чтобы заменить кого-то из них, обратитесь в отдел образования.',
    en: 'The most parents and representatives one child can have here is {max}. To replace one of them, please contact the education department.',
  },
  'identity.guardianship-declined': {
    kk: 'Бұл баланың ата-анасы немесе өкілі ретінде сұрауыңыз қабылданбаған. Құжаттарыңызбен білім бөліміне хабарласыңыз.',
    ru: 'Вашу просьбу признать вас родителем или представителем этого ребёнка отклонили. Обратитесь с документами в отдел образования.',
    en: 'Your request to be a parent or representative of this child was declined. Please bring your papers to the education department.',
  },
  'identity.guardianship-forbidden': {
    kk: 'Мұны баланың ата-анасы, заңды өкілі немесе білім бөлімі ғана шеше алады. Олардың біріне хабарласыңыз.',
    ru: 'Это решает родитель или представитель ребёнка либо отдел образования. Обратитесь к кому-то из них.',
    en: 'Only a parent or representative of the child, or the education department, can decide this. Please contact one of them.',
  },
  'identity.guardianship-request-not-found': {
    kk: 'Мұндай сұрау табылмады: оған жауап берілген немесе ол жіберілмеген. Тізімді жаңартыңыз.',
    ru: 'Такая просьба не найдена: на неё уже ответили или её не было. Обновите список.',
    en: 'This request was not found: it was answered already or never made. Please refresh the list.',
  },
  'identity.too-many-guardianship-requests': {
    kk: 'Бір күнде тым көп бала туралы сұрадыңыз. Күту уақыты: {retryAfterSeconds}. Содан кейін қайталаңыз.',
    ru: 'За день вы спросили о слишком многих детях. Время ожидания: {retryAfterSeconds}. После этого повторите.',
    en: 'You asked about too many children in one day. Time to wait: {retryAfterSeconds}. After that please try again.',
  },
  'identity.too-many-children': {
    kk: 'Бір адамға тіркеуге болатын балалардың ең көп саны: {max}. Балаңыз көбірек болса, білім бөліміне хабарласыңыз.',
    ru: 'Наибольшее число детей у одного заявителя: {max}. Если у вас больше детей, обратитесь в отдел образования.',
    en: 'The most children one person can add is {max}. If you have more, please contact the education department.',
  },
  'identity.too-many-looked-up': {
    kk: 'Бірден сұралған балалар тым көп. Ең көбі: {max}. Тізімді бөліп сұраңыз.',
    ru: 'Сразу запрошено слишком много детей. Самое большее: {max}. Запросите список частями.',
    en: 'Too many children were asked for at once. The most is {max}. Please ask for the list in parts.',
  },
  'identity.name-invalid': {
    kk: 'Аты-жөні әріптермен жазылуы керек. Таңбалардың ең көп саны: {maxChars}. Құжаттағыдай етіп жазыңыз.',
    ru: 'Имя пишется буквами. Наибольшее число знаков: {maxChars}. Напишите его как в документе.',
    en: 'A name is written in letters. The most characters is {maxChars}. Please write it as in the document.',
  },
  'identity.purpose-invalid': {
    kk: 'Жеке деректер не үшін қаралатыны көрсетілмеген. Мақсатын таңдап, қайталаңыз.',
    ru: 'Не указано, зачем нужны личные данные. Выберите цель и повторите.',
    en: 'It is not stated why the personal data is needed. Please choose a purpose and try again.',
  },
  'identity.contact-forbidden': {
    kk: 'Телефон нөмірлері мен кіру кодтары бұл жерде көрсетілмейді. Нөмірді өзгерту үшін білім бөліміне хабарласыңыз.',
    ru: 'Номера телефонов и коды входа здесь не показываются. Чтобы сменить номер, обратитесь в отдел образования.',
    en: 'Phone numbers and sign-in codes are not shown here. To change a number, please contact the education department.',
  },
  'identity.check-forbidden': {
    kk: 'Баланың белгісін ваучер қызметі ғана сұрай алады. Куәлікті жеке кабинеттен ашыңыз.',
    ru: 'Отметку ребёнка может запросить только служба ваучеров. Откройте сертификат в личном кабинете.',
    en: 'Only the voucher service may ask for the check of a child. Please open the certificate in your account.',
  },
  'identity.login-invalid': {
    kk: 'Логин 3–64 таңбадан тұрады: латын әріптері, цифрлар, нүкте, сызықша, астыңғы сызық немесе @. Басқа логин ойлап табыңыз.',
    ru: 'Логин состоит из 3–64 знаков: латинские буквы, цифры, точка, дефис, подчёркивание или @. Придумайте другой логин.',
    en: 'A login has 3 to 64 characters: Latin letters, digits, dot, hyphen, underscore or @. Please choose another login.',
  },
  'identity.login-taken': {
    kk: 'Мұндай логин бар. Басқа логин таңдаңыз.',
    ru: 'Такой логин уже есть. Выберите другой логин.',
    en: 'This login already exists. Please choose another one.',
  },
  'identity.password-invalid': {
    kk: 'Құпиясөз тым қарапайым немесе ұзындығы сәйкес емес. Таңбалар саны: кемінде {minChars}, ең көбі {maxChars}. Әртүрлі таңбалары бар құпиясөз ойлап табыңыз.',
    ru: 'Пароль слишком простой или не подходит по длине. Число знаков: не меньше {minChars}, не больше {maxChars}. Придумайте пароль из разных знаков.',
    en: 'The password is too simple or its length does not fit. It needs at least {minChars} and at most {maxChars} characters. Please choose one with different characters.',
  },
  'identity.roles-invalid': {
    kk: 'Қызметкердің рөлі көрсетілмеген немесе ондай рөл жоқ. Тізімнен кемінде бір рөл таңдаңыз.',
    ru: 'Роль сотрудника не указана, или такой роли нет. Выберите из списка хотя бы одну роль.',
    en: 'The role of the employee is missing or does not exist. Please choose at least one role from the list.',
  },
  'identity.role-scope-missing': {
    kk: 'Таңдалған рөл үшін қосымша дерек қажет. Рөл: {role}. Көрсетіңіз: {scope}.',
    ru: 'Для выбранной роли нужны ещё сведения. Роль: {role}. Укажите: {scope}.',
    en: 'The chosen role needs one more detail. Role: {role}. Please give: {scope}.',
  },
  'identity.staff-not-found': {
    kk: 'Қызметкер табылмады. Логинді тексеріп, қайталаңыз.',
    ru: 'Сотрудник не найден. Проверьте логин и повторите.',
    en: 'The employee was not found. Please check the login and try again.',
  },
  'identity.guardian-has-other-phone': {
    kk: 'Бұл ата-ана жүйеге басқа нөмірмен кіреді, оның соңғы цифрлары: {ending}. Нөмірді ата-анадан нақтылаңыз. Ескі нөмір қолданыста болса, соны қалдырыңыз. Нөмір ауысқан болса, жеке куәлікті тексеріп, жаңасына ауыстыруды таңдаңыз: ескі нөмірге бұл туралы SMS барады.',
    ru: 'Этот родитель входит с другим номером, его последние цифры: {ending}. Уточните номер у родителя. Если прежний номер в силе, оставьте его. Если номер сменился, проверьте удостоверение и выберите замену: на прежний номер придёт SMS об этом.',
    en: 'This parent signs in with another number; its last digits: {ending}. Please ask the parent. If the earlier number still works, keep it. If the number has changed, check the identity card and choose to replace it: the earlier number is told by SMS.',
  },
  'identity.other-phones-invalid': {
    kk: 'Ата-ананың бұрынғы нөмірін не істеу керегі белгісіз. Қалдыруды немесе ауыстыруды таңдаңыз.',
    ru: 'Непонятно, что делать с прежним номером родителя. Выберите: оставить или заменить.',
    en: 'It is not clear what to do with the parent’s earlier number. Please choose to keep or to replace it.',
  },
  'identity.too-many-desk-looks': {
    kk: 'ЖСН бойынша іздеу тым жиі болды. Күту уақыты: {retryAfterSeconds}. Содан кейін қайталаңыз.',
    ru: 'Поиск по ИИН был слишком частым. Время ожидания: {retryAfterSeconds}. После этого повторите.',
    en: 'IINs were looked up too often. Time to wait: {retryAfterSeconds}. After that please try again.',
  },
  'identity.desk-forbidden': {
    kk: 'Отбасының өтінішін білім бөлімінің маманы ғана қабылдайды. Бөлім маманы болып кіріңіз.',
    ru: 'Заявления семей принимает только специалист отдела образования. Войдите как специалист отдела.',
    en: 'Only a specialist of the education department takes applications of families. Please sign in as one.',
  },
  'identity.document-not-found': {
    kk: 'Бұл құжат табылмады. Бетті жаңартыңыз немесе құжатты қайта жүктеңіз.',
    ru: 'Документ не найден. Обновите страницу или загрузите документ ещё раз.',
    en: 'The document was not found. Please reload the page or upload the document again.',
  },
  'identity.document-too-large': {
    kk: 'Файл тым үлкен. Ең үлкен көлемі: {maxMb} МБ. Сапасын азайтып, қайта жүктеңіз.',
    ru: 'Файл слишком большой. Самый большой размер: {maxMb} МБ. Уменьшите его и загрузите снова.',
    en: 'The file is too large. The largest size is {maxMb} MB. Please make it smaller and upload it again.',
  },
  'identity.document-type-unknown': {
    kk: 'Мұндай файл қабылданбайды. Қабылданатын түрлері: {accepted}. Файлды осы түрлердің бірінде сақтап, қайта жүктеңіз.',
    ru: 'Такой файл не принимается. Принимаются: {accepted}. Сохраните файл в одном из этих видов и загрузите снова.',
    en: 'This kind of file is not taken. Taken are: {accepted}. Please save the file as one of these and upload it again.',
  },
  'identity.document-purpose-invalid': {
    kk: 'Құжаттың не үшін жүктелетіні белгісіз. Құжатты өтініш бетінен жүктеңіз.',
    ru: 'Неизвестно, для чего загружается документ. Загрузите его со страницы заявления.',
    en: 'It is not known what the document is for. Please upload it from the page of the application.',
  },
  'identity.document-forbidden': {
    kk: 'Құжатты ашу үшін жүйеге кіріңіз.',
    ru: 'Чтобы открыть документ, войдите в систему.',
    en: 'Please sign in to open the document.',
  },
} as const satisfies Texts;
