import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MarkWords } from '../shared/use-mark-words.js';
import type { DayWork } from './use-day.js';

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
            <Group gap="xs">
              <Button variant="default" onClick={() => day.decide(conflict, 'mine')}>
                {t('conflict.mine', { mark: words.name(conflict.mine.mark) })}
              </Button>
              <Button variant="default" onClick={() => day.decide(conflict, 'theirs')}>
                {t('conflict.theirs', { mark: words.name(conflict.theirs.mark) })}
              </Button>
            </Group>
          </Stack>
        ))}
      </Stack>
    </Alert>
  );
}
