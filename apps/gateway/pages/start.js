const texts = {
  kk: {
    about: 'Балабақша кезегі және ваучер: ата-ана бір рет кезекке тұрады, кезек тек алға жылжиды, әр кезең ашық тексеріледі.',
    caption: 'Дәл қазіргі сандар',
    district: 'Аудан',
    waiting: 'Кезекте',
    offered: 'Ваучер ұсынылды',
    inUse: 'Балабақшаға барады',
    seats: 'Орын',
    free: 'Бос орын',
    time: 'Жүйе уақыты:',
    docs: 'Бағдарламалық интерфейс сипаттамасы',
    ready: 'Дайындық күйі',
    trouble: 'Сандарды жаңарту мүмкін болмады. Бес секундтан кейін қайта байқап көреміз.',
  },
  ru: {
    about:
      'Очередь в детский сад и ваучер: родитель встаёт в очередь один раз, очередь движется только вперёд, каждый шаг можно проверить.',
    caption: 'Сейчас',
    district: 'Район',
    waiting: 'В очереди',
    offered: 'Ваучер предложен',
    inUse: 'Посещают',
    seats: 'Мест',
    free: 'Свободно',
    time: 'Время системы:',
    docs: 'Описание программного интерфейса',
    ready: 'Готовность',
    trouble: 'Не удалось обновить данные. Повторим через пять секунд.',
  },
  en: {
    about: 'The kindergarten queue and the voucher: parents queue once, the queue only moves forward, every step can be checked.',
    caption: 'Right now',
    district: 'District',
    waiting: 'Waiting',
    offered: 'Voucher offered',
    inUse: 'Attending',
    seats: 'Seats',
    free: 'Free',
    time: 'System time:',
    docs: 'The API, described',
    ready: 'Readiness',
    trouble: 'The counts could not be updated. Trying again in five seconds.',
  },
};

const REFRESH_MS = 5_000;
const trouble = document.getElementById('trouble');
let language = 'kk';
let shown;

function speak(next) {
  language = next;
  document.documentElement.lang = next;
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === next));
  }
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = texts[next][element.dataset.text];
  trouble.textContent = texts[next].trouble;
  if (shown !== undefined) show(shown);
}

function show({ statistics, clock }) {
  const number = new Intl.NumberFormat(language);
  const rows = statistics.districts.map((district) => {
    const kinds = Object.values(district.seats);
    const sum = (name) => kinds.reduce((total, kind) => total + kind[name], 0);
    const cells = [district.applications.waiting, district.vouchers.offered, district.vouchers['in-use'], sum('seats'), sum('free')];
    const row = document.createElement('tr');
    const name = document.createElement('th');
    name.scope = 'row';
    name.textContent = district.names[language];
    row.append(name);
    for (const value of cells) row.insertCell().textContent = number.format(value ?? 0);
    return row;
  });
  document.getElementById('districts').replaceChildren(...rows);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'medium', timeZone: clock.zone });
  document.getElementById('time').textContent = time.format(new Date(clock.now));
}

async function refresh() {
  try {
    const [statistics, clock] = await Promise.all(['statistics', 'clock'].map(read));
    shown = { statistics, clock };
    show(shown);
    trouble.hidden = true;
  } catch {
    trouble.hidden = false;
  }
  setTimeout(refresh, REFRESH_MS);
}

async function read(name) {
  const response = await fetch(`/api/v1/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

for (const button of document.querySelectorAll('[data-language]')) button.addEventListener('click', () => speak(button.dataset.language));
speak(['kk', 'ru', 'en'].find((one) => navigator.language.startsWith(one)) ?? 'kk');
refresh();
