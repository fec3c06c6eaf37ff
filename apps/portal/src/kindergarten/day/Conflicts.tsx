import { Alert, Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MarkWords } from '../shared/use-mark-words.js';
import type { DayWork } from './use-day.js';

/** Names of reasons may be longer than a phone is wide. */
const WRAPPING = { label: { whiteSpace: 'normal' } } as const;

interface ConflictsProps {
  readonly day: DayWork;
  readonly names: Readonly<Record<string, string>>;
  readonly words: MarkWords;
}

/** Two people have marked the same day: the one who is here decides, child by child. */
export function Conflicts({ day, names, words }: ConflictsProps) {
  const { t } = useTranslation('kindergarten');
  if (day.conflicts.length === 0) return null;
  return (
    <Alert color="orange" role="alert" title={t('conflict.title')}>
      <Stack gap="md">
        <Text size="sm">{t('conflict.text')}</Text>
        {day.conflicts.map((conflict) => (
          <Stack key={conflict.childId} gap="xs">
            <Text fw={600}>{names[conflict.childId] ?? ''}</Text>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
              <Button variant="default" h="auto" mih={44} py={6} styles={WRAPPING} onClick={() => day.decide(conflict, 'mine')}>
                {t('conflict.mine', { mark: words.name(conflict.mine.mark) })}
              </Button>
              <Button variant="default" h="auto" mih={44} py={6} styles={WRAPPING} onClick={() => day.decide(conflict, 'theirs')}>
                {t('conflict.theirs', { mark: words.name(conflict.theirs.mark) })}
              </Button>
            </SimpleGrid>
          </Stack>
        ))}
      </Stack>
    </Alert>
  );
}
