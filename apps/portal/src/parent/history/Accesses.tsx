import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { PURPOSES } from '../../portrait/types.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';

/** Who looked at the child's record: each look is there, and nobody else can take it out. */
export function Accesses({ childId }: { readonly childId: string }) {
  const { t } = useTranslation(['parent', 'portrait']);
  const format = useFormat();
  const accesses = api.useQuery('get', '/api/v1/children/{childId}/accesses', { params: { path: { childId } } });
  return (
    <Section title={t('access.title')}>
      <Text>{t('access.lead')}</Text>
      <Answer query={accesses}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('access.nobody')}</Text>
          ) : (
            <List spacing="xs">
              {items.map(({ at, purpose, reference }, index) => (
                <List.Item key={index}>
                  {t(reference === undefined ? 'portrait:look.one' : 'portrait:look.one-for', {
                    moment: format.moment(at),
                    purpose: Object.hasOwn(PURPOSES, purpose)
                      ? t(`portrait:${PURPOSES[purpose as keyof typeof PURPOSES]}`)
                      : t('access.other'),
                    reference: reference ?? '',
                  })}
                </List.Item>
              ))}
            </List>
          )
        }
      </Answer>
    </Section>
  );
}
