import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/clock.js';
import { Answer } from '../../ui/Answer.js';
import { Loading } from '../../ui/Loading.js';
import { Page } from '../../ui/Page.js';
import { useFormat } from '../../words/use-format.js';
import { monthOf } from '../shared/calendar.js';
import { useRules, useSheet } from '../shared/rules.js';
import { useGroupName } from '../shared/use-group-name.js';
import { Day } from './Day.js';
import { DaySteps } from './DaySteps.js';
import { ButtonLink } from '../../ui/links.js';

/** One day of a group: who is here. */
export function DayPage() {
  const { groupId = '', date = '' } = useParams({ strict: false });
  const { t } = useTranslation('kindergarten');
  const format = useFormat();
  const groupName = useGroupName();
  const month = monthOf(date);
  const sheet = useSheet({ groupId, month });
  const rules = useRules(month);
  const today = useToday();
  const toMonth = (
    <ButtonLink to="/kindergarten/groups/$groupId/months/$month" params={{ groupId, month }} variant="light">
      {t('day.to-month')}
    </ButtonLink>
  );
  return (
    <Page title={format.day(date)} lead={groupName(groupId)} actions={toMonth}>
      <DaySteps groupId={groupId} date={date} />
      <Answer query={rules}>
        {(known) => (
          <Answer query={sheet}>
            {(data) =>
              today === undefined ? <Loading /> : <Day key={`${groupId} ${date}`} sheet={data} rules={known} date={date} today={today} />
            }
          </Answer>
        )}
      </Answer>
    </Page>
  );
}
