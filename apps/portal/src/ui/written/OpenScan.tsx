import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface OpenScanProps {
  readonly href: string;
  /** Of what it is the paper, where a page has several. */
  readonly of?: string;
}

/** A paper of the child's to be opened by staff, and that the family sees who did. */
export function OpenScan({ href, of }: OpenScanProps) {
  const { t } = useTranslation();
  const label = t('scan.open');
  return (
    <div>
      <Anchor
        href={href}
        target="_blank"
        rel="noreferrer"
        py={10}
        display="inline-block"
        aria-label={of === undefined ? label : `${label}: ${of}`}
      >
        {label}
      </Anchor>
      <Text size="sm" c="gray.7">
        {t('scan.open-recorded')}
      </Text>
    </div>
  );
}
