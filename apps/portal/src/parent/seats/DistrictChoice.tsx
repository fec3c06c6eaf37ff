import { NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { usePlaceNames } from '../../words/names.js';

interface DistrictChoiceProps {
  readonly own: string;
  readonly chosen: string;
  readonly choose: (districtId: string) => void;
}

/** The voucher goes to any kindergarten on the list, also to one of another district; then that district pays. */
export function DistrictChoice({ own, chosen, choose }: DistrictChoiceProps) {
  const { t } = useTranslation('parent');
  const names = usePlaceNames();
  const { data } = api.useQuery('get', '/api/v1/districts', {}, { staleTime: Infinity });
  const districts = data?.items ?? [];
  if (districts.length < 2) return null;
  return (
    <>
      <NativeSelect
        size="md"
        label={t('seats.district')}
        data={districts.map(({ districtId }) => ({
          value: districtId,
          label: districtId === own ? t('seats.district-own', { district: names.district(districtId) }) : names.district(districtId),
        }))}
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {chosen !== own && <Text role="status">{t('seats.district-other', { district: names.district(chosen) })}</Text>}
    </>
  );
}
