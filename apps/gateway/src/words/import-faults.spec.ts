import { faultCodesOfRows, faultText } from './import-faults.js';
import { LOCALES } from './locale.js';

/** As identity and the queue say them of rows. */
const codes = [
  ...['domain.iin-length', 'domain.iin-digits', 'domain.iin-century', 'domain.iin-date', 'domain.iin-check', 'domain.too-old'],
  ...['domain.date-does-not-exist', 'domain.unknown-settlement', 'identity.phone-invalid', 'identity.name-invalid'],
  ...['identity.guardian-too-young', 'identity.child-is-guardian', 'identity.birth-date-invalid', 'identity.child-adult'],
  ...['identity.relation-invalid', 'identity.child-has-other-guardian', 'identity.roll-position-invalid', 'identity.roll-stamp-format'],
  ...['identity.roll-stamp-missing', 'queue.second-application', 'queue.already-placed', 'queue.stamp-in-future'],
  ...['queue.stamp-before-birth', 'queue.stamp-does-not-exist', 'queue.import-row-twice', 'queue.language-unknown'],
  ...['queue.kind-unknown', 'queue.status-class-invalid', ...faultCodesOfRows()],
];

it.each(codes)('%s is said in three languages, without the general text for what nobody knows', (code) => {
  const [kk, ru, en] = LOCALES.map((locale) => faultText(code, locale)) as [string, string, string];
  expect(new Set([kk, ru, en]).size).toBe(3);
  for (const text of [kk, ru, en]) expect(text).not.toMatch(new RegExp(`[{}]|${code}`));
});
