import { FileInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SCAN_TYPES, type ScanFault, faultOfScan } from './fault-of-scan.js';

const FAULTS = {
  empty: 'scan.empty',
  'too-large': 'scan.too-large',
  'other-type': 'scan.other-type',
} as const satisfies Record<ScanFault, string>;

interface ScanInputProps {
  readonly label?: string;
  readonly hint?: string;
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
}

/** Whether it may be sent. */
export const isSendable = (file: File | null): file is File => file !== null && faultOfScan(file) === undefined;

/** A scan, or a photograph made with the phone. */
export function ScanInput({ label, hint, file, onChange }: ScanInputProps) {
  const { t } = useTranslation('parent');
  const fault = file === null ? undefined : faultOfScan(file);
  return (
    <FileInput
      label={label ?? t('benefit.file')}
      description={hint ?? t('benefit.file-hint')}
      placeholder={t('scan.choose')}
      accept={SCAN_TYPES.join(',')}
      clearable
      clearButtonProps={{ 'aria-label': t('benefit.file-clear') }}
      value={file}
      onChange={onChange}
      error={fault !== undefined && t(FAULTS[fault])}
    />
  );
}
