import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../ui/Facts.js';
import { useLocale } from '../words/i18n.js';
import { useFormat } from '../words/use-format.js';
import { degreesText } from './degrees.js';
import type { Entry } from './use-entry.js';

const OWNERSHIPS = { state: 'ownership.state', private: 'ownership.private', departmental: 'ownership.departmental' } as const;
const LICENCES = { licence: 'licence.licence', notification: 'licence.notification' } as const;

/** What is known of it; what is not known is left out. */
export function Details({ entry: { details } }: { readonly entry: Entry }) {
  const { t } = useTranslation('registry');
  const locale = useLocale();
  const format = useFormat();
  const { ownership, licence, addressKk, addressRu, point, phone, opensAt, closesAt } = details;
  const address = (locale === 'kk' ? addressKk : addressRu) ?? addressKk ?? addressRu;
  return (
    <Facts
      items={[
        ownership && [t('ownership'), t(OWNERSHIPS[ownership])],
        licence && [
          t(LICENCES[licence.type]),
          [licence.number, t('licence.issued', { day: format.day(licence.issuedOn) })]
            .concat(licence.validUntil === undefined ? [] : t('licence.until', { day: format.day(licence.validUntil) }))
            .join(', '),
        ],
        address === undefined ? undefined : [t('address'), address],
        point && [t('point.title'), `${degreesText(point.latitudeMicrodegrees)}, ${degreesText(point.longitudeMicrodegrees)}`],
        phone === undefined
          ? undefined
          : [
              t('phone'),
              <Anchor key="phone" href={`tel:${phone}`}>
                {phone}
              </Anchor>,
            ],
        opensAt === undefined || closesAt === undefined ? undefined : [t('hours'), `${opensAt}–${closesAt}`],
      ]}
    />
  );
}
