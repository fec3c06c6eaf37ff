import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNamesAnywhere } from '../parent/places.js';
import { Facts } from '../ui/Facts.js';
import { useFormat } from '../words/use-format.js';
import { type PortraitStanding, phaseWord } from './types.js';

/** How things stood at the moment: what was waiting, what was offered, where the child belonged. */
export function StandingFacts({ standing }: { readonly standing: PortraitStanding }) {
  const { t } = useTranslation('portrait');
  const format = useFormat();
  const { application, voucher, place, asOf } = standing;
  const nameOf = useNamesAnywhere(place === undefined ? [] : [place.kindergartenId]);
  return (
    <>
      <Text>{t('standing-at', { moment: format.moment(asOf) })}</Text>
      <Facts
        items={[
          [t('st-application'), application === undefined ? t('st-none') : t(phaseWord(application.phase))],
          application && [t('st-category'), String(application.category)],
          application?.placeInCategory === undefined ? undefined : [t('st-place'), String(application.placeInCategory)],
          [t('st-voucher'), voucher === undefined ? t('st-none') : t(phaseWord(voucher.phase))],
          [t('st-kindergarten'), place === undefined ? t('st-none') : nameOf(place.kindergartenId)],
        ]}
      />
    </>
  );
}
