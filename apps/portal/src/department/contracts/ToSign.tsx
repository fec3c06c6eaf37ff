import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { useIs } from '../shared/ForRole.js';
import { useDistrict } from '../shared/use-district.js';
import { OneContract } from './OneContract.js';
import { useToSign } from './to-sign.js';

/** Contracts that the department is a party of and has not signed. */
export function ToSign() {
  const { t } = useTranslation('contract');
  const maySign = useIs('department');
  const contracts = useToSign(useDistrict());
  return (
    <Section title={t('to-sign.title')}>
      <Answer query={contracts} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('to-sign.none')} />
          ) : (
            <Stack gap="sm">
              {items.map((one) => (
                <OneContract key={one.contractId} contract={one} open={t(maySign ? 'to-sign.open' : 'to-sign.look')} />
              ))}
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}
