import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/gen/openapi.js';
import { Section } from '../../ui/Section.js';
import { usePlaceWords } from '../../parent/places.js';
import { useFormat } from '../../words/use-format.js';

type List =
  paths['/api/v1/kindergartens/{kindergartenId}/waiting-lists']['get']['responses'][200]['content']['application/json']['items'][number];

/** The list of one age group. */
export function AgeGroupList({ list }: { readonly list: List }) {
  const { t } = useTranslation(['kindergarten', 'common']);
  const format = useFormat();
  const words = usePlaceWords();
  return (
    <Section title={t('common:age-group', { years: list.ageGroup })}>
      <Table.ScrollContainer minWidth={320}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('waiting.number')}</Table.Th>
              <Table.Th>{t('waiting.voucher')}</Table.Th>
              <Table.Th>{t('waiting.languages')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.entries.map(({ place, voucherAt, languages, offeredUntil }) => (
              <Table.Tr key={place}>
                <Table.Td>{place}</Table.Td>
                <Table.Td>
                  {format.moment(voucherAt)}
                  {offeredUntil !== undefined && <Text size="sm">{t('waiting.offered', { moment: format.moment(offeredUntil) })}</Text>}
                </Table.Td>
                <Table.Td>{languages.map(words.language).join(', ')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}
