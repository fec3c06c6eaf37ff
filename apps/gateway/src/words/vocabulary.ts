import type { Text, Texts } from './text.js';

/** Words for what rejections name by a code: by the parameter's name, for one service or for all. */
const vocabulary: Readonly<Record<string, Texts>> = {
  service: {
    identity: { kk: 'кіру және жеке деректер', ru: 'вход и личные данные', en: 'sign-in and personal data' },
    queue: { kk: 'кезек', ru: 'очередь', en: 'queue' },
    voucher: { kk: 'ваучерлер', ru: 'ваучеры', en: 'vouchers' },
    enrolment: { kk: 'балабақшалар мен шарттар', ru: 'детские сады и договоры', en: 'kindergartens and contracts' },
    payment: { kk: 'төлемдер', ru: 'выплаты', en: 'payments' },
    notification: { kk: 'хабарламалар', ru: 'уведомления', en: 'messages' },
  },
};

/** Undefined if it is no word of ours: a name, a number, or what somebody typed. */
export function wordFor({ service, name, value }: { service: string; name: string; value: string }): Text | undefined {
  for (const list of [`${service}.${name}`, name]) {
    const words = Object.hasOwn(vocabulary, list) ? vocabulary[list] : undefined;
    if (words !== undefined && Object.hasOwn(words, value)) return words[value];
  }
  return undefined;
}
