import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import type { DayGap } from '../shared/sheet.js';
import { AnchorLink } from '../../ui/links.js';

interface GapsProps {
  readonly groupId: string;
  readonly gaps: readonly DayGap[];
  readonly title: string;
}

/** Days on which marks are missing, each a step away. */
export function Gaps({ groupId, gaps, title }: GapsProps) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  return (
    <Stack gap={4}>
      <Text>{title}</Text>
      <Group gap="md">
        {gaps.map(({ date, missing }) => (
          <AnchorLink key={date} to="/kindergarten/groups/$groupId/days/$date" params={{ groupId, date }} py={10}>
            {t('sheet.gap', { day: format.shortDay(date), missing })}
          </AnchorLink>
        ))}
      </Group>
    </Stack>
  );
}
