import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.js';
import type { Contract } from '../records.js';
import { OneSwap } from './OneSwap.js';
import { isUnderWay } from './exchange.js';
import { useSwaps } from './use-swaps.js';

interface SwapsProps {
  readonly childId: string;
  /** Of the child. */
  readonly districtId: string;
  readonly contracts: readonly Contract[];
}

/** What was proposed to or by the family: what is to be answered first. */
export function Swaps({ childId, districtId, contracts }: SwapsProps) {
  const { t } = useTranslation('parent');
  const { data } = useSwaps(childId);
  if (data === undefined || data.items.length === 0) return null;
  const sorted = [...data.items.filter(isUnderWay), ...data.items.filter((swap) => !isUnderWay(swap))];
  return (
    <Section title={t('exchange.swaps')}>
      <Stack gap="lg">
        {sorted.map((swap) => {
          const isSigned = contracts.some((one) => one.contractId === swap.contractId && one.guardianSigned);
          return <OneSwap key={swap.swapId} childId={childId} districtId={districtId} swap={swap} isSigned={isSigned} />;
        })}
      </Stack>
    </Section>
  );
}
