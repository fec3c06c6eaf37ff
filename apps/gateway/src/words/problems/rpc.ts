import type { Texts } from '../text.js';

/** What a call between services may refuse before it is looked at. */
export const rpc = {
  'rpc.actor-invalid': {
    kk: 'Бұл әрекетті кім жасап отырғаны анықталмады. Жүйеден шығып, қайта кіріңіз.',
    ru: 'Не удалось понять, кто выполняет это действие. Выйдите из системы и войдите снова.',
    en: 'It could not be told who is doing this. Please sign out and sign in again.',
  },
  'rpc.idempotency-key-invalid': {
    kk: 'Сұраудың қайталау нөмірі түсініксіз. Бетті жаңартып, қайта жіберіңіз.',
    ru: 'Непонятен номер, по которому узнают повтор запроса. Обновите страницу и отправьте ещё раз.',
    en: 'The number that tells a repeated request could not be read. Please refresh the page and send again.',
  },
} as const satisfies Texts;
