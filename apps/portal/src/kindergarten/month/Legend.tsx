import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Rules } from '../shared/rules.js';
import { PRESENT } from '../shared/sheet.js';
import type { MarkWords } from '../shared/use-mark-words.js';

/** What the signs of the table stand for. */
export function Legend({ rules, words }: { readonly rules: Rules; readonly words: MarkWords }) {
  const { t } = useTranslation('kindergarten');
  const signs = [PRESENT, ...rules.reasons.map(({ code }) => code)].map((mark) => [words.short(mark), words.name(mark)] as const);
  return (
    <Group gap="md" component="ul" aria-label={t('sheet.legend')} p={0} m={0} style={{ listStyle: 'none' }}>
      {[...signs, [t('short.none'), t('mark.none')] as const, ['!', t('sheet.disputed-sign')] as const].map(([sign, name]) => (
        <Text component="li" key={sign} size="sm">
          <b>{sign}</b> – {name}
        </Text>
      ))}
    </Group>
  );
}
