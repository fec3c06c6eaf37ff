import type { Texts } from '../text.js';

/** Queue updates and switches of regime. */
export const epochs = {
  'queue.epoch-not-found': {
    kk: 'Кезектің мұндай жаңартуы жоқ. Нөмірін тексеріп, жаңартулар тізімінен ашыңыз.',
    ru: 'Такого обновления очереди нет. Проверьте номер и откройте его из списка обновлений.',
    en: 'There is no such update of the queue. Please check its number and open it from the list of updates.',
  },
  'queue.epoch-superseded': {
    kk: 'Бұл есептің орнына жаңасы жасалған. Жаңартулар тізімінен соңғы есепті ашып, соны жариялаңыз.',
    ru: 'Вместо этого расчёта сделан новый. Откройте последний расчёт в списке обновлений и объявите его.',
    en: 'A newer dry run has replaced this one. Please open the latest one in the list of updates and announce that.',
  },
  'queue.epoch-not-previewed': {
    kk: 'Тек алдын ала есептелген жаңартуды жариялауға болады. Қазіргі күйі: {phase}. Жаңартулар тізімін қайта ашыңыз.',
    ru: 'Объявить можно только предварительно рассчитанное обновление. Сейчас: {phase}. Откройте список обновлений заново.',
    en: 'Only an update that is previewed can be announced. Now: {phase}. Please open the list of updates again.',
  },
  'queue.epoch-preview-outdated': {
    kk: 'Есеп ескірген, ол мына күні жасалған: {previewedOn}. Жаңартуды қайта есептеп, содан кейін жариялаңыз.',
    ru: 'Расчёт устарел, он сделан: {previewedOn}. Рассчитайте обновление заново и объявите его.',
    en: 'The dry run is out of date, it was made on {previewedOn}. Please preview the update again and announce that.',
  },
  'queue.epoch-notice-too-short': {
    kk: 'Отбасыларға кемінде мынанша күн бұрын хабарланады: {days}. Жаңарту күні: {effectiveOn}. Жүйе оны өзі жариялайды, күтіңіз.',
    ru: 'Семьям сообщают не позднее чем за столько дней: {days}. День обновления: {effectiveOn}. Система объявит его сама, подождите.',
    en: 'Families are told at least so many days before: {days}. The day of the update: {effectiveOn}. Please wait, the system announces it by itself.',
  },
  'queue.epoch-begun': {
    kk: 'Басталған жаңартудан бас тартуға болмайды. Қазіргі күйі: {phase}. Аяқталғанын жаңартулар тізімінен көріңіз.',
    ru: 'Начатое обновление отменить нельзя. Сейчас: {phase}. Дождитесь его конца в списке обновлений.',
    en: 'An update that has begun cannot be cancelled. Now: {phase}. Please follow it in the list of updates.',
  },
  'queue.epoch-prescribed': {
    kk: 'Бұл жаңарту отбасыларға хабарланған және аймақ ережесінде белгіленген: {effectiveOn}. Бас тарту үшін алдымен ережені өзгертіңіз.',
    ru: 'Об этом обновлении семьям сообщено, и его день задан правилами региона: {effectiveOn}. Чтобы отменить его, сначала измените правила.',
    en: 'Families have been told of this update, and the region’s rules set its day: {effectiveOn}. To cancel it, please change the rules first.',
  },
  'queue.epoch-not-prescribed': {
    kk: 'Бұл күні аймақ ережесі бойынша санаттар өзгермейді. Келесі күні: {next}. Сол күнді таңдаңыз.',
    ru: 'По правилам региона в этот день категории не меняются. Ближайший день: {next}. Выберите его.',
    en: 'By the region’s rules categories do not change on that day. The next day: {next}. Please choose it.',
  },
  'queue.epoch-already-announced': {
    kk: 'Бұл күнгі жаңарту жарияланған. Оны жаңартулар тізімінен ашыңыз.',
    ru: 'Обновление на этот день уже объявлено. Откройте его в списке обновлений.',
    en: 'The update of that day is announced already. Please open it in the list of updates.',
  },
  'queue.epoch-open': {
    kk: 'Кезек қазір жаңартылып жатыр. Бірнеше минуттан кейін қайталаңыз.',
    ru: 'Очередь сейчас обновляется. Повторите через несколько минут.',
    en: 'The queue is being updated right now. Please try again in a few minutes.',
  },
  'queue.preview-outdated': {
    kk: 'Есептен кейін кезек жаңартылды, орындар өзгерді. Итерацияны қайта есептеңіз.',
    ru: 'После расчёта очередь обновилась, места изменились. Рассчитайте итерацию заново.',
    en: 'The queue was updated after the preview, and places changed. Please preview the iteration again.',
  },
} as const satisfies Texts;
