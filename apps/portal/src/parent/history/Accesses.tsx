import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../words/use-format.js';

/** What staff say that they look for. */
const PURPOSES = {
  enrolment: 'access.enrolment',
  contract: 'access.enrolment',
  contracts: 'access.enrolment',
  attendance: 'access.attendance',
  sheet: 'access.attendance',
  payment: 'access.payment',
  call: 'access.call',
} as const;

/** Who looked at the child's record: each look is there, and nobody else can take it out. */
export function Accesses({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('parent');
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
              {items.map(({ at, purpose }, index) => (
                <List.Item key={index}>
                  {t('access.one', { moment: format.moment(at), purpose: t(PURPOSES[purpose as keyof typeof PURPOSES] ?? 'access.other') })}
                </List.Item>
              ))}
            </List>
          )
        }
      </Answer>
    </Section>
  );
}
