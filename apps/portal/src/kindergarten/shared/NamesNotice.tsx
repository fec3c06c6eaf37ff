import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PURPOSES } from '../../portrait/types.js';
import type { Purpose } from './child-names.js';

/** What the family of each child on the page is told: that its name was looked at, and what for. */
export function NamesNotice({ purpose }: { readonly purpose: Purpose }) {
  const { t } = useTranslation(['kindergarten', 'portrait']);
  return (
    <Text size="sm" c="gray.7">
      {t('kindergarten:names.recorded', { purpose: t(`portrait:${PURPOSES[purpose]}`) })}
    </Text>
  );
}
