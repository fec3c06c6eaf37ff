import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../../api/session.js';
import { CAUSES, OFFICE_CAUSES, type Reinstatement } from '../../reinstatement/types.js';
import { Deadline } from '../../ui/Deadline.js';
import { Status } from '../../ui/Status.js';
import { AnchorLink } from '../../ui/links.js';
import { Note } from '../../ui/written/Note.js';
import { OpenScan } from '../../ui/written/OpenScan.js';
import { applicationNumber } from '../../words/application-number.js';
import { useFormat } from '../../words/use-format.js';
import { useDistrict } from '../shared/use-district.js';
import { Decide } from './Decide.js';
import { Propose } from './Propose.js';

/** One request: by when it is due, what went wrong, what was written, and the next of the two steps. */
export function ReinstatementCard({ reinstatement }: { readonly reinstatement: Reinstatement }) {
  const { t } = useTranslation('reinstatement');
  const format = useFormat();
  const districtId = useDistrict();
  const mayOpen = hasRole(useSession(), 'department', 'approver');
  const { childId, applicationId, askedBy, askedAt, submittedAt, cause, decideBy, overdue, documentId, noteId, proposal } = reinstatement;
  const causes = askedBy === 'guardian' ? CAUSES : OFFICE_CAUSES;
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
          {t(causes[cause])}. {t(askedBy === 'guardian' ? 'by-family' : 'by-office')} {t('asked-at', { moment: format.moment(askedAt) })}.
        </Text>
        <Text>{t('old-stamp', { moment: format.moment(submittedAt) })}</Text>
        <AnchorLink to="/department/$districtId/children/$childId" params={{ districtId, childId }} style={{ alignSelf: 'flex-start' }}>
          {t('child')}
        </AnchorLink>
        {documentId !== undefined && mayOpen && <OpenScan href={`/api/v1/documents/${documentId}?purpose=appeal`} />}
        {noteId !== undefined && <Note childId={childId} noteId={noteId} label={t('read')} purpose="appeal" />}
        {proposal === undefined ? <Propose reinstatement={reinstatement} /> : <Decide reinstatement={reinstatement} proposal={proposal} />}
      </Stack>
    </Paper>
  );
}
