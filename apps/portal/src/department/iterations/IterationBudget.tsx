import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import { useBudgetNow } from '../vouchers/use-budget.js';
import { useDistrict } from '../shared/use-district.js';

/** Whether the money is enough for these turns. */
export function IterationBudget({ turnCount }: { readonly turnCount: number }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const budget = useBudgetNow(useDistrict());
  return (
    <Section title={t('iteration.budget')}>
      <Answer query={budget} lines={2}>
        {({ vouchersPossible, availableTiyn = '0' }) => (
          <Text {...(vouchersPossible < turnCount ? { fw: 600, c: 'red.9' } : {})}>
            {vouchersPossible < turnCount
              ? t('iteration.budget-short', { possible: vouchersPossible, turns: turnCount })
              : t('iteration.budget-enough', {
                  available: format.money(availableTiyn),
                  possible: vouchersPossible,
                  left: vouchersPossible - turnCount,
                })}
          </Text>
        )}
      </Answer>
    </Section>
  );
}
