import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/Section.js';

const WORDS = {
  turn: { title: 'turn.title', text: 'turn.text' },
  settling: { title: 'settling.title', text: 'settling.text' },
} as const;

/** Nothing to do but a moment's patience. */
export function OnTheWay({ kind }: { readonly kind: keyof typeof WORDS }) {
  const { t } = useTranslation('parent');
  return (
    <Section title={t(WORDS[kind].title)}>
      <Text>{t(WORDS[kind].text)}</Text>
    </Section>
  );
}
