import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Answer } from '../ui/Answer.js';
import { AnchorLink } from '../ui/links.js';
import { Section } from '../ui/Section.js';
import { Status } from '../ui/Status.js';
import { useLocale } from '../words/i18n.js';
import { kindergartenName } from '../words/names.js';
import { useFormat } from '../words/use-format.js';

const WITHIN_DAYS = 60;

/** Which contracts end within two months or are over, with none after them. Says nothing where there is none. */
export function EndingOrders({ districtId }: { readonly districtId: string }) {
  const { t } = useTranslation('registry');
  const locale = useLocale();
  const format = useFormat();
  const query = { params: { path: { districtId }, query: { withinDays: WITHIN_DAYS } } };
  const ending = api.useQuery('get', '/api/v1/districts/{districtId}/ending-state-orders', query);
  return (
    <Answer query={ending}>
      {({ items }) =>
        items.length === 0 ? null : (
          <Section title={t('ending.title')}>
            <Stack gap="xs">
              {items.map(({ kindergartenId, order, daysLeft, ...names }) => (
                <Group key={`${kindergartenId} ${order.number}`} justify="space-between" gap="xs">
                  <AnchorLink to="/department/$districtId/kindergartens/$kindergartenId" params={{ districtId, kindergartenId }}>
                    {kindergartenName(names, locale)}
                  </AnchorLink>
                  <Group gap="sm">
                    <Text size="sm">
                      {t('order.one', { number: order.number, from: format.day(order.from), until: format.day(order.until) })}
                    </Text>
                    <Status tone={daysLeft < 0 ? 'bad' : 'urgent'}>
                      {daysLeft < 0 ? t('order.phase-over') : t('ending.days', { days: daysLeft })}
                    </Status>
                  </Group>
                  <Text size="sm" c="gray.7" w="100%">
                    {order.ended
                      ? t('ending.over')
                      : order.alertedDaysBefore === 0
                        ? t('ending.not-warned')
                        : t('ending.warned', { days: order.alertedDaysBefore })}
                  </Text>
                </Group>
              ))}
            </Stack>
          </Section>
        )
      }
    </Answer>
  );
}
