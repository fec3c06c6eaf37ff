import { useTranslation } from 'react-i18next';
import { useToday } from '../api/clock.js';
import { ForRole } from '../department/shared/ForRole.js';
import { Answer } from '../ui/Answer.js';
import { Section } from '../ui/Section.js';
import { ContactsForm } from './ContactsForm.js';
import { Details } from './Details.js';
import { DetailsForm } from './DetailsForm.js';
import { ExcludeForm, IncludeForm } from './ListForms.js';
import { ListHistory } from './ListHistory.js';
import { Reveal } from './Reveal.js';
import { SignOrderForm } from './SignOrderForm.js';
import { Standing } from './Standing.js';
import { StateOrders } from './StateOrders.js';
import { type Entry, useEntry } from './use-entry.js';

/** What the department keeps of a kindergarten: details, the list, the state orders. */
export function DepartmentRegistry({ kindergartenId }: { readonly kindergartenId: string }) {
  const entry = useEntry(kindergartenId);
  return <Answer query={entry}>{(found) => <Known entry={found} />}</Answer>;
}

function Known({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('registry');
  const today = useToday() ?? '';
  const { kindergartenId } = entry;
  const isOnList = entry.list.length > 0 && entry.list.at(-1)?.excludedFrom === undefined;
  return (
    <>
      <Standing entry={entry} />
      <Section title={t('details')}>
        <Details entry={entry} />
        <ForRole role="department">
          <Reveal label={t('details.change')}>{(close) => <DetailsForm entry={entry} close={close} />}</Reveal>
          <Reveal label={t('contacts.change')}>{(close) => <ContactsForm entry={entry} close={close} />}</Reveal>
        </ForRole>
      </Section>
      <Section title={t('list.title')}>
        <ListHistory entry={entry} />
        <ForRole role="department">
          {isOnList ? (
            <Reveal label={t('list.exclude')}>
              {(close) => <ExcludeForm kindergartenId={kindergartenId} today={today} close={close} />}
            </Reveal>
          ) : (
            <Reveal label={t('list.include')}>
              {(close) => <IncludeForm kindergartenId={kindergartenId} today={today} close={close} />}
            </Reveal>
          )}
        </ForRole>
      </Section>
      <Section title={t('order.title')}>
        <StateOrders entry={entry} />
        <ForRole role="department">
          <Reveal label={t('order.record')}>
            {(close) => <SignOrderForm kindergartenId={kindergartenId} orders={entry.stateOrders} close={close} />}
          </Reveal>
        </ForRole>
      </Section>
    </>
  );
}
