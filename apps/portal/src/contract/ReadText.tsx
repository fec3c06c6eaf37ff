import { Anchor, Box, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { answerOf } from '../api/command.js';
import { useLook } from '../api/look.js';
import { Answer } from '../ui/Answer.js';
import { Empty } from '../ui/Empty.js';
import { useLocale } from '../words/i18n.js';
import type { LookPurpose } from '../portrait/types.js';
import type { ContractPath, ContractText } from './types.js';

interface ReadTextProps {
  readonly path: ContractPath;
  readonly purpose: LookPurpose;
}

const LONG_PX = 520;

/** The very text that is signed, in the language one chooses, and to print. */
export function ReadText({ path, purpose }: ReadTextProps) {
  const { t } = useTranslation('contract');
  const { childId, contractId } = path;
  const text = useLook([childId, contractId, purpose], () =>
    answerOf(client.GET('/api/v1/children/{childId}/contracts/{contractId}/text', { params: { path, query: { purpose } } })),
  );
  return (
    <Answer query={text}>
      {({ texts }) => (texts === undefined ? <Empty text={t('text.none')} /> : <Read texts={texts} path={path} purpose={purpose} />)}
    </Answer>
  );
}

function Read({ texts, path, purpose }: ReadTextProps & { readonly texts: NonNullable<ContractText['texts']> }) {
  const { t } = useTranslation('contract');
  const locale = useLocale();
  const [language, setLanguage] = useState<'kk' | 'ru'>(locale === 'kk' ? 'kk' : 'ru');
  const file = `/api/v1/children/${path.childId}/contracts/${path.contractId}/text`;
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="md"
        fullWidth
        maw={320}
        aria-label={t('text.language')}
        value={language}
        onChange={(chosen) => setLanguage(chosen as 'kk' | 'ru')}
        data={[
          { value: 'kk', label: t('text.kk') },
          { value: 'ru', label: t('text.ru') },
        ]}
      />
      <Box
        lang={language}
        tabIndex={0}
        role="group"
        aria-label={t('text.title')}
        mah={LONG_PX}
        p="md"
        bg="gray.0"
        style={{ overflowY: 'auto', border: '1px solid var(--mantine-color-gray-3)', borderRadius: 'var(--mantine-radius-md)' }}
      >
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{texts[language]}</Text>
      </Box>
      <Group gap="md">
        <Anchor href={`${file}.pdf?language=${language}&purpose=${purpose}`} target="_blank" rel="noreferrer" py={10}>
          {t('text.pdf')}
        </Anchor>
        <Anchor href={`${file}.txt?purpose=${purpose}`} download py={10}>
          {t('text.bytes')}
        </Anchor>
      </Group>
    </Stack>
  );
}
