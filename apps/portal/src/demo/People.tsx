import { Alert, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../ui/Answer.js';
import { Empty } from '../ui/Empty.js';
import { ErrorNotice } from '../ui/ErrorNotice.js';
import { useLocale } from '../words/i18n.js';
import { usePlaceNames } from '../words/names.js';
import { PersonButton } from './PersonButton.js';
import { NoCode } from './sign-in.js';
import { useSignIn } from './use-sign-in.js';
import { type DemoPerson, usePeople, useVisitor } from './visitor.js';

/** Everybody one can be, a click away. */
export function People({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation('demo');
  const locale = useLocale();
  const visitor = useVisitor();
  const entering = useSignIn(onSignedIn);
  const name = visitor === undefined ? undefined : (visitor.person?.names[locale] ?? t('people.somebody'));
  return (
    <Stack>
      <Text fw={600}>{name === undefined ? t('people.now-nobody') : t('people.now', { name })}</Text>
      <Text size="sm">{t('people.lead')}</Text>
      <div role="status">{entering.isPending && <Text size="sm">{t('people.signing-in')}</Text>}</div>
      {entering.error !== null &&
        (entering.error instanceof NoCode ? (
          <Alert color="orange" role="alert">
            {t('people.no-code')}
          </Alert>
        ) : (
          <ErrorNotice error={entering.error} />
        ))}
      <Answer query={usePeople()}>
        {({ items }) => {
          if (items.length === 0) return <Empty text={t('people.none')} />;
          const button = (person: DemoPerson) => (
            <PersonButton
              key={person.personId}
              person={person}
              isNow={visitor?.person?.personId === person.personId}
              disabled={entering.isPending}
              onClick={() => entering.mutate(person)}
            />
          );
          return <Groups items={items} button={button} />;
        }}
      </Answer>
    </Stack>
  );
}

interface GroupsProps {
  readonly items: readonly DemoPerson[];
  readonly button: (person: DemoPerson) => ReactNode;
}

/** Parents by how far they are, then the staff of each district. */
function Groups({ items, button }: GroupsProps) {
  const { t } = useTranslation('demo');
  const places = usePlaceNames();
  const staff = items.filter(({ kind }) => kind === 'staff');
  const districts = [...new Set(staff.map(({ districtId }) => districtId))];
  const parents = items.filter(({ kind }) => kind === 'guardian').sort((one, other) => stepOf(one) - stepOf(other));
  return (
    <>
      {parents.length > 0 && <Part title={t('people.parents')}>{parents.map(button)}</Part>}
      {districts.map((districtId) => (
        <Part key={districtId} title={t('people.staff', { district: places.district(districtId) })}>
          {staff.filter((one) => one.districtId === districtId).map(button)}
        </Part>
      ))}
    </>
  );
}

const STEPS = ['new', 'waiting', 'offered', 'choosing', 'contract-pending', 'attending', 'month-to-confirm', 'paid', 'lapsed'];
const stepOf = ({ stage }: DemoPerson): number => STEPS.indexOf(stage);

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {title}
      </Title>
      <Stack gap={6}>{children}</Stack>
    </section>
  );
}
