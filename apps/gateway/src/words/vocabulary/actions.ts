import type { Action } from '../../permissions/actions.js';
import type { Text } from '../text.js';

/** What somebody may be refused, one name an action. */
export const actionNames = {
  'public.read': { kk: 'жалпыға ашық деректерді көру', ru: 'просмотр открытых сведений', en: 'reading public information' },
  'live.listen': { kk: 'өзгерістерді бірден көру', ru: 'просмотр изменений сразу', en: 'seeing changes at once' },
  'session.open': { kk: 'жүйеге кіру', ru: 'вход в систему', en: 'signing in' },
  'session.read': { kk: 'өз кіру деректерін көру', ru: 'просмотр сведений о своём входе', en: 'reading one’s own sign-in details' },
  'session.close': { kk: 'жүйеден шығу', ru: 'выход из системы', en: 'signing out' },

  'child.register': { kk: 'баланы қосу', ru: 'добавление ребёнка', en: 'adding a child' },
  'child.list': { kk: 'балалар тізімін көру', ru: 'просмотр списка детей', en: 'reading the list of children' },
  'child.read': { kk: 'баланың деректерін көру', ru: 'просмотр данных ребёнка', en: 'reading the child’s details' },
  'child.names': { kk: 'балалардың аты-жөнін көру', ru: 'просмотр имён детей', en: 'reading the names of children' },
  'guardian.answer': {
    kk: 'басқа ата-ананы немесе өкілді растау',
    ru: 'подтверждение другого родителя или представителя',
    en: 'confirming another parent or representative',
  },
  'message.list': { kk: 'хабарламаларды көру', ru: 'просмотр уведомлений', en: 'reading messages' },
  'application.submit': { kk: 'кезекке қою туралы өтініш беру', ru: 'подача заявления в очередь', en: 'submitting an application' },
  'application.submit-at-desk': {
    kk: 'отбасының өтінішін бөлімде қабылдау',
    ru: 'приём заявления семьи в отделе',
    en: 'taking an application at the desk',
  },
  'application.change': { kk: 'өтінішті өзгерту', ru: 'изменение заявления', en: 'changing an application' },
  'application.withdraw': { kk: 'өтінішті қайтарып алу', ru: 'отзыв заявления', en: 'withdrawing an application' },
  'application.restore': { kk: 'өтінішті қалпына келтіру', ru: 'восстановление заявления', en: 'restoring an application' },
  'application.list': { kk: 'өтініштер тізімін көру', ru: 'просмотр списка заявлений', en: 'reading the list of applications' },
  'queue.history': { kk: 'кезектің өзгеру тарихын көру', ru: 'просмотр истории очереди', en: 'reading the history of the queue' },
  'document.put': { kk: 'құжат жүктеу', ru: 'загрузка документа', en: 'uploading a document' },
  'document.read': { kk: 'құжатты ашу', ru: 'просмотр документа', en: 'opening a document' },
  'benefit.claim': { kk: 'жеңілдік туралы мәлімдеу', ru: 'заявление о льготе', en: 'claiming a benefit' },
  'benefit.read': { kk: 'баланың жеңілдіктерін көру', ru: 'просмотр льгот ребёнка', en: 'reading the child’s benefits' },
  'benefit.list': {
    kk: 'тексерілетін жеңілдіктер тізімін көру',
    ru: 'просмотр списка льгот на проверку',
    en: 'reading the list of benefits to check',
  },
  'benefit.verify': { kk: 'жеңілдікті тексеру', ru: 'проверка льготы', en: 'verifying a benefit' },

  'iteration.preview': { kk: 'итерацияны алдын ала есептеу', ru: 'предварительный расчёт итерации', en: 'previewing an iteration' },
  'iteration.approve': { kk: 'итерацияны бекіту', ru: 'утверждение итерации', en: 'approving an iteration' },

  'import.plan': {
    kk: 'ескі кезекті көшіруді дайындау',
    ru: 'подготовка переноса старой очереди',
    en: 'planning an import of an old queue',
  },
  'import.read': { kk: 'кезек көшірулерін көру', ru: 'просмотр переносов очереди', en: 'reading imports of queues' },
  'import.approve': { kk: 'кезек көшіруін бекіту', ru: 'утверждение переноса очереди', en: 'approving an import of a queue' },
  'import.roll-back': { kk: 'кезек көшіруін қайтару', ru: 'возврат переноса очереди', en: 'taking an import of a queue back' },

  'epoch.preview': {
    kk: 'кезекті жаңартуды алдын ала есептеу',
    ru: 'предварительный расчёт обновления очереди',
    en: 'previewing an update of the queue',
  },
  'epoch.announce': { kk: 'кезекті жаңартуды жариялау', ru: 'объявление обновления очереди', en: 'announcing an update of the queue' },
  'epoch.cancel': { kk: 'кезекті жаңартудан бас тарту', ru: 'отмена обновления очереди', en: 'cancelling an update of the queue' },
  'epoch.list': { kk: 'кезек жаңартуларын көру', ru: 'просмотр обновлений очереди', en: 'reading updates of the queue' },

  'voucher.answer': { kk: 'ваучер ұсынысына жауап беру', ru: 'ответ на предложение ваучера', en: 'answering the offer of a voucher' },
  'voucher.list': { kk: 'ваучерлер тізімін көру', ru: 'просмотр списка ваучеров', en: 'reading the list of vouchers' },

  'kindergarten.register': { kk: 'балабақшаны тіркеу', ru: 'регистрация детского сада', en: 'registering a kindergarten' },
  'group.open': { kk: 'топ ашу', ru: 'открытие группы', en: 'opening a group' },
  'contract.request': { kk: 'шарт сұрау', ru: 'запрос договора', en: 'requesting a contract' },
  'contract.sign-as-guardian': {
    kk: 'шартқа ата-ана ретінде қол қою',
    ru: 'подписание договора от имени родителя',
    en: 'signing a contract as a parent',
  },
  'contract.sign-as-kindergarten': {
    kk: 'шартқа балабақша атынан қол қою',
    ru: 'подписание договора от имени детского сада',
    en: 'signing a contract for a kindergarten',
  },
  'contract.cancel': { kk: 'шартты жою', ru: 'отмена договора', en: 'cancelling a contract' },
  'contract.cancel-as-kindergarten': {
    kk: 'шартты балабақша атынан жою',
    ru: 'отмена договора от имени детского сада',
    en: 'cancelling a contract for a kindergarten',
  },
  'child.leave': { kk: 'баланы балабақшадан шығару', ru: 'отчисление ребёнка', en: 'recording that a child leaves' },
  'contract.list': { kk: 'шарттар тізімін көру', ru: 'просмотр списка договоров', en: 'reading the list of contracts' },

  'sheet.read': { kk: 'келу табелін көру', ru: 'просмотр табеля посещаемости', en: 'reading the attendance sheet' },
  'sheet.mark': { kk: 'табельге белгі қою', ru: 'отметки в табеле', en: 'marking the attendance sheet' },
  'sheet.close': { kk: 'табельді жабу', ru: 'закрытие табеля', en: 'closing the attendance sheet' },
  'sheet.accept': { kk: 'табельді қабылдау', ru: 'приёмка табеля', en: 'accepting the attendance sheet' },
  'month.answer': { kk: 'баланың айын растау', ru: 'подтверждение месяца ребёнка', en: 'confirming the child’s month' },

  'budget.set': { kk: 'бюджетті енгізу', ru: 'внесение бюджета', en: 'setting the budget' },
  'budget.read': { kk: 'бюджетті көру', ru: 'просмотр бюджета', en: 'reading the budget' },
  'statement.read': { kk: 'айлық есепті көру', ru: 'просмотр расчёта за месяц', en: 'reading the monthly statement' },
  'register.draft': { kk: 'төлем тізілімін жасау', ru: 'составление реестра выплат', en: 'drafting a payment register' },
  'register.approve': { kk: 'төлем тізілімін бекіту', ru: 'утверждение реестра выплат', en: 'approving a payment register' },
  'register.send': {
    kk: 'төлем тізілімін банкке жіберу',
    ru: 'отправка реестра выплат в банк',
    en: 'sending a payment register to the bank',
  },
  'register.read': { kk: 'төлем тізілімін көру', ru: 'просмотр реестра выплат', en: 'reading a payment register' },
  'account.read': { kk: 'шоттарды көру', ru: 'просмотр счетов', en: 'reading accounts' },

  'call.list': { kk: 'қоңырау шалынатындар тізімін көру', ru: 'просмотр списка звонков', en: 'reading the call list' },
  'call.contact': { kk: 'қоңырау шалу үшін телефонды көру', ru: 'просмотр телефона для звонка', en: 'seeing whom to call' },
  'call.record': { kk: 'қоңырауды белгілеу', ru: 'отметка о звонке', en: 'recording a call' },
  'invariant.check': { kk: 'деректердің дұрыстығын тексеру', ru: 'проверка целостности данных', en: 'checking that the data agrees' },
  'staff.register': { kk: 'қызметкерді тіркеу', ru: 'регистрация сотрудника', en: 'registering an employee' },
  'contact.own': { kk: 'өз телефон нөмірлерін көру және қосу', ru: 'просмотр и добавление своих телефонов', en: 'one’s own phone numbers' },
  'contact.change': { kk: 'телефон нөмірін өзгерту', ru: 'смена номера телефона', en: 'changing a phone number' },

  'demo.use': { kk: 'көрсетілім режимін пайдалану', ru: 'использование показательного режима', en: 'using the demonstration' },
} as const satisfies Record<Action, Text>;
