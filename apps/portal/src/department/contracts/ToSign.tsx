import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Deadline } from '../../ui/Deadline.js';
import { Empty } from '../../ui/Empty.js';
import { Section } from '../../ui/Section.js';
import { Status } from '../../ui/Status.js';
import { ButtonLink } from '../../ui/links.js';
import { useFormat } from '../../words/use-format.js';
import { useIs } from '../shared/ForRole.js';
import { useGroupNames, useKindergartenNames } from '../shared/names.js';
import { useDistrict } from '../shared/use-district.js';
import { useToSign } from './to-sign.js';

/** Contracts that the department is a party of and has not signed. */
export function ToSign() {
  const { t } = useTranslation('contract');
  const format = useFormat();
  const districtId = useDistrict();
  const kindergarten = useKindergartenNames(districtId);
  const group = useGroupNames(districtId);
  const maySign = useIs('department');
  const contracts = useToSign(districtId);
  return (
    <Section title={t('to-sign.title')}>
      <Answer query={contracts} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('to-sign.none')} />
          ) : (
            <Stack gap="sm">
              {items.map(({ contractId, childId, kindergartenId, groupId, from, signBy, guardianSigned, kindergartenSigned }) => (
                <Paper key={contractId} withBorder p={{ base: 'sm', sm: 'md' }}>
                  <Stack gap="xs" align="flex-start">
                    <Text fw={600}>{kindergarten(kindergartenId)}</Text>
                    <Text size="sm">
                      {group(groupId)}
                      {from !== undefined && ` · ${t('to-sign.from', { day: format.day(from) })}`}
                    </Text>
                    {signBy !== undefined && (
                      <Text>
                        {t('swap.agreed-due')} <Deadline at={signBy} />
                      </Text>
                    )}
                    <Group gap="xs">
                      <Status tone={guardianSigned ? 'good' : 'quiet'}>
                        {t(guardianSigned ? 'to-sign.guardian' : 'to-sign.guardian-not')}
                      </Status>
                      <Status tone={kindergartenSigned ? 'good' : 'quiet'}>
                        {t(kindergartenSigned ? 'to-sign.kindergarten' : 'to-sign.kindergarten-not')}
                      </Status>
                    </Group>
                    <ButtonLink
                      variant="default"
                      to="/department/$districtId/contracts/$childId/$contractId"
                      params={{ districtId, childId, contractId }}
                    >
                      {t(maySign ? 'to-sign.open' : 'to-sign.look')}
                    </ButtonLink>
                  </Stack>
                </Paper>
              ))}
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}
