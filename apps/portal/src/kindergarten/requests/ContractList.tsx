import { Button, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { useChildNames } from '../shared/child-names.js';
import { ContractCard } from './ContractCard.js';
import { type Contract, useContracts } from './contracts.js';
import { FILTERS, type Filter } from './filters.js';

export function ContractList({ filter }: { readonly filter: Filter }) {
  const { t } = useTranslation('kindergarten');
  const { t: tc } = useTranslation('common');
  const contracts = useContracts(FILTERS[filter].phases);
  return (
    <Answer query={contracts}>
      {(items) =>
        items.length === 0 ? (
          <Empty text={t(FILTERS[filter].none)} />
        ) : (
          <Stack>
            <Contracts contracts={items} />
            {contracts.more !== undefined && (
              <Button variant="default" loading={contracts.isLoadingMore} onClick={contracts.more}>
                {tc('show-more')}
              </Button>
            )}
          </Stack>
        )
      }
    </Answer>
  );
}

function Contracts({ contracts }: { readonly contracts: readonly Contract[] }) {
  const names = useChildNames(
    contracts.map(({ childId }) => childId),
    'enrolment',
  );
  return (
    <Answer query={names}>
      {(known) => (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          {contracts.map((contract) => (
            <ContractCard key={contract.contractId} contract={contract} name={known[contract.childId] ?? '…'} />
          ))}
        </SimpleGrid>
      )}
    </Answer>
  );
}
