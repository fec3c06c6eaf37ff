import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Status } from '../../ui/Status.js';
import { ChangeAnnouncement } from '../child/ChangeAnnouncement.js';
import { GuardianRequests } from '../child/GuardianRequests.js';
import { briefOf } from '../child/brief.js';
import { useChild } from '../child/use-child.js';
import { ExchangeToAnswer } from '../exchange/ExchangeToAnswer.js';
import { MonthToConfirm } from '../month/MonthToConfirm.js';
import type { Child } from '../records.js';
import { useAge } from '../use-age.js';
import { SeatsOffered } from '../waits/SeatsOffered.js';
import { CardBrief } from './CardBrief.js';

/** One child: where it stands in one sentence, until when, and what to do now. */
export function ChildCard({ child }: { readonly child: Child }) {
  const { t } = useTranslation('parent');
  const ageOf = useAge();
  const known = useChild(child.childId);
  const { childId } = child;
  const brief = known.data === undefined ? undefined : briefOf(known.data.situation, known.data.today);
  return (
    <Paper component="article" p={{ base: 'md', sm: 'lg' }} withBorder>
      <Stack>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={2} size="h3">
              <Link to="/my/children/$childId" params={{ childId }} style={{ color: 'inherit' }}>
                {child.name}
              </Link>
            </Title>
            <Text c="gray.7">{ageOf(child.birthDate)}</Text>
          </div>
          {brief !== undefined && <Status tone={brief.tone}>{t(brief.status)}</Status>}
        </Group>
        <GuardianRequests child={child} />
        <Answer query={known} lines={3}>
          {({ situation, today, contracts }) => (
            <>
              <ChangeAnnouncement situation={situation} today={today} />
              <SeatsOffered childId={childId} />
              {situation.kind === 'enrolled' && <ExchangeToAnswer childId={childId} />}
              <CardBrief childId={childId} brief={briefOf(situation, today)} />
              {contracts.length > 0 && <MonthToConfirm childId={childId} today={today} />}
            </>
          )}
        </Answer>
      </Stack>
    </Paper>
  );
}
