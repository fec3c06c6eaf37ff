import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.js';

const FILES = [
  { kind: 'PDF', lang: 'kk', language: 'қазақша' },
  { kind: 'PDF', lang: 'ru', language: 'по-русски' },
  { kind: 'CSV', lang: 'kk', language: 'қазақша' },
  { kind: 'CSV', lang: 'ru', language: 'по-русски' },
] as const;

/** The protocol to hang on a wall or to count in a spreadsheet. */
export function Files({ iterationId }: { readonly iterationId: string }) {
  const { t } = useTranslation('public');
  const address = (kind: string, lang: string): string =>
    `/api/v1/iterations/${encodeURIComponent(iterationId)}/protocol/${kind.toLowerCase()}?lang=${lang}`;
  return (
    <Section title={t('protocol.files')}>
      <Text c="gray.8">{t('protocol.files-lead')}</Text>
      <Group gap="sm">
        {FILES.map(({ kind, lang, language }) => (
          <Button key={`${kind} ${lang}`} component="a" variant="default" href={address(kind, lang)} download lang={lang}>
            {t('protocol.file', { kind, language })}
          </Button>
        ))}
      </Group>
    </Section>
  );
}
