import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../../ui/Deadline.js';
import { Status } from '../../ui/Status.js';
import type { Voucher } from '../shared/types.js';

/** By when the second person decides; proposals of earlier releases have no term. */
export function DecideBy({ ending: { decideBy, overdue } }: { readonly ending: NonNullable<Voucher['ending']> }) {
  const { t } = useTranslation('department');
  if (decideBy === undefined) return null;
  return (
    <Group gap="xs">
      <Text>
        {t('ending.decides')} <Deadline at={decideBy} />
      </Text>
      {overdue && <Status tone="urgent">{t('ending.overdue')}</Status>}
    </Group>
  );
}
