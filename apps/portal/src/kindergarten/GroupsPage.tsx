import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '../api/clock.js';
import { Answer } from '../ui/Answer.js';
import { Empty } from '../ui/Empty.js';
import { Page } from '../ui/Page.js';
import { useFormat } from '../words/use-format.js';
import { GroupCard } from './groups/GroupCard.js';
import { useGroups, useHouseName } from './shared/house.js';

/** Where teachers and the head begin: each group, and what is to do there today. */
export function GroupsPage() {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const groups = useGroups();
  const name = useHouseName();
  const today = useToday();
  const lead = today === undefined || name === '' ? undefined : t('groups.lead', { name, day: format.shortDay(today) });
  return (
    <Page title={t('groups.title')} lead={lead}>
      <Answer query={groups}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('groups.none')} />
          ) : (
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              {items.map((group) => (
                <GroupCard key={group.groupId} group={group} today={today} />
              ))}
            </SimpleGrid>
          )
        }
      </Answer>
    </Page>
  );
}
