import { Button, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { useLocale } from '../../words/i18n.js';
import { NamesNotice } from '../shared/NamesNotice.js';
import { useChildNames } from '../shared/child-names.js';
import { ContractCard } from './ContractCard.js';
import { type Contract, useContracts, useNumbered } from './contracts.js';
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
            <Contracts contracts={items} work={`requests ${filter}`} by={filter === 'waiting' ? 'deadline' : 'name'} />
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

/** Those of the number that was looked for. */
export function NumberedContracts({ number }: { readonly number: string }) {
  const { t } = useTranslation('contract');
  return (
    <Answer query={useNumbered(number)}>
      {({ items }) =>
        items.length === 0 ? <Empty text={t('find.none')} /> : <Contracts contracts={items} work="requests found" by="name" />
      }
    </Answer>
  );
}

interface ContractsProps {
  readonly contracts: readonly Contract[];
  /** What their children's names are asked for with. */
  readonly work: string;
  /** Who waits comes in the order of the deadlines; all others by name. */
  readonly by: 'deadline' | 'name';
}

function Contracts({ contracts, work, by }: ContractsProps) {
  const locale = useLocale();
  const names = useChildNames(
    contracts.map(({ childId }) => childId),
    { purpose: 'enrolment', work },
  );
  return (
    <Answer query={names}>
      {(known) => (
        <>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            {inOrder(known).map((contract) => (
              <ContractCard key={contract.contractId} contract={contract} name={known[contract.childId] ?? '…'} />
            ))}
          </SimpleGrid>
          <NamesNotice purpose="enrolment" />
        </>
      )}
    </Answer>
  );

  function inOrder(known: Readonly<Record<string, string>>): readonly Contract[] {
    const keyOf = ({ childId, signBy = '' }: Contract): string => (by === 'name' ? (known[childId] ?? '') : signBy);
    return [...contracts].sort((a, b) => keyOf(a).localeCompare(keyOf(b), locale));
  }
}
