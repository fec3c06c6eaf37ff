import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { usePlaceWords } from '../../parent/places.js';
import { useHouse } from '../shared/house.js';
import { ListInOrder } from './ListInOrder.js';

/** Who waits for a seat here, in the order in which families are asked. */
export function WaitingPage() {
  const { t } = useTranslation('kindergarten');
  const { groupTitle } = usePlaceWords();
  const { kindergartenId } = useHouse();
  const lists = api.useQuery('get', '/api/v1/kindergartens/{kindergartenId}/waiting-lists', { params: { path: { kindergartenId } } });
  return (
    <Page title={t('waiting.title')}>
      <Text>{t('waiting.how')}</Text>
      <Answer query={lists}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('waiting.none')} />
          ) : (
            <Stack>
              {items.map((list) => (
                <Section key={list.ageGroup} title={groupTitle(list.ageGroup)}>
                  <ListInOrder list={list} label={groupTitle(list.ageGroup)} />
                </Section>
              ))}
            </Stack>
          )
        }
      </Answer>
    </Page>
  );
}
