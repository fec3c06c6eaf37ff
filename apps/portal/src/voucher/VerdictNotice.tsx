import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../words/use-format.js';
import type { Verdict } from './certificate.js';

const COLOURS = {
  valid: 'green',
  'list-old': 'yellow',
  'not-yet': 'yellow',
  over: 'red',
  'taken-back': 'red',
  'other-child': 'red',
  forged: 'red',
  unreadable: 'yellow',
  'list-unreadable': 'yellow',
} as const satisfies Record<Verdict['kind'], string>;

interface VerdictNoticeProps {
  readonly verdict: Verdict;
  readonly district: (districtId: string) => string;
}

/** What the check came to, in words a head can act on. */
export function VerdictNotice({ verdict, district }: VerdictNoticeProps) {
  const { t } = useTranslation('voucher');
  const format = useFormat();
  const statement = 'statement' in verdict ? verdict.statement : undefined;
  const isUnsure = verdict.kind === 'valid' && !verdict.isChildChecked;
  return (
    <Alert mt="md" color={COLOURS[verdict.kind]} title={t(`verdict.${verdict.kind}`)}>
      <Stack gap="xs">
        <Text>{isUnsure ? t('verdict.child-unchecked') : t(`verdict.${verdict.kind}-text`)}</Text>
        {statement !== undefined && (
          <Text size="sm">
            {t('verdict.about', {
              number: statement.number,
              district: district(statement.districtId),
              from: format.day(statement.validFrom),
              until: format.day(statement.validUntil),
            })}
          </Text>
        )}
      </Stack>
    </Alert>
  );
}
