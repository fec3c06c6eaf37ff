import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Catalogue } from '../catalogue/Catalogue.js';
import { ANYTHING } from '../catalogue/wanted.js';
import { AnchorLink } from '../ui/links.js';
import { Page } from '../ui/Page.js';
import { usePlaceNames } from '../words/names.js';

/** What anybody may look up: where there are free seats, today. */
export function CataloguePage() {
  const { t } = useTranslation('catalogue');
  const { districtId } = useParams({ strict: false }) as { readonly districtId: string };
  const places = usePlaceNames();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <AnchorLink to="/districts/$districtId" params={{ districtId }}>
        {places.district(districtId)}
      </AnchorLink>
      <Catalogue districtId={districtId} first={ANYTHING} />
    </Page>
  );
}
