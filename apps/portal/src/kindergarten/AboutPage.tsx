import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ContactsForm } from '../registry/ContactsForm.js';
import { Details } from '../registry/Details.js';
import { ListHistory } from '../registry/ListHistory.js';
import { Reveal } from '../registry/Reveal.js';
import { Standing } from '../registry/Standing.js';
import { StateOrders } from '../registry/StateOrders.js';
import { useEntry } from '../registry/use-entry.js';
import { Answer } from '../ui/Answer.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { useHouse, useHouseName } from './shared/house.js';

/** What the head sees of the own kindergarten: whether it may take children, the state order, and how it is reached. */
export function AboutPage() {
  const { t } = useTranslation('registry');
  const { kindergartenId } = useHouse();
  const entry = useEntry(kindergartenId);
  return (
    <Page title={t('own.title')} lead={useHouseName()}>
      <Answer query={entry}>
        {(found) => (
          <Stack>
            <Standing entry={found} />
            <Section title={t('order.title')}>
              <StateOrders entry={found} />
            </Section>
            <Section title={t('details')}>
              <Details entry={found} />
              <Reveal label={t('contacts.change')}>{(close) => <ContactsForm entry={found} close={close} />}</Reveal>
            </Section>
            <Section title={t('list.title')}>
              <ListHistory entry={found} />
            </Section>
          </Stack>
        )}
      </Answer>
    </Page>
  );
}
