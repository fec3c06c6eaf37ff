import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import type { Shown } from './shown.js';
import { AnchorLink } from '../../ui/links.js';

/** Marks that parents say are wrong; the day is where they are answered. */
export function DisputedMarks({ sheet, words, children }: Shown) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const disputed = sheet.marks.filter((mark) => mark.disputed);
  if (disputed.length === 0) return null;
  const nameOf = (childId: string): string => children.find((child) => child.childId === childId)?.name ?? '';
  return (
    <Alert color="red" variant="light" title={t('sheet.disputed')}>
      <Stack gap={0}>
        {disputed.map(({ childId, date, mark }) => (
          <AnchorLink
            key={`${childId} ${date}`}
            to="/kindergarten/groups/$groupId/days/$date"
            params={{ groupId: sheet.groupId, date }}
            c="gray.9"
            underline="always"
            py={10}
          >
            {t('sheet.disputed-day', { name: nameOf(childId), day: format.shortDay(date), mark: words.name(mark) })}
          </AnchorLink>
        ))}
      </Stack>
    </Alert>
  );
}
