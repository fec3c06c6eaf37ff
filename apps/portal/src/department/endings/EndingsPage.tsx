import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../../api/session.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { AnchorLink } from '../../ui/links.js';
import { useDistrict } from '../shared/use-district.js';
import { DecideEnding } from './DecideEnding.js';
import { type Proposed, useProposed } from './use-proposed.js';

/** Vouchers and applications that one person proposed to end, the earliest due first; another decides. */
export function EndingsPage() {
  const { t } = useTranslation('department');
  const session = useSession();
  return (
    <Page title={t('endings.title')} lead={t('endings.lead')}>
      {hasRole(session, 'department', 'approver', 'auditor') ? <Worklist /> : <Empty text={t('endings.of-others')} />}
    </Page>
  );
}

function Worklist() {
  const { t } = useTranslation('department');
  const proposed = useProposed(useDistrict());
  return (
    <Answer query={proposed} lines={3}>
      {(items) =>
        items.length === 0 ? (
          <Empty text={t('endings.none')} />
        ) : (
          <Stack gap="md">
            {items.map((one) => (
              <OneProposed key={`${one.live} ${one.childId}`} proposed={one} />
            ))}
          </Stack>
        )
      }
    </Answer>
  );
}

function OneProposed({ proposed: { childId, live, ending, about } }: { readonly proposed: Proposed }) {
  const { t } = useTranslation('department');
  const districtId = useDistrict();
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }}>
      <Stack gap="xs">
        <Text fw={600}>{t(live === 'voucher' ? 'endings.voucher' : 'endings.application', { number: about })}</Text>
        <DecideEnding childId={childId} live={live} ending={ending} />
        <AnchorLink to="/department/$districtId/children/$childId" params={{ districtId, childId }}>
          {t('voucher.child')}
        </AnchorLink>
      </Stack>
    </Paper>
  );
}
