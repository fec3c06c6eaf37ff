import type { EventData } from '@kezek/contracts';
import type { Text, Texts } from '../text.js';

const none = { kk: 'әлі жоқ', ru: 'ещё нет', en: 'none yet' };

/** Of an application, then of an iteration. */
export const queuePhases: Texts = {
  none,
  waiting: { kk: 'кезекте тұр', ru: 'стоит в очереди', en: 'waiting in the queue' },
  'turn-given': { kk: 'ваучер ұсынылған', ru: 'предложен ваучер', en: 'a voucher is offered' },
  inactive: { kk: 'тоқтатылған', ru: 'приостановлено', en: 'inactive' },
  fulfilled: { kk: 'бала балабақшаға орналасқан', ru: 'ребёнок устроен в детский сад', en: 'the child has a place' },
  withdrawn: { kk: 'қайтарып алынған', ru: 'отозвано', en: 'withdrawn' },
  annulled: { kk: 'жойылған', ru: 'аннулировано', en: 'annulled' },
  previewed: { kk: 'алдын ала есептелген', ru: 'рассчитана предварительно', en: 'previewed' },
  approved: { kk: 'бекітілген', ru: 'утверждена', en: 'approved' },
  running: { kk: 'орындалып жатыр', ru: 'выполняется', en: 'running' },
  completed: { kk: 'аяқталған', ru: 'завершена', en: 'complete' },
  refused: { kk: 'қабылданбаған', ru: 'отклонена', en: 'refused' },
  announced: { kk: 'жарияланған', ru: 'объявлено', en: 'announced' },
  open: { kk: 'орындалып жатыр', ru: 'идёт', en: 'under way' },
  closed: { kk: 'аяқталған', ru: 'завершено', en: 'complete' },
  cancelled: { kk: 'бас тартылған', ru: 'отменено', en: 'cancelled' },
};

export const notGivenReasons: Texts = {
  gone: { kk: 'өтініш кезекте тұрған жоқ', ru: 'заявление больше не стоит в очереди', en: 'the application no longer waits' },
  changed: {
    kk: 'өтініш есептен кейін өзгертілген',
    ru: 'заявление изменено после расчёта',
    en: 'the application was changed after the preview',
  },
};

export const voucherPhases: Texts = {
  none,
  offered: { kk: 'ұсынылған, растауды күтіп тұр', ru: 'предложен, ждёт подтверждения', en: 'offered, waiting to be confirmed' },
  confirmed: { kk: 'расталған', ru: 'подтверждён', en: 'confirmed' },
  'in-use': { kk: 'балабақшада қолданыста', ru: 'используется в детском саду', en: 'in use in a kindergarten' },
  refused: { kk: 'бас тартылған', ru: 'отказ', en: 'refused' },
  lapsed: { kk: 'мерзімі өткен', ru: 'срок прошёл', en: 'lapsed' },
  ended: { kk: 'аяқталған', ru: 'прекращён', en: 'ended' },
};

export const cancelCauses = {
  guardian: { kk: 'ата-ана бас тартқан', ru: 'отказ родителя', en: 'the parent cancelled it' },
  kindergarten: { kk: 'балабақша бас тартқан', ru: 'отказ детского сада', en: 'the kindergarten cancelled it' },
  'term-over': { kk: 'қол қою мерзімі өткен', ru: 'прошёл срок подписания', en: 'the term to sign was over' },
  'seat-lost': { kk: 'топта бос орын қалмаған', ru: 'в группе не осталось места', en: 'the group had no place left' },
  'earlier-voucher': {
    kk: 'орын ертерек ваучерге өткен',
    ru: 'место перешло более раннему ваучеру',
    en: 'the place went to an earlier voucher',
  },
  'swap-fallen': { kk: 'орын алмасу болмай қалған', ru: 'обмен местами не состоялся', en: 'the exchange of seats fell through' },
  'no-money': {
    kk: 'сол ауданның бюджетінде қаражат жоқ',
    ru: 'в бюджете того района нет денег',
    en: 'the budget of that district has no money',
  },
  'voucher-ended': { kk: 'ваучер аяқталған', ru: 'ваучер прекращён', en: 'the voucher ended' },
} as const satisfies Record<EventData<'enrolment.contract-cancelled'>['cause'], Text>;

export const registerPhases: Texts = {
  none,
  drafted: { kk: 'жасалған, бекітілмеген', ru: 'составлен, не утверждён', en: 'drafted, not approved' },
  'approved-once': { kk: 'бір адам бекіткен', ru: 'утверждён одним человеком', en: 'approved by one person' },
  approved: { kk: 'бекітілген', ru: 'утверждён', en: 'approved' },
  rejected: { kk: 'қайтарылған', ru: 'отклонён', en: 'rejected' },
  sent: { kk: 'банкке жіберілген', ru: 'отправлен в банк', en: 'sent to the bank' },
  settled: { kk: 'төленген', ru: 'оплачен', en: 'settled' },
};

/** What somebody has done with a payment register. */
export const registerRoles: Texts = {
  drafter: { kk: 'тізілімді жасау', ru: 'составление реестра', en: 'drafting the register' },
  approver: { kk: 'тізілімді бекіту', ru: 'утверждение реестра', en: 'approving the register' },
};
