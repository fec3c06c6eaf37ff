import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';
import { type Iteration, type Turn, turnsByCategory } from './protocol.js';
import { useCategoryNames } from './use-category-names.js';

/** How the turns fell to the categories of the queue. */
export function Categories({ iteration, turns }: { readonly iteration: Iteration; readonly turns: readonly Turn[] }) {
  const { t } = useTranslation('public');
  const { number } = useFormat();
  const nameOf = useCategoryNames(iteration);
  if (turns.length === 0) return null;
  return (
    <Section title={t('protocol.categories')}>
      <Text c="gray.8">{t('protocol.categories-lead')}</Text>
      <Group component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {turnsByCategory(turns).map(([category, count]) => (
          <Paper component="li" key={category} withBorder px="sm" py={6}>
            <Text component="span" c="gray.8" size="sm">
              {`${nameOf(category)}: `}
            </Text>
            <Text component="span" fw={700} className="tabular">
              {number(count)}
            </Text>
          </Paper>
        ))}
      </Group>
    </Section>
  );
}
