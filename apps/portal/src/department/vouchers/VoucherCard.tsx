import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../../ui/Deadline.js';
import { usePlaceNames } from '../../words/names.js';
import { useFormat } from '../../words/use-format.js';
import { PhaseStatus } from '../shared/PhaseStatus.js';
import { useKindergartenNames } from '../shared/names.js';
import type { Voucher } from '../shared/types.js';
import { useDistrict } from '../shared/use-district.js';
import { NextText } from '../../voucher/NextText.js';
import { STAGES } from '../../voucher/words.js';
import { DecideEnding } from '../endings/DecideEnding.js';
import { EndVoucher } from '../endings/EndVoucher.js';
import { EndForAbsence } from './EndForAbsence.js';
import { VOUCHER_PHASES, isLive, termOf } from './phases.js';

/** One voucher as an official sees it: nobody's name, only what it waits for. */
export function VoucherCard({ voucher }: { readonly voucher: Voucher }) {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const { t: words } = useTranslation('voucher');
  const format = useFormat();
  const places = usePlaceNames();
  const districtId = useDistrict();
  const kindergarten = useKindergartenNames(districtId);
  const { placement, phase, category, offeredAt, kindergartenId, from, endedOn, number, stage, next, longAbsence, ending } = voucher;
  const term = phase === 'offered' || phase === 'confirmed' ? termOf(voucher) : undefined;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs" align="flex-start">
        <Stack gap={2}>
          {number !== undefined && <Text fw={600}>{number}</Text>}
          {term !== undefined && <Deadline at={term} />}
          {phase === 'offered' && term === undefined && <Text fw={600}>{t('voucher.not-told')}</Text>}
          <Text>
            {placement !== undefined &&
              `${places.settlement(placement.settlementId)} · ${common('age-group', { years: placement.ageGroup })} · `}
            {t('voucher.category', { ordinal: category })}
          </Text>
          {kindergartenId !== undefined && (
            <Text>
              {kindergarten(kindergartenId)}
              {from !== undefined && ` · ${t('voucher.from', { day: format.day(from) })}`}
            </Text>
          )}
          {next !== undefined && (
            <Text size="sm">
              <NextText next={next} />
            </Text>
          )}
          <Anchor component={Link} to={`/department/${districtId}/children/${voucher.childId}`} py={8}>
            {t('voucher.child')}
          </Anchor>
          {longAbsence !== undefined && <EndForAbsence childId={voucher.childId} absence={longAbsence} />}
          {ending !== undefined && <DecideEnding childId={voucher.childId} live="voucher" ending={ending} />}
          {isLive(phase) && <EndVoucher childId={voucher.childId} />}
          <Text size="sm" c="gray.8">
            {offeredAt !== undefined && t('voucher.offered-at', { moment: format.moment(offeredAt) })}
            {endedOn !== undefined && ` · ${t('voucher.ended-on', { day: format.day(endedOn) })}`}
          </Text>
        </Stack>
        <Stack gap={4} align="flex-end">
          <PhaseStatus phases={VOUCHER_PHASES} phase={phase} />
          {stage !== phase && <Text size="sm">{words(STAGES[stage])}</Text>}
        </Stack>
      </Group>
    </Paper>
  );
}
