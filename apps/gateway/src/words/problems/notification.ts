import type { Texts } from '../text.js';

/** Messages to people and the list of those to be called. */
export const notification = {
  'notification.message-not-found': {
    kk: 'Мұндай хабарлама табылмады. Тізімді жаңартып, қайта таңдаңыз.',
    ru: 'Такое уведомление не найдено. Обновите список и выберите снова.',
    en: 'This message was not found. Please refresh the list and choose again.',
  },
  'notification.not-on-call-list': {
    kk: 'Бұл хабарлама үшін қоңырау шалудың қажеті жоқ. Қоңырау шалынатындар тізімін жаңартыңыз.',
    ru: 'По этому уведомлению звонить не нужно. Обновите список тех, кому нужно позвонить.',
    en: 'Nobody needs to be called about this message. Please refresh the list of people to call.',
  },
} as const satisfies Texts;
