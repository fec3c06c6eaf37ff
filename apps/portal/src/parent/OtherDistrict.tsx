import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlaceNames } from '../words/names.js';

interface OtherDistrictProps {
  /** Of the kindergarten. */
  readonly districtId: string;
  /** Of the child. */
  readonly own: string | undefined;
  readonly word: 'waits.district' | 'exchange.district';
}

/** Where the kindergarten is, if it is not where the child's own is. */
export function OtherDistrict({ districtId, own, word }: OtherDistrictProps) {
  const { t } = useTranslation('parent');
  const names = usePlaceNames();
  return own === undefined || districtId === own ? null : <Text>{t(word, { district: names.district(districtId) })}</Text>;
}
