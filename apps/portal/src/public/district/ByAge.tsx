import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.js';
import { type Group, ageGroupsOf, freeOf, languagesOf } from './free.js';
import { useLanguageName } from './language-name.js';

/** Free seats by age group and language of instruction. */
export function ByAge({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useTranslation(['public', 'common']);
  const { number } = useFormat();
  const languageName = useLanguageName();
  const languages = languagesOf(groups);
  return (
    <div>
      <Title order={3} size="h5" id="by-age">
        {t('seats.by-age')}
      </Title>
      <Table className="tabular" aria-labelledby="by-age">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('seats.age')}</Table.Th>
            {languages.map((language) => (
              <Table.Th key={language} scope="col" ta="end">
                {languageName(language)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ageGroupsOf(groups).map((ageGroup) => (
            <Table.Tr key={ageGroup}>
              <Table.Th scope="row" fw={400}>
                {t('common:age-group', { years: ageGroup })}
              </Table.Th>
              {languages.map((language) => (
                <Table.Td key={language} ta="end">
                  {number(freeOf(groups, { ageGroup, language }))}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
