import type { Texts } from '../text.js';

/** What the storage of any service may refuse. */
export const stream = {
  'stream.key-reused': {
    kk: 'Бұл сұрау бұған дейін басқа деректермен жіберілген. Бетті жаңартып, деректерді қайта енгізіңіз.',
    ru: 'Этот запрос уже отправляли с другими данными. Обновите страницу и введите данные заново.',
    en: 'This request was sent before with other data. Please refresh the page and enter the data again.',
  },
  'stream.contended': {
    kk: 'Дәл қазір осы жазбаны бірнеше адам өзгертіп жатыр. Бірнеше секундтан кейін қайталаңыз.',
    ru: 'Сейчас эту запись меняют сразу несколько человек. Повторите через несколько секунд.',
    en: 'Several people are changing this record right now. Please try again in a few seconds.',
  },
  'stream.outbox-full': {
    kk: 'Қазір жүйеге түскен жүктеме тым көп. Бір минуттан кейін қайталаңыз.',
    ru: 'Система сейчас перегружена. Повторите через минуту.',
    en: 'The system is too busy at the moment. Please try again in a minute.',
  },
  'stream.message-forgotten': {
    kk: 'Бұл хабар тым ескі, сондықтан ол екінші рет өңделмейді. Жазбаның қазіргі күйін тексеріңіз.',
    ru: 'Это сообщение слишком старое, поэтому повторно оно не обрабатывается. Проверьте текущее состояние записи.',
    en: 'This message is too old to be handled a second time. Please check the present state of the record.',
  },
  'stream.id-invalid': {
    kk: 'Нөмір түсініксіз жазылған. Жазбаны тізімнен қайта ашыңыз.',
    ru: 'Номер записан непонятно. Откройте запись из списка ещё раз.',
    en: 'The number could not be read. Please open the record from the list again.',
  },
  'stream.cursor-invalid': {
    kk: 'Тізімнің келесі беті табылмады. Тізімді басынан ашыңыз.',
    ru: 'Следующая страница списка не найдена. Откройте список с начала.',
    en: 'The next page of the list was not found. Please open the list from its beginning.',
  },
} as const satisfies Texts;
