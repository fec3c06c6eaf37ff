import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/clock.js';
import { ScanInput, isSendable } from '../../ui/forms/ScanInput.js';

/** What a family has to prove a benefit with. */
export interface Proof {
  readonly file: File | null;
  /** `YYYY-MM-DD`, or empty. */
  readonly issuedOn: string;
}

export const NO_PROOF: Proof = { file: null, issuedOn: '' };

/** A certificate counts from its day of issue, so that day goes with it. */
export const isWhole = ({ file, issuedOn }: Proof, kind: string): boolean =>
  isSendable(file) && (kind !== 'workplace-certificate' || issuedOn !== '');

interface ProofFieldsProps {
  readonly kind: string;
  readonly proof: Proof;
  readonly onChange: (proof: Proof) => void;
}

/** A scan or a photograph, and of a workplace certificate the day it was issued. */
export function ProofFields({ kind, proof, onChange }: ProofFieldsProps) {
  const { t } = useTranslation('parent');
  const today = useToday();
  return (
    <>
      <ScanInput file={proof.file} onChange={(file) => onChange({ ...proof, file })} />
      {kind === 'workplace-certificate' && (
        <TextInput
          type="date"
          label={t('benefit.issued-on')}
          max={today}
          value={proof.issuedOn}
          onChange={({ currentTarget }) => onChange({ ...proof, issuedOn: currentTarget.value })}
        />
      )}
    </>
  );
}
