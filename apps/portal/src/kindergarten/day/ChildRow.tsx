import { Box, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Status, type Tone } from '../../ui/Status.js';
import { PRESENT } from '../shared/sheet.js';
import type { MarkWords } from '../shared/use-mark-words.js';
import type { DayWork } from './use-day.js';

interface ChildRowProps {
  readonly childId: string;
  readonly name: string;
  readonly day: DayWork;
  readonly words: MarkWords;
  readonly canMark: boolean;
}

/** One child, the whole width to press on. */
export function ChildRow({ childId, name, day, words, canMark }: ChildRowProps) {
  const { t } = useTranslation('kindergarten');
  const mark = day.markOf(childId);
  const onSheet = day.known.get(childId);
  const isUnsent = day.unsent.includes(childId);
  const tone: Tone = mark === undefined ? 'quiet' : mark.mark === PRESENT ? 'good' : 'urgent';
  const notes = [
    mark?.documentId !== undefined && t('day.document', { number: mark.documentId }),
    isUnsent && onSheet !== undefined && onSheet.mark !== mark?.mark && t('day.was', { mark: words.name(onSheet.mark) }),
    isUnsent && t('day.unsent'),
    onSheet?.disputed === true && t('day.disputed'),
  ].filter((note) => note !== false);
  const content = (
    <Group justify="space-between" wrap="nowrap" gap="sm" mih={60} px="md" py={8}>
      <Stack gap={2} style={{ minWidth: 0 }}>
        <Text fw={500}>{name}</Text>
        {notes.length > 0 && (
          <Text size="sm" c={onSheet?.disputed === true ? 'red.9' : 'gray.8'}>
            {notes.join(' · ')}
          </Text>
        )}
      </Stack>
      <Status tone={tone}>{mark === undefined ? t('mark.none') : words.name(mark.mark)}</Status>
    </Group>
  );
  return (
    <Box component="li" style={{ borderBlockEnd: '1px solid var(--mantine-color-gray-2)' }} bg={isUnsent ? 'yellow.0' : 'white'}>
      {canMark ? (
        <UnstyledButton w="100%" onClick={() => day.choose(childId)} aria-haspopup="dialog">
          {content}
        </UnstyledButton>
      ) : (
        content
      )}
    </Box>
  );
}
