import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/Answer.js';
import { Section } from '../../ui/Section.js';
import { NamesNotice } from '../shared/NamesNotice.js';
import { useByName, useChildNames } from '../shared/child-names.js';
import type { Rules } from '../shared/rules.js';
import { type Sheet, childrenOf } from '../shared/sheet.js';
import { useMarkWords } from '../shared/use-mark-words.js';
import { ChildList } from './ChildList.js';
import { DisputedMarks } from './DisputedMarks.js';
import { Legend } from './Legend.js';
import { MonthPhase } from './MonthPhase.js';
import { SheetTable } from './SheetTable.js';

export interface MonthProps {
  readonly sheet: Sheet;
  readonly rules: Rules;
  readonly today: string;
}

/** How the month stands, what is to do about it, and every mark: as a table where there is room, else child by child. */
export function Month({ sheet, rules, today }: MonthProps) {
  const { t } = useTranslation('kindergarten');
  const names = useChildNames(childrenOf(sheet), { purpose: 'attendance', work: sheet.sheetId });
  const words = useMarkWords(rules);
  const byName = useByName();
  return (
    <Answer query={names}>
      {(known) => {
        const children = byName(childrenOf(sheet), known);
        const shown = { sheet, rules, today, words, children };
        return (
          <>
            <MonthPhase sheet={sheet} rules={rules} today={today} />
            <DisputedMarks {...shown} />
            <Box visibleFrom="sm">
              <Section title={t('sheet.table')}>
                <SheetTable {...shown} />
                <Legend rules={rules} words={words} />
              </Section>
            </Box>
            <Box hiddenFrom="sm">
              <Section title={t('sheet.children')}>
                <ChildList {...shown} />
              </Section>
            </Box>
            <NamesNotice purpose="attendance" />
          </>
        );
      }}
    </Answer>
  );
}
