import { Button, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../../api/session.js';
import { LookFor } from '../../portrait/LookFor.js';
import { type LookPurpose, PURPOSES } from '../../portrait/types.js';

interface OpenedProps {
  /** On the button. */
  readonly label: string;
  /** What those whose work it is open it for. */
  readonly purpose: LookPurpose;
  readonly children: (purpose: LookPurpose) => ReactNode;
}

/**
 * Something personal that is opened by whoever wants to see it. Whose work it is reads beside the button what the family will be told;
 * whoever only oversees says what for.
 */
export function Opened({ label, purpose, children }: OpenedProps) {
  const { t } = useTranslation(['contract', 'portrait']);
  const session = useSession();
  const [said, setSaid] = useState<LookPurpose>();
  if (said !== undefined) return children(said);
  if (hasRole(session, 'auditor'))
    return <LookFor label={label} hasReference={false} onGo={(reason) => setSaid(reason.purpose as LookPurpose)} />;
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" onClick={() => setSaid(purpose)}>
        {label}
      </Button>
      <Text size="sm" c="gray.7">
        {t('contract:look.recorded', { purpose: t(`portrait:${PURPOSES[purpose]}`) })}
      </Text>
    </Stack>
  );
}
