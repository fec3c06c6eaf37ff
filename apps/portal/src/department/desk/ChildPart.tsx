import { Alert, Stack, Text } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useToday } from '../../api/clock.js';
import { useCommand } from '../../api/command.js';
import { checkIin } from '../../parent/apply/iin.js';
import { useAge } from '../../parent/use-age.js';
import { digitsOf } from '../../public/identity-input.js';
import { CommandButton } from '../../ui/CommandButton.js';
import { Section } from '../../ui/Section.js';
import { AnchorLink } from '../../ui/links.js';
import { applicationNumber } from '../../words/application-number.js';
import { usePlaceNames } from '../../words/names.js';
import { useFormat } from '../../words/use-format.js';
import { useDistrict } from '../shared/use-district.js';
import { DeskField } from './DeskField.js';
import { childIinFault, nameFault } from './faults.js';
import type { DeskForm } from './form.js';

/** The child, and whether it waits somewhere already. */
export function ChildPart() {
  const { t } = useTranslation('desk');
  const today = useToday() ?? '';
  return (
    <Section title={t('child')}>
      <DeskField name="childIin" label={t('child-iin')} inputMode="numeric" maxLength={16} fault={(text) => childIinFault(text, today)} />
      <BornAndKnown today={today} />
      <DeskField name="childName" label={t('child-name')} description={t('name-hint')} maxLength={120} fault={nameFault} />
    </Section>
  );
}

function BornAndKnown({ today }: { readonly today: string }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const ageOf = useAge();
  const iin = digitsOf(useFormContext<DeskForm>().watch('childIin'));
  const checked = checkIin(iin, today);
  if (today === '' || checked.fault !== undefined) return null;
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {t('born', { day: format.day(checked.birthDate), age: ageOf(checked.birthDate) })}
      </Text>
      <LookUp key={iin} iin={iin} />
    </Stack>
  );
}

/** Asked for by a press, never by typing: each look is recorded. */
function LookUp({ iin }: { readonly iin: string }) {
  const { t } = useTranslation('desk');
  const districtId = useDistrict();
  const places = usePlaceNames();
  const params = { path: { districtId } };
  const look = useCommand((body: { readonly childIin: string }, headers) =>
    client.POST('/api/v1/districts/{districtId}/desk/look-up', { params, body, headers }),
  );
  if (look.data === undefined) {
    return (
      <>
        <CommandButton variant="light" command={look} onClick={() => look.mutate({ childIin: iin })}>
          {t('look-up')}
        </CommandButton>
        <Text size="sm" c="gray.7">
          {t('look-up-hint')}
        </Text>
      </>
    );
  }
  const { known, application } = look.data;
  if (application === undefined) {
    return (
      <Alert color="teal" role="status">
        {t(known ? 'found.free' : 'found.unknown')}
      </Alert>
    );
  }
  const place = `${places.district(application.districtId)}, ${places.settlement(application.settlementId)}`;
  const where = application.districtId === districtId ? 'found.here' : 'found.elsewhere';
  return (
    <Alert color="orange" role="status">
      {t(where, { number: applicationNumber(application.applicationId), place })}
      {application.childId !== undefined && (
        <AnchorLink
          to="/department/$districtId/children/$childId"
          params={{ districtId, childId: application.childId }}
          display="block"
          py={10}
        >
          {t('found.record')}
        </AnchorLink>
      )}
    </Alert>
  );
}
