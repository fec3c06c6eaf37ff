import { Select, Stack } from '@mantine/core';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useLocale } from '../../words/i18n.js';
import { useDistrict } from './use-district.js';

/** Around the pages of a district: who works in all of them chooses one. */
export function DistrictLayout() {
  const own = useSession()?.staff?.districtId;
  return (
    <Stack>
      {own === undefined && <DistrictPicker />}
      {/* Another district is another page: nothing that was typed for one is sent for the other. */}
      <Outlet key={useDistrict()} />
    </Stack>
  );
}

function DistrictPicker() {
  const { t } = useTranslation('department');
  const districtId = useDistrict();
  const navigate = useNavigate();
  const locale = useLocale();
  const districts = api.useQuery('get', '/api/v1/districts', {}, { staleTime: Infinity }).data?.items ?? [];
  return (
    <Select
      label={t('district')}
      maw={320}
      value={districtId}
      data={districts.map((district) => ({ value: district.districtId, label: district.names[locale] }))}
      onChange={(next) => {
        // The section stays: its first page, as what is open of one district is not in another.
        const section = location.pathname.split('/')[3];
        if (next !== null) void navigate({ to: section === undefined ? `/department/${next}` : `/department/${next}/${section}` });
      }}
    />
  );
}
