import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/Section.js';
import { ButtonLink } from '../../../ui/links.js';

export function NotApplied({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('parent');
  return (
    <Section title={t('not-applied.title')}>
      <Text>{t('not-applied.text')}</Text>
      <ButtonLink to="/my/apply" search={{ child: childId }} style={{ alignSelf: 'flex-start' }}>
        {t('todo.apply')}
      </ButtonLink>
    </Section>
  );
}
