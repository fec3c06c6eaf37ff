import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { useFormat } from '../../words/use-format.js';
import type { Mark } from '../records.js';
import { PRESENT } from './marks.js';
import type { Marks } from './use-marks.js';

interface DayModalProps {
  readonly childId: string;
  readonly month: string;
  readonly mark: Mark;
  readonly marks: Marks;
  /** While the kindergarten can still correct the month. */
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** One day in words, and a way to say that it was otherwise. */
export function DayModal({ childId, month, mark, marks, isOpen, close }: DayModalProps) {
  const { t } = useTranslation(['parent', 'common']);
  const format = useFormat();
  const dispute = useCommand((date: string, headers) =>
    client.POST('/api/v1/children/{childId}/months/{month}/disputes', { params: { path: { childId, month } }, body: { date }, headers }),
  );
  return (
    <Modal opened onClose={close} title={format.day(mark.date)} centered closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        <Text fw={600}>{marks.nameOf(mark.mark)}</Text>
        {mark.mark !== PRESENT && marks.needsDocument(mark.mark) && (
          <Text>{mark.documentId === undefined ? t('month.no-document') : t('month.document')}</Text>
        )}
        {mark.recordedAt !== undefined && <Text size="sm">{t('month.recorded', { at: format.moment(mark.recordedAt) })}</Text>}
        {mark.disputed && <Text role="status">{t('month.disputed')}</Text>}
        {!mark.disputed && <Text>{isOpen ? t('month.dispute-how') : t('month.closed-how')}</Text>}
        <Group justify="flex-end" align="flex-start">
          <Button variant="default" onClick={close}>
            {t('common:close')}
          </Button>
          {isOpen && !mark.disputed && (
            <CommandButton command={dispute} onClick={() => dispute.mutate(mark.date)}>
              {t('month.dispute')}
            </CommandButton>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
