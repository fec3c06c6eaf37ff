import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalFacts } from '../../contract/RefusalFacts.js';
import { WrittenWords } from '../../contract/WrittenWords.js';
import type { Appeal } from '../../contract/types.js';
import { AnchorLink } from '../../ui/links.js';
import { ForRole } from '../shared/ForRole.js';
import { useGroupNames, useKindergartenNames } from '../shared/names.js';
import { useDistrict } from '../shared/use-district.js';
import { DecideAppeal } from './DecideAppeal.js';

/** One appeal: why the kindergarten said no, what both sides wrote, and the decision. */
export function AppealCard({ appeal }: { readonly appeal: Appeal }) {
  const { t } = useTranslation('contract');
  const districtId = useDistrict();
  const kindergarten = useKindergartenNames(districtId);
  const group = useGroupNames(districtId);
  const [isDeciding, setDeciding] = useState(false);
  const { childId, contractId, number, kindergartenId, groupId } = appeal;
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }}>
      <Stack gap="sm">
        <div>
          <Text fw={600}>{kindergarten(kindergartenId)}</Text>
          <Text size="sm">{group(groupId)}</Text>
          <Text size="sm">{t('numbered', { number })}</Text>
        </div>
        <RefusalFacts refusal={appeal} />
        <WrittenWords path={{ childId, contractId }} />
        <AnchorLink to="/department/$districtId/contracts/$childId/$contractId" params={{ districtId, childId, contractId }}>
          {t('appeal.contract')}
        </AnchorLink>
        <ForRole role="department" otherwise={t('appeals.others')}>
          {isDeciding ? (
            <DecideAppeal path={{ childId, contractId }} close={() => setDeciding(false)} />
          ) : (
            <Group>
              <Button onClick={() => setDeciding(true)}>{t('decide.open')}</Button>
            </Group>
          )}
        </ForRole>
      </Stack>
    </Paper>
  );
}
