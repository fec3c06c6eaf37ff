import { Alert, SimpleGrid, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { Tile } from '../../ui/Tile.js';
import { useFormat } from '../../words/use-format.js';
import { PhaseStatus } from '../shared/PhaseStatus.js';
import type { Register } from '../shared/types.js';
import { useDistrict } from '../shared/use-district.js';
import { Approvals } from './Approvals.js';
import { BankAnswer } from './BankAnswer.js';
import { Checks } from './Checks.js';
import { RegisterLines } from './RegisterLines.js';
import { RegisterSteps } from './RegisterSteps.js';
import { Rejecting } from './Rejecting.js';
import { Sending } from './Sending.js';
import { REGISTER_PHASES, isBeforeSending, numberOfRegister } from './phases.js';
import { AnchorLink } from '../../ui/links.js';

/** One register: what it pays, who answers for it, and where it stands. */
export function RegisterPage() {
  const { t } = useTranslation('department');
  const format = useFormat();
  const districtId = useDistrict();
  const { registerId = '' } = useParams({ strict: false });
  const register = api.useQuery('get', '/api/v1/registers/{registerId}', { params: { path: { registerId } } });
  const title =
    register.data === undefined
      ? t('registers.title')
      : t('register.title', { month: format.month(register.data.month), number: numberOfRegister(registerId) });
  return (
    <Page title={title}>
      <AnchorLink to="/department/$districtId/registers" params={{ districtId }}>
        {t('registers.back')}
      </AnchorLink>
      <Answer query={register}>{(found) => <Found register={found} />}</Answer>
    </Page>
  );
}

function Found({ register }: { readonly register: Register }) {
  const { t } = useTranslation('department');
  const format = useFormat();
  const { phase, lines, totalTiyn, settledTiyn = '0', returnedTiyn = '0', rejectReason } = register;
  return (
    <>
      <Section title={t('register.standing')} actions={<PhaseStatus phases={REGISTER_PHASES} phase={phase} />}>
        <RegisterSteps register={register} />
        {phase === 'rejected' && (
          <Alert color="red" title={t('register.rejected')}>
            <Text>{t('register.reject-reason', { reason: rejectReason ?? '—' })}</Text>
            <Text>{t('register.rejected-text')}</Text>
          </Alert>
        )}
        {(phase === 'drafted' || phase === 'approved-once') && <Approvals register={register} />}
        {(phase === 'approved' || phase === 'sent') && <Sending register={register} />}
        {phase === 'sent' && <BankAnswer register={register} />}
        {isBeforeSending(phase) && <Rejecting register={register} />}
      </Section>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <Tile name={t('register.total')} value={format.money(totalTiyn)} note={t('register.kindergartens', { count: lines.length })} />
        {phase === 'settled' && <Tile name={t('register.paid')} value={format.money(settledTiyn)} />}
        {phase === 'settled' && <Tile name={t('register.returned')} value={format.money(returnedTiyn)} />}
      </SimpleGrid>
      {isBeforeSending(phase) && <Checks register={register} />}
      <RegisterLines register={register} />
    </>
  );
}
