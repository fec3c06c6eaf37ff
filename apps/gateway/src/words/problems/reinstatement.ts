import type { Texts } from '../text.js';

/** An application that ended by a mistake is asked back. */
export const reinstatement = {
  'queue.reinstatement-cause-invalid': {
    kk: 'Қателіктің себебі таңдалмаған. Тізімнен біреуін таңдаңыз, толығырағын өз сөзіңізбен жазыңыз.',
    ru: 'Не выбрано, в чём ошибка. Выберите из списка, подробности напишите своими словами.',
    en: 'It is not said what the mistake was. Please choose one from the list and write the rest in your own words.',
  },
  'queue.reinstatement-open': {
    kk: 'Бұл бала бойынша кезекке қайтару туралы өтініш қаралып жатыр. Шешімін күтіңіз немесе алдымен оны қайтарып алыңыз.',
    ru: 'По этому ребёнку уже рассматривается просьба вернуть заявление. Дождитесь решения или сначала заберите её.',
    en: 'A request to put an application of this child back is being looked at. Please wait for the decision, or take it back first.',
  },
  'queue.reinstatement-unknown': {
    kk: 'Бұл баланың мұндай аяқталған өтініші жоқ. Беттегі тізімнен таңдаңыз.',
    ru: 'У этого ребёнка нет такого закончившегося заявления. Выберите его из списка на странице.',
    en: 'This child has no such application that is over. Please choose one from the list on the page.',
  },
  'queue.reinstatement-restorable': {
    kk: 'Бұл өтінішті өзіңіз қалпына келтіре аласыз, мерзімі: {until}. Баланың бетінде «Қалпына келтіру» түймесін басыңыз.',
    ru: 'Это заявление вы можете восстановить сами, срок: {until}. Нажмите «Восстановить» на странице ребёнка.',
    en: 'You can restore this application yourself, until: {until}. Please press “Restore” on the child’s page.',
  },
  'queue.reinstatement-not-over': {
    kk: 'Бұл өтініш аяқталған жоқ, күйі: {phase}. Қайтарудың қажеті жоқ.',
    ru: 'Это заявление не закончилось, его состояние: {phase}. Возвращать нечего.',
    en: 'This application is not over, its state is: {phase}. There is nothing to put back.',
  },
  'queue.reinstatement-refused-before': {
    kk: 'Бұл өтінішті қайтарудан бас тартылған. Сотқа жүгінуге болады: сот шешімін білім бөліміне әкеліңіз.',
    ru: 'Вернуть это заявление уже отказали. Можно обратиться в суд: решение суда принесите в отдел образования.',
    en: 'To put this application back was refused already. You may go to court: please bring its decision to the education department.',
  },
  'queue.reinstatement-term-over': {
    kk: 'Өтінішті қайтаруды сұрау мерзімі өтті: {until}. Сот шешімі болса, оны білім бөліміне әкеліңіз.',
    ru: 'Срок, когда можно просить вернуть заявление, прошёл: {until}. Если есть решение суда, принесите его в отдел образования.',
    en: 'The term to ask for the application back is over: {until}. If there is a decision of a court, please bring it to the education department.',
  },
  'queue.reinstatement-turn-open': {
    kk: 'Баланың жаңа өтініші бойынша кезегі келді. Алдымен сол ваучерге жауап берілсін, содан кейін қайтару туралы шешіңіз.',
    ru: 'По новому заявлению ребёнка подошла очередь. Сначала семья отвечает по ваучеру, потом решайте о возврате.',
    en: 'The child has a turn by its new application. The family answers about the voucher first, then whether to put it back can be decided.',
  },
  'queue.reinstatement-needless': {
    kk: 'Баланың қазіргі өтініші бұдан кейін берілмеген, сондықтан кезектегі орны жақсармайды. Ештеңе істеудің қажеті жоқ.',
    ru: 'Нынешнее заявление ребёнка подано не позже этого, место в очереди не станет лучше. Ничего делать не нужно.',
    en: 'The child’s present application is no later than this one, so its place would not get better. There is nothing to do.',
  },
  'queue.reinstatement-not-open': {
    kk: 'Бұл сұрау жабылған: ол бойынша шешім қабылданған немесе қайтарып алынған. Бетті жаңартыңыз.',
    ru: 'Эта просьба уже закрыта: по ней решили или её забрали. Обновите страницу.',
    en: 'This request is closed: it was decided or taken back. Please refresh the page.',
  },
  'queue.reinstatement-of-department': {
    kk: 'Бұл сұрауды білім бөлімі өзі бастаған. Оны отбасы қайтарып ала алмайды, бөлімге хабарласыңыз.',
    ru: 'Эту просьбу начал сам отдел образования. Семья не может её забрать, обратитесь в отдел.',
    en: 'The education department began this by itself. The family cannot take it back; please speak to the department.',
  },
  'queue.reinstatement-proposed': {
    kk: 'Ұсыныс енгізілген. Енді басқа қызметкер шешім қабылдайды.',
    ru: 'Предложение уже внесено. Теперь решает другой сотрудник.',
    en: 'It is proposed already. Now another person decides.',
  },
  'queue.reinstatement-outcome-invalid': {
    kk: 'Ұсыныс толық емес. Қайтаруды ұсыныңыз немесе бас тарту себебін таңдаңыз.',
    ru: 'Предложение неполное. Предложите вернуть или выберите причину отказа.',
    en: 'The proposal is incomplete. Please propose to put it back, or choose the reason for a refusal.',
  },
  'queue.reinstatement-not-proposed': {
    kk: 'Ұсыныс әлі жоқ. Алдымен маман ұсыныс енгізеді, содан кейін шешім қабылданады.',
    ru: 'Предложения ещё нет. Сначала специалист вносит предложение, потом принимается решение.',
    en: 'Nothing is proposed yet. A specialist proposes first, then it is decided.',
  },
  'queue.reinstatement-same-person': {
    kk: 'Ұсынысты сіз енгіздіңіз. Шешімді басқа қызметкер қабылдауы керек.',
    ru: 'Предложение внесли вы. Решение должен принять другой сотрудник.',
    en: 'You proposed it. Another person has to decide.',
  },
} as const satisfies Texts;
