import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefuseVoucher } from '../RefuseVoucher.js';
import { ContractCard } from '../contract/ContractCard.js';
import type { Situation } from '../situation.js';
import type { CaseProps } from '../SituationView.js';
import { Waits } from '../../waits/Waits.js';

/** A seat is held, and both have to sign. */
export function ContractPending({ child, situation, known }: CaseProps & { readonly situation: Extract<Situation, { kind: 'contract' }> }) {
  const { t } = useTranslation('parent');
  const districtId = (situation.voucher ?? known.application)?.placement?.districtId;
  return (
    <>
      <ContractCard contract={situation.contract} districtId={districtId} />
      {situation.contract.phase === 'drafted' && situation.voucher?.phase === 'confirmed' && (
        <Group align="center">
          <Text size="sm" c="gray.7" maw={420}>
            {t('contract.or-refuse')}
          </Text>
          <RefuseVoucher childId={child.childId} />
        </Group>
      )}
      <Waits childId={child.childId} districtId={districtId} />
    </>
  );
}
