import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { AnchorLink } from '../../ui/links.js';
import { ForRole } from '../shared/ForRole.js';
import { useDistrict } from '../shared/use-district.js';
import { DecideBy } from './DecideBy.js';
import { EndApplication } from './EndApplication.js';
import { EndVoucher } from './EndVoucher.js';

/** The one place where what of a child lives is ended, be it the voucher or the application. */
export function EndChild({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('department');
  const query = api.useQuery('get', '/api/v1/children/{childId}/ending', { params: { path: { childId } } });
  return (
    <ForRole role="department">
      <Section title={t('ending.of-child')}>
        <Answer query={query} lines={1}>
          {({ live, ending }) => (
            <Stack gap="sm">
              {ending !== undefined && <Proposed ending={ending} />}
              {live === undefined ? (
                <Text>{t('ending.nothing')}</Text>
              ) : live === 'voucher' ? (
                <EndVoucher childId={childId} />
              ) : (
                <EndApplication childId={childId} />
              )}
            </Stack>
          )}
        </Answer>
      </Section>
    </ForRole>
  );
}

function Proposed({ ending }: Parameters<typeof DecideBy>[0]) {
  const { t } = useTranslation('department');
  const districtId = useDistrict();
  return (
    <Stack gap={4}>
      <Text fw={600}>{t('ending.open')}</Text>
      <DecideBy ending={ending} />
      <AnchorLink to="/department/$districtId/endings" params={{ districtId }}>
        {t('ending.to-list')}
      </AnchorLink>
    </Stack>
  );
}
