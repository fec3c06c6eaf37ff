import type { Texts } from '../text.js';

/** The clock of a demonstration. */
export const service = {
  'service.clock-backwards': {
    kk: 'Көрсетілім уақытын тек алға жылжытуға болады. Қазіргі уақыт: {now}. Сұралған уақыт: {wanted}. Кейінгі уақытты таңдаңыз.',
    ru: 'Время показа можно двигать только вперёд. Сейчас: {now}. Запрошено: {wanted}. Выберите время позже.',
    en: 'The time of the demonstration can only go forward. Now: {now}. Asked for: {wanted}. Please choose a later time.',
  },
} as const satisfies Texts;
