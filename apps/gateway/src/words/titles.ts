import type { Locale } from './locale.js';
import type { Text } from './text.js';

/** What kind of problem it is, by HTTP status. */
const titles: Readonly<Record<number, Text>> = {
  400: { kk: 'Сұрау қате', ru: 'Неверный запрос', en: 'Bad Request' },
  401: { kk: 'Алдымен кіру қажет', ru: 'Нужно войти', en: 'Unauthorized' },
  403: { kk: 'Рұқсат жоқ', ru: 'Нет доступа', en: 'Forbidden' },
  404: { kk: 'Табылмады', ru: 'Не найдено', en: 'Not Found' },
  409: { kk: 'Қазір орындау мүмкін емес', ru: 'Сейчас это невозможно', en: 'Conflict' },
  413: { kk: 'Деректер тым көп', ru: 'Слишком много данных', en: 'Content Too Large' },
  415: { kk: 'Деректер түрі жарамсыз', ru: 'Неподходящий вид данных', en: 'Unsupported Media Type' },
  422: { kk: 'Деректерді тексеріңіз', ru: 'Проверьте данные', en: 'Unprocessable Content' },
  429: { kk: 'Сұрау тым көп', ru: 'Слишком много запросов', en: 'Too Many Requests' },
  500: { kk: 'Біздің жақтағы ақау', ru: 'Сбой на нашей стороне', en: 'Internal Server Error' },
  503: { kk: 'Қазір қолжетімсіз', ru: 'Сейчас недоступно', en: 'Service Unavailable' },
};

const general: Text = { kk: 'Қате', ru: 'Ошибка', en: 'Error' };

export const titleOf = (status: number, locale: Locale): string => (titles[status] ?? general)[locale];
