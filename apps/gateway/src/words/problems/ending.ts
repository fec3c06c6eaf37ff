import type { Texts } from '../text.js';

/** The department ends an application. */
export const ending = {
  'queue.ending-reason-invalid': {
    kk: 'Өтініш тек тізімдегі себеппен жабылады. Себепті таңдаңыз.',
    ru: 'Закрыть заявление можно только по причине из списка. Выберите причину.',
    en: 'An application is ended only for a reason of the list. Please choose a reason.',
  },
  'queue.ending-turn-open': {
    kk: 'Баланың кезегі келді: енді өтініш емес, ваучер тоқтатылады. Бетті жаңартыңыз.',
    ru: 'Очередь ребёнка подошла: прекращать нужно уже ваучер, а не заявление. Обновите страницу.',
    en: 'The child’s turn has come: now the voucher is to be ended, not the application. Please refresh the page.',
  },
  'queue.not-over-age': {
    kk: 'Бала жасы бойынша {until} дейін кезекте тұра алады, сондықтан өтінішті жасына байланысты жабуға болмайды. Басқа себепті таңдаңыз.',
    ru: 'По возрасту ребёнок может стоять в очереди до {until}, закрыть заявление по возрасту нельзя. Выберите другую причину.',
    en: 'By age the child may be in the queue until {until}, so the application cannot be ended for age. Please choose another reason.',
  },
  'queue.ending-proposed': {
    kk: 'Өтінішті жабу ұсынылған. Енді басқа қызметкер шешім қабылдайды.',
    ru: 'Закрыть заявление уже предложено. Теперь решает другой сотрудник.',
    en: 'Ending the application is proposed already. Another person decides now.',
  },
  'queue.ending-not-proposed': {
    kk: 'Бұл өтінішті жабу ұсынылмаған немесе ол бойынша шешім қабылданған. Бетті жаңартыңыз.',
    ru: 'Закрыть это заявление никто не предлагал, или по нему уже решили. Обновите страницу.',
    en: 'Nobody proposes to end this application, or it was decided. Please refresh the page.',
  },
  'queue.ending-same-person': {
    kk: 'Жабуды сіз ұсындыңыз. Шешімді басқа қызметкер қабылдауы керек.',
    ru: 'Закрыть заявление предложили вы. Решение должен принять другой сотрудник.',
    en: 'You proposed to end it. Another person has to decide.',
  },
} as const satisfies Texts;
