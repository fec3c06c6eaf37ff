import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FindByNumber } from '../../contract/FindByNumber.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { useDistrict } from '../shared/use-district.js';
import { OneContract } from './OneContract.js';
import { useNumbered } from './numbered.js';

/** The contract that somebody calls about, whatever has become of it. */
export function FindContract() {
  const { t } = useTranslation('contract');
  return (
    <Section title={t('find.title')}>
      <FindByNumber found={(number) => <Found number={number} />} />
    </Section>
  );
}

function Found({ number }: { readonly number: string }) {
  const { t } = useTranslation('contract');
  const contracts = useNumbered(useDistrict(), number);
  return (
    <Answer query={contracts} lines={2}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty text={t('find.none')} />
        ) : (
          <Stack gap="sm" role="status">
            {items.map((one) => (
              <OneContract key={one.contractId} contract={one} open={t('to-sign.look')} />
            ))}
          </Stack>
        )
      }
    </Answer>
  );
}
