import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRefused } from '../../api/problem.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { Tile } from '../../ui/Tile.js';
import { useFormat } from '../../words/use-format.js';
import { ForRole } from '../shared/ForRole.js';
import type { Budget } from '../shared/types.js';
import { useDistrict } from '../shared/use-district.js';
import { SetBudget } from './SetBudget.js';
import { useBudgetNow, useYear } from './use-budget.js';

/** The money of the year, and how many more vouchers it is enough for. */
export function BudgetSection() {
  const { t } = useTranslation('department');
  const year = useYear();
  const budget = useBudgetNow(useDistrict());
  if (year === undefined) return null;
  return (
    <Section title={t('budget.title', { year: String(year) })}>
      {isRefused(budget.error, 'payment.budget-not-found') ? (
        <Empty text={t('budget.none')} />
      ) : (
        <Answer query={budget}>{(found) => <Standing budget={found} />}</Answer>
      )}
      <ForRole role="finance" otherwise={t('budget.others')}>
        <SetBudget year={year} known={budget.data} />
      </ForRole>
    </Section>
  );
}

function Standing({ budget }: { readonly budget: Budget }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const {
    limitTiyn = '0',
    reservedTiyn = '0',
    paidTiyn = '0',
    availableTiyn = '0',
    freedTiyn = '0',
    savedTiyn = '0',
    movedInTiyn = '0',
    movedOutTiyn = '0',
    movedInCount = 0,
    movedOutCount = 0,
    vouchersPossible,
    act,
  } = budget;
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
        <Tile name={t('budget.possible')} value={format.number(vouchersPossible)} note={t('budget.possible-note')} />
        <Tile name={t('budget.limit')} value={format.money(limitTiyn)} />
        <Tile name={t('budget.reserved')} value={format.money(reservedTiyn)} note={t('budget.reserved-note')} />
        <Tile name={t('budget.paid')} value={format.money(paidTiyn)} />
        <Tile name={t('budget.available')} value={format.money(availableTiyn)} />
        <Tile name={t('budget.freed')} value={format.money(freedTiyn)} note={t('budget.freed-note')} />
        {movedInCount > 0 && (
          <Tile name={t('budget.moved-in')} value={format.money(movedInTiyn)} note={t('budget.moved-in-note', { count: movedInCount })} />
        )}
        {movedOutCount > 0 && (
          <Tile
            name={t('budget.moved-out')}
            value={format.money(movedOutTiyn)}
            note={t('budget.moved-out-note', { count: movedOutCount })}
          />
        )}
        <Tile name={t('budget.saved')} value={format.money(savedTiyn)} note={t('budget.saved-note')} />
      </SimpleGrid>
      {act !== undefined && <Text c="gray.8">{t('budget.act', { act: act === 'assumed' ? t('budget.act-assumed') : act })}</Text>}
    </Stack>
  );
}
