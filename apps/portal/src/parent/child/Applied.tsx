import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { applicationNumber } from '../../words/application-number.js';
import { useFormat } from '../../words/use-format.js';
import type { Application } from '../records.js';

/** Right after applying: the number and the time. */
export function Applied({ application: { applicationId = '', positionInCategory, submittedAt } }: { readonly application: Application }) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  return (
    <Alert color="teal" role="status" title={t('applied.title')}>
      <Text>
        {t('applied.text', {
          number: applicationNumber(applicationId),
          position: positionInCategory,
          at: submittedAt === undefined ? '' : format.moment(submittedAt),
        })}
      </Text>
    </Alert>
  );
}
