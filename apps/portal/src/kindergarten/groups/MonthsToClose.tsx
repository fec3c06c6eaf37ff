import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useToday } from '../../api/clock.js';
import { useFormat } from '../../words/use-format.js';
import { useHouse } from '../shared/house.js';
import { useRules } from '../shared/rules.js';
import { canBeClosed } from '../shared/sheet.js';
import { AnchorLink } from '../../ui/links.js';

const OPEN_SHEETS_MAX = 200;

/** Months of the group that are over and still open. Payment waits for them. */
export function MonthsToClose({ groupId, thisMonth }: { readonly groupId: string; readonly thisMonth: string }) {
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const { kindergartenId, isHead } = useHouse();
  const today = useToday();
  const rules = useRules(thisMonth).data;
  const query = { kindergartenId, phase: 'open', limit: OPEN_SHEETS_MAX };
  const { data } = api.useQuery('get', '/api/v1/sheets', { params: { query } });
  const isOver = (month: string): boolean =>
    month < thisMonth || (month === thisMonth && rules !== undefined && today !== undefined && canBeClosed(rules.workingDays, today));
  const months = (data?.items ?? []).filter((sheet) => sheet.groupId === groupId && isOver(sheet.month)).map(({ month }) => month);
  return months.sort().map((month) => (
    <AnchorLink key={month} to="/kindergarten/groups/$groupId/months/$month" params={{ groupId, month }} c="red.9" fw={600} py={10}>
      {t(isHead ? 'groups.to-close' : 'groups.to-close-by-head', { month: format.month(month) })}
    </AnchorLink>
  ));
}
