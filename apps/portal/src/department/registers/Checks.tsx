import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import type { Register } from '../shared/types.js';
import { useStatements } from '../shared/use-pages.js';
import { checksOf } from './checks.js';

/** What a person who signs would otherwise add up by hand. */
export function Checks({ register }: { readonly register: Register }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const statements = useStatements(register.districtId);
  return (
    <Section title={t('checks.register')}>
      <Answer query={statements} lines={3}>
        {(found) => {
          const { sumIsRight, sameAsStatements, payeesTwice } = checksOf(register, found);
          const mark = (holds: boolean, good: string, bad: string) => (
            <List.Item>
              <Text fw={holds ? undefined : 600} {...(holds ? {} : { c: 'red.9' })}>
                {holds ? `✓ ${good}` : `✗ ${bad}`}
              </Text>
            </List.Item>
          );
          return (
            <List listStyleType="none">
              {mark(sumIsRight, t('checks.sum', { total: format.money(register.totalTiyn) }), t('checks.sum-wrong'))}
              {mark(sameAsStatements, t('checks.statements'), t('checks.statements-wrong'))}
              {mark(payeesTwice === 0, t('checks.once'), t('checks.twice', { count: payeesTwice }))}
            </List>
          );
        }}
      </Answer>
    </Section>
  );
}
