import type { Texts } from '../text.js';

/** Signatures, papers, refusals and appeals. */
export const contracts = {
  'enrolment.signature-level-too-low': {
    kk: 'Бұл шартқа мұндай тәсілмен қол қою жеткіліксіз. Қол қоюдың сенімдірек тәсілін таңдаңыз.',
    ru: 'Для этого договора такого способа подписания мало. Выберите более надёжный способ.',
    en: 'This way of signing is not enough for this contract. Please choose a stronger one.',
  },
  'enrolment.signature-level-unavailable': {
    kk: 'Бұл тәсілмен мұнда қол қоюға болмайды. Басқа тәсілді таңдаңыз.',
    ru: 'Этим способом здесь подписать нельзя. Выберите другой способ.',
    en: 'One cannot sign this way here. Please choose another way.',
  },
  'enrolment.cms-unreadable': {
    kk: 'Файл оқылмады. NCALayer жасаған, мәтіннен бөлек тұрған CMS қолтаңбасын жүктеңіз.',
    ru: 'Файл не читается. Загрузите отдельную от текста подпись CMS, которую создал NCALayer.',
    en: 'The file could not be read. Please upload a CMS signature that lies apart from the text, as NCALayer makes it.',
  },
  'enrolment.cms-altered': {
    kk: 'Қолтаңба бұл шарттың мәтініне сай емес. Шарт мәтінін қайта жүктеп алып, соған қол қойыңыз.',
    ru: 'Подпись не соответствует тексту этого договора. Скачайте текст ещё раз и подпишите его без изменений.',
    en: 'The signature does not belong to the text of this contract. Please download the text again and sign it unchanged.',
  },
  'enrolment.cms-unknown-root': {
    kk: 'Сертификатты сенімді орталық бермеген. Ұлттық куәландырушы орталықтың кілтімен қол қойыңыз.',
    ru: 'Сертификат выдан не тем центром, которому здесь доверяют. Подпишите ключом национального удостоверяющего центра.',
    en: 'The certificate was not issued by an authority that is trusted here. Please sign with a key of the national authority.',
  },
  'enrolment.cms-certificate-expired': {
    kk: 'Сертификаттың мерзімі өтіп кеткен немесе әлі басталмаған. Жаңа кілт алып, қайта қол қойыңыз.',
    ru: 'Срок сертификата истёк или ещё не начался. Получите новый ключ и подпишите снова.',
    en: 'The certificate has expired or is not valid yet. Please get a new key and sign again.',
  },
  'enrolment.cms-certificate-revoked': {
    kk: 'Сертификат кері қайтарып алынған. Жаңа кілт алып, қайта қол қойыңыз.',
    ru: 'Сертификат отозван. Получите новый ключ и подпишите снова.',
    en: 'The certificate has been revoked. Please get a new key and sign again.',
  },
  'enrolment.cms-other-person': {
    kk: 'Сертификат қол қоюға тиіс адамға не балабақшаға тиесілі емес. Өз кілтіңізбен қол қойыңыз.',
    ru: 'Сертификат принадлежит не тому, кто должен подписать. Подпишите собственным ключом.',
    en: 'The certificate belongs to somebody other than who has to sign. Please sign with your own key.',
  },
  'enrolment.papers-incomplete': {
    kk: 'Құжаттар тізімі әлі толық емес. Алдымен барлық құжатты тексеріп, қабылдаңыз.',
    ru: 'Список документов ещё не полон. Сначала проверьте и примите все документы.',
    en: 'The list of papers is not complete yet. Please check and accept all papers first.',
  },
  'enrolment.paper-unknown': {
    kk: 'Өңірде мұндай құжат сұралмайды. Тізімдегі құжатты таңдаңыз.',
    ru: 'Такой документ в регионе не требуется. Выберите документ из списка.',
    en: 'The region does not ask for this paper. Please choose one from the list.',
  },
  'enrolment.paper-missing': {
    kk: 'Бұл құжат әлі әкелінген жоқ. Алдымен оның көшірмесін жүктеңіз.',
    ru: 'Этот документ ещё не принесли. Сначала загрузите его копию.',
    en: 'This paper has not been brought yet. Please upload its scan first.',
  },
  'enrolment.paper-day-invalid': {
    kk: 'Құжаттың берілген күні болашақта тұр. Күнді түзетіңіз.',
    ru: 'День выдачи документа ещё не наступил. Исправьте дату.',
    en: 'The day of issue lies ahead. Please correct the date.',
  },
  'enrolment.paper-expired': {
    kk: 'Құжаттың мерзімі өтіп кеткен. Жаңасын әкеліңіз.',
    ru: 'Срок документа истёк. Принесите новый.',
    en: 'The paper has run out. Please bring a new one.',
  },
  'enrolment.paper-reason-needed': {
    kk: 'Құжаттан бас тарту себебі көрсетілмеген. Себебін таңдаңыз.',
    ru: 'Не указано, почему документ не принят. Выберите причину.',
    en: 'It is not said why the paper was refused. Please choose a reason.',
  },
  'enrolment.not-refused': {
    kk: 'Балабақша бұл шарттан бас тартқан жоқ, шағымданатын ештеңе жоқ.',
    ru: 'По этому договору детский сад не отказывал, обжаловать нечего.',
    en: 'The kindergarten has not refused this contract, so there is nothing to appeal.',
  },
  'enrolment.appeal-term-over': {
    kk: 'Шағым беру мерзімі өтіп кетті. Басқа балабақша таңдаңыз.',
    ru: 'Срок обжалования истёк. Выберите другой детский сад.',
    en: 'The term to appeal is over. Please choose another kindergarten.',
  },
  'enrolment.not-appealed': {
    kk: 'Отбасы бұл бас тартуға шағым берген жоқ.',
    ru: 'Семья этот отказ не обжаловала.',
    en: 'The family has not appealed against this refusal.',
  },
  'enrolment.appeal-decided': {
    kk: 'Бұл шағым бойынша шешім шығарылып қойған.',
    ru: 'По этой жалобе решение уже принято.',
    en: 'This appeal has been decided already.',
  },
  'enrolment.conclusion-needed': {
    kk: 'Бұл топқа ПМПК қорытындысы керек. Алдымен оны қабылдауға арналған құжаттарға қосыңыз: ол бірінші күні күшінде болуы тиіс.',
    ru: 'В эту группу принимают по заключению ПМПК. Сначала добавьте его к документам для зачисления: оно должно действовать в первый день.',
    en: 'This group admits by the conclusion of the commission (PMPK). Please bring it first: it has to hold on the first day.',
  },
  'enrolment.conclusion-unverified': {
    kk: 'Бұл топтың шартына ПМПК қорытындысын тексермей қол қойылмайды. Алдымен құжатты тексеріп, қабылдаңыз.',
    ru: 'Договор в эту группу подписывают только после проверки заключения ПМПК. Сначала проверьте и примите документ.',
    en: 'A contract for this group is signed only once the conclusion of the commission (PMPK) is verified. Please check and accept it first.',
  },
  'enrolment.refusal-reason-needed': {
    kk: 'Балабақша тек заңды себеппен және оны отбасына түсіндіріп қана бас тарта алады.',
    ru: 'Детский сад может отказать только по законной причине, объяснив её семье.',
    en: 'A kindergarten may say no only for a lawful reason, and tells the family which.',
  },
  'enrolment.refusal-decided-against': {
    kk: 'Білім бөлімі дәл осы себепті негізсіз деп таныған. Бұл себеппен қайта бас тартуға болмайды.',
    ru: 'Отдел образования уже признал эту причину необоснованной. Отказать по ней ещё раз нельзя.',
    en: 'The department has found this very reason not to hold. One cannot refuse for it again.',
  },
  'enrolment.contract-number-invalid': {
    kk: 'Шарт нөмірінде қате бар. Оны шарттан қарап, қайта теріңіз: 12 таңба, мысалы 7K3Q-9XHM-T439.',
    ru: 'В номере договора ошибка. Сверьте его с договором и наберите снова: 12 знаков, например 7K3Q-9XHM-T439.',
    en: 'There is a slip in the number of the contract. Please look at the contract and type it again: 12 characters, such as 7K3Q-9XHM-T439.',
  },
} satisfies Texts;
