import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contract, ContractText as Read } from '../../records.js';

const LANGUAGES = [
  { lang: 'kk', name: 'contract.pdf-kk' },
  { lang: 'ru', name: 'contract.pdf-ru' },
] as const;

/** The contract to read before it is signed, on the page or on paper. It is made in Kazakh and Russian. */
export function ContractText({ contract: { childId, contractId }, text }: { readonly contract: Contract; readonly text: Read }) {
  const { t, i18n } = useTranslation('parent');
  const lang = i18n.language === 'kk' ? 'kk' : 'ru';
  if (text.texts === undefined) return null;
  return (
    <Stack gap="xs">
      <details>
        <summary style={{ paddingBlock: 12, cursor: 'pointer' }}>{t('contract.read')}</summary>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} lang={lang} size="sm">
          {text.texts[lang]}
        </Text>
      </details>
      <Group gap="sm">
        {LANGUAGES.map(({ lang: language, name }) => (
          <Button
            key={language}
            component="a"
            variant="default"
            size="sm"
            href={`/api/v1/children/${childId}/contracts/${contractId}/text.pdf?language=${language}`}
            download
          >
            {t(name)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
