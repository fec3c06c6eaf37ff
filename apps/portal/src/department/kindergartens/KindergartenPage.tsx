import { Button, Table } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentRegistry } from '../../registry/DepartmentRegistry.js';
import { SeatsForm } from '../../registry/SeatsForm.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Facts } from '../../ui/Facts.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { useLocale } from '../../words/i18n.js';
import { ComingAge } from '../../words/ComingAge.js';
import { kindergartenName, usePlaceNames } from '../../words/names.js';
import { useFormat } from '../../words/use-format.js';
import { ForRole, useIs } from '../shared/ForRole.js';
import { known } from '../shared/known.js';
import { KIND_WORDS, numberOf } from '../shared/names.js';
import type { Group, Kindergarten } from '../shared/types.js';
import { useDistrict } from '../shared/use-district.js';
import { useGroups, useKindergartens } from '../shared/use-pages.js';
import { OpenGroup } from './OpenGroup.js';
import { WideTable } from '../shared/WideTable.js';
import { AnchorLink } from '../../ui/links.js';

/** One kindergarten and its groups. */
export function KindergartenPage() {
  const { t } = useTranslation('department');
  const locale = useLocale();
  const districtId = useDistrict();
  const { kindergartenId = '' } = useParams({ strict: false });
  const kindergartens = useKindergartens(districtId);
  const kindergarten = kindergartens.data?.find((one) => one.kindergartenId === kindergartenId);
  return (
    <Page title={kindergarten === undefined ? t('kindergartens.title') : kindergartenName(kindergarten, locale)}>
      <AnchorLink to="/department/$districtId/kindergartens" params={{ districtId }}>
        {t('kindergartens.back')}
      </AnchorLink>
      <Answer query={kindergartens}>
        {() => (kindergarten === undefined ? <Empty text={t('kindergarten.unknown')} /> : <Found kindergarten={kindergarten} />)}
      </Answer>
    </Page>
  );
}

function Found({ kindergarten }: { readonly kindergarten: Kindergarten }) {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const places = usePlaceNames();
  const groups = useGroups(kindergarten.districtId);
  const { kindergartenId, bin, kind, settlementId, seats, freeSeats } = kindergarten;
  return (
    <>
      <Section title={t('kindergarten.about')}>
        <Facts
          items={[
            [t('kindergarten.kind'), common(KIND_WORDS[kind])],
            [t('kindergarten.settlement'), places.settlement(settlementId)],
            [t('kindergarten.bin'), bin],
            [t('kindergarten.places'), t('kindergarten.seats', { free: freeSeats, seats })],
          ]}
        />
      </Section>
      <DepartmentRegistry kindergartenId={kindergartenId} />
      <Section title={t('groups.title')}>
        <Answer query={groups}>{(found) => <Groups groups={found.filter((group) => group.kindergartenId === kindergartenId)} />}</Answer>
        <ForRole role="department">
          <OpenGroup kindergartenId={kindergartenId} />
        </ForRole>
      </Section>
    </>
  );
}

const LANGUAGES = { kk: 'language.kk', ru: 'language.ru' } as const;
const NEED_WORDS = { inclusive: 'need.inclusive', correctional: 'need.correctional', sanatorium: 'need.sanatorium' } as const;
const STAYS = { '9h': 'stay.9h', '10.5h': 'stay.10.5h', 'half-day': 'stay.half-day' } as const;

function Groups({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useTranslation('department');
  const { t: common } = useTranslation();
  const { t: catalogue } = useTranslation('catalogue');
  const { t: registry } = useTranslation('registry');
  const format = useFormat();
  const mayChange = useIs('department');
  const [changed, setChanged] = useState<string>();
  const group = groups.find(({ groupId }) => groupId === changed);
  if (groups.length === 0) return <Empty text={t('groups.none')} />;
  return (
    <>
      <WideTable label={t('groups.title')} minWidth={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('groups.number')}</Table.Th>
            <Table.Th>{t('groups.age')}</Table.Th>
            <Table.Th>{t('groups.language')}</Table.Th>
            <Table.Th>{t('groups.stay')}</Table.Th>
            <Table.Th>{catalogue('need')}</Table.Th>
            <Table.Th ta="end">{t('groups.seats')}</Table.Th>
            <Table.Th ta="end">{t('groups.free')}</Table.Th>
            {mayChange && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map(({ groupId, ageGroup, comingFrom, comingAgeGroup, language, stayHours, need, seats, free }) => (
            <Table.Tr key={groupId}>
              <Table.Td>{numberOf(groupId)}</Table.Td>
              <Table.Td>
                {common('age-group', { years: ageGroup })}
                <ComingAge group={{ comingFrom, comingAgeGroup }} />
              </Table.Td>
              <Table.Td>{language === 'kk' || language === 'ru' ? common(LANGUAGES[language]) : language}</Table.Td>
              <Table.Td>{common(STAYS[stayHours])}</Table.Td>
              <Table.Td>{catalogue(known(NEED_WORDS, need) ?? 'need.general')}</Table.Td>
              <Table.Td ta="end">{format.number(seats)}</Table.Td>
              <Table.Td ta="end">{format.number(free)}</Table.Td>
              {mayChange && (
                <Table.Td>
                  <Button
                    size="compact-md"
                    variant="subtle"
                    aria-label={`${registry('seats.change')}: ${t('groups.number')} ${numberOf(groupId)}`}
                    onClick={() => setChanged(groupId)}
                  >
                    {registry('seats.change')}
                  </Button>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      {group !== undefined && (
        <SeatsForm
          key={group.groupId}
          group={group}
          name={`${t('groups.number')} ${numberOf(group.groupId)} · ${common('age-group', { years: group.ageGroup })}`}
          close={() => setChanged(undefined)}
        />
      )}
    </>
  );
}
