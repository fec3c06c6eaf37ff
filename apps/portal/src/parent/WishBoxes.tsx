import { Checkbox, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { ALL_KINDS, usePlaceWords } from './places.js';
import type { Kind } from './records.js';

interface BoxesProps<T extends string> {
  readonly value: readonly T[];
  readonly onChange: (value: T[]) => void;
  readonly error?: ReactNode;
}

/** In which languages groups may be; each one more brings the turn nearer. */
export function LanguageBoxes({ value, onChange, error }: BoxesProps<string>) {
  const { t } = useTranslation('parent');
  const words = usePlaceWords();
  const { data } = api.useQuery('get', '/api/v1/districts', {}, { staleTime: Infinity });
  return (
    <Checkbox.Group
      size="md"
      label={t('wishes.languages')}
      description={t('wishes.languages-hint')}
      value={[...value]}
      onChange={onChange}
      error={error}
    >
      <Boxes codes={data?.languages ?? [...value]} labelOf={words.language} />
    </Checkbox.Group>
  );
}

export function KindBoxes({ value, onChange, error }: BoxesProps<Kind>) {
  const { t } = useTranslation('parent');
  const words = usePlaceWords();
  return (
    <Checkbox.Group
      size="md"
      label={t('wishes.kinds')}
      description={t('wishes.kinds-hint')}
      value={[...value]}
      onChange={(kinds) => onChange(kinds as Kind[])}
      error={error}
    >
      <Boxes codes={ALL_KINDS} labelOf={words.kind} />
    </Checkbox.Group>
  );
}

function Boxes({ codes, labelOf }: { readonly codes: readonly string[]; readonly labelOf: (code: string) => string }) {
  return (
    <Group gap="lg" py="sm">
      {codes.map((code) => (
        <Checkbox key={code} value={code} label={labelOf(code)} size="md" />
      ))}
    </Group>
  );
}
