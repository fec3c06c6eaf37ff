import type { Texts } from '../text.js';

/** What is not over yet, where nothing may be erased. */
export const openMatters: Texts = {
  application: { kk: 'кезектегі өтініш', ru: 'заявление в очереди', en: 'an application in the queue' },
  voucher: { kk: 'ваучер', ru: 'ваучер', en: 'a voucher' },
  contract: { kk: 'балабақшамен шарт', ru: 'договор с детским садом', en: 'a contract with a kindergarten' },
  attendance: { kk: 'қабылданбаған табель', ru: 'ещё не принятый табель', en: 'a sheet not accepted yet' },
  correction: { kk: 'жауап күтіп тұрған түзету өтініші', ru: 'просьба об исправлении без ответа', en: 'a correction not answered yet' },
};
