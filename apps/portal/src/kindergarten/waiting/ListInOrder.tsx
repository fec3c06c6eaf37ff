import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/gen/openapi.js';
import { usePlaceWords } from '../../parent/places.js';
import { usePlaceNames } from '../../words/names.js';
import { useFormat } from '../../words/use-format.js';

export type AgeGroupList =
  paths['/api/v1/kindergartens/{kindergartenId}/waiting-lists']['get']['responses'][200]['content']['application/json']['items'][number];

/** Who waits for one age group, the first on top; narrow enough for a phone. */
export function ListInOrder({ list, label }: { readonly list: AgeGroupList; readonly label: string }) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const words = usePlaceWords();
  const names = usePlaceNames();
  return (
    <>
      {list.order === 'own-district-first' && <Text size="sm">{t('waiting.own-first')}</Text>}
      <Table aria-label={label} className="tabular" horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('waiting.number')}</Table.Th>
            <Table.Th>{t('waiting.voucher')}</Table.Th>
            <Table.Th>{t('waiting.languages')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.entries.map(({ place, voucherAt, languages, offeredUntil, fromDistrictId }) => (
            <Table.Tr key={place}>
              <Table.Td>{place}</Table.Td>
              <Table.Td>
                {format.moment(voucherAt)}
                {fromDistrictId !== undefined && (
                  <Text size="sm">{t('waiting.from-district', { district: names.district(fromDistrictId) })}</Text>
                )}
                {offeredUntil !== undefined && <Text size="sm">{t('waiting.offered', { moment: format.until(offeredUntil) })}</Text>}
              </Table.Td>
              <Table.Td>{languages.map(words.language).join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
