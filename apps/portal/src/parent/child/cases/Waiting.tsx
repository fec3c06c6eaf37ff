import { Button, Group, List, SimpleGrid, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client.js';
import { useToday } from '../../../api/clock.js';
import { useCommand } from '../../../api/command.js';
import { AskTwice } from '../../../ui/AskTwice.js';
import { Facts } from '../../../ui/Facts.js';
import { Loading } from '../../../ui/Loading.js';
import { Section } from '../../../ui/Section.js';
import { Tile } from '../../../ui/Tile.js';
import { applicationNumber } from '../../../words/application-number.js';
import { usePlaceNames } from '../../../words/names.js';
import { useFormat } from '../../../words/use-format.js';
import { BenefitsSection } from '../../benefits/BenefitsSection.js';
import { ComingPlaceChange } from '../../../updates/ComingPlaceChange.js';
import { useKindergartenNames, usePlaceWords } from '../../places.js';
import type { Application, Child, Stay } from '../../records.js';
import { USUAL_YEARS, ageOn } from '../age.js';
import { ChangeWishes } from '../ChangeWishes.js';
import { MoveForm } from '../MoveForm.js';
import { HeldBack, PauseForm } from '../Pause.js';

const PlaceStory = lazy(() => import('../../../place/PlaceStory.js'));

/** The place in the queue, why it is that one, and what was wished for. */
export function Waiting({ child, application }: { readonly child: Child; readonly application: Application }) {
  const { t } = useTranslation('parent');
  const { number } = useFormat();
  const today = useToday();
  const ahead = Math.max(0, application.positionInCategory - 1);
  return (
    <>
      <HeldBack application={application} />
      <ComingPlaceChange childId={application.childId} />
      <Section title={t('waiting.title')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Tile name={t('waiting.in-category')} value={number(application.positionInCategory)} note={t('waiting.ahead', { ahead })} />
          <Tile name={t('waiting.in-district')} value={number(application.positionInDistrict)} note={t('waiting.in-district-note')} />
        </SimpleGrid>
        <List spacing="xs">
          <List.Item>{t('waiting.why')}</List.Item>
          <List.Item>{t('waiting.forward')}</List.Item>
          <List.Item>{t('waiting.next')}</List.Item>
        </List>
        {today !== undefined && ageOn(child.birthDate, today).years < USUAL_YEARS && <Text>{t('waiting.young')}</Text>}
      </Section>
      <Suspense fallback={<Loading />}>
        <PlaceStory childId={application.childId} />
      </Suspense>
      <OwnApplication application={application} />
      <BenefitsSection childId={application.childId} />
    </>
  );
}

function OwnApplication({ application }: { readonly application: Application }) {
  const { t } = useTranslation('parent');
  const format = useFormat();
  const places = usePlaceNames();
  const words = usePlaceWords();
  const [isChanging, { open, close }] = useDisclosure(false);
  const { applicationId, childId, placement, submittedAt, category, wishes } = application;
  const kindergarten = useKindergartenNames(placement?.districtId);
  const params = { path: { childId } };
  const withdraw = useCommand((_: 'withdraw', headers) => client.DELETE('/api/v1/children/{childId}/application', { params, headers }));
  if (placement === undefined) return null;
  return (
    <Section title={t('application.title')}>
      <Facts
        items={[
          applicationId === undefined ? undefined : [t('application.number'), applicationNumber(applicationId)],
          [t('application.at'), submittedAt === undefined ? '' : format.moment(submittedAt)],
          [t('application.place'), `${places.district(placement.districtId)}, ${places.settlement(placement.settlementId)}`],
          [t('application.category'), t('application.category-value', { category })],
          [t('application.languages'), placement.languages.map(words.language).join(', ')],
          [t('application.kinds'), placement.kinds.map(words.kind).join(', ')],
          wishes === undefined || wishes.kindergartenIds.length === 0
            ? undefined
            : [t('application.kindergartens'), wishes.kindergartenIds.map(kindergarten).join(', ')],
          wishes === undefined || wishes.stayHours.length === 0
            ? undefined
            : [t('application.stay'), wishes.stayHours.map((stay) => words.stay(stay as Stay)).join(', ')],
        ]}
      />
      {isChanging ? (
        <ChangeWishes application={application} placement={placement} close={close} />
      ) : (
        <Group>
          <Button variant="light" onClick={open}>
            {t('wishes.change')}
          </Button>
          <MoveForm childId={childId} />
          {application.pausedSince === undefined && <PauseForm childId={childId} />}
          <AskTwice
            label={t('withdraw.label')}
            title={t('withdraw.title')}
            consequence={t('withdraw.consequence')}
            certainty={t('withdraw.certain')}
            command={withdraw}
            onCertain={(done) => withdraw.mutate('withdraw', { onSuccess: done })}
          />
        </Group>
      )}
    </Section>
  );
}
