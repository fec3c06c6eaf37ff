import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CAUSES, type Reinstatement } from '../../reinstatement/types.js';
import { Deadline } from '../../ui/Deadline.js';
import { Status } from '../../ui/Status.js';
import { AnchorLink } from '../../ui/links.js';
import { applicationNumber } from '../../words/application-number.js';
import { useFormat } from '../../words/use-format.js';
import { useDistrict } from '../shared/use-district.js';
import { Decide } from './Decide.js';
import { Propose } from './Propose.js';
import { Written } from './Written.js';

/** One request: by when it is due, what went wrong, what was written, and the next of the two steps. */
export function ReinstatementCard({ reinstatement }: { readonly reinstatement: Reinstatement }) {
  const { t } = useTranslation('reinstatement');
  const format = useFormat();
  const districtId = useDistrict();
  const { childId, applicationId, askedBy, askedAt, submittedAt, cause, decideBy, overdue, documentId, noteId, proposal } = reinstatement;
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{t('about', { number: applicationNumber(applicationId) })}</Text>
          {overdue ? (
            <Status tone="urgent">{t('overdue')}</Status>
          ) : (
            <Status tone="waiting">{t(proposal === undefined ? 'asked' : 'proposed')}</Status>
          )}
        </Group>
        <Text>
          {t('decides')} <Deadline at={decideBy} />
        </Text>
        <Text>
          {t(CAUSES[cause])}. {t(askedBy === 'guardian' ? 'by-family' : 'by-office')} {t('asked-at', { moment: format.moment(askedAt) })}.
        </Text>
        <Text>{t('old-stamp', { moment: format.moment(submittedAt) })}</Text>
        <Group gap="md">
          <AnchorLink to="/department/$districtId/children/$childId" params={{ districtId, childId }}>
            {t('child')}
          </AnchorLink>
          {documentId !== undefined && (
            <Anchor href={`/api/v1/documents/${documentId}?purpose=appeal`} target="_blank" rel="noreferrer" py={10}>
              {t('open-document')}
            </Anchor>
          )}
        </Group>
        {documentId !== undefined && (
          <Text size="sm" c="gray.7">
            {t('open-recorded')}
          </Text>
        )}
        {noteId !== undefined && <Written childId={childId} noteId={noteId} label={t('read')} />}
        {proposal === undefined ? <Propose reinstatement={reinstatement} /> : <Decide reinstatement={reinstatement} proposal={proposal} />}
      </Stack>
    </Paper>
  );
}
