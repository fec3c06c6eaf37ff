import { Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Answer } from '../ui/Answer.js';
import { Empty } from '../ui/Empty.js';
import { Page } from '../ui/Page.js';
import { localDateOf } from '../words/format.js';
import { usePlaceNames } from '../words/names.js';
import { useFormat } from '../words/use-format.js';
import { ProtocolBody } from './protocol/ProtocolBody.js';
import classes from './rows.module.css';

/** One distribution of vouchers, as anybody may check it: who got a turn, who did not and why. No names are in it. */
export function ProtocolPage() {
  const { t } = useTranslation('public');
  const { iterationId } = useParams({ from: '/iterations/$iterationId' });
  const format = useFormat();
  const places = usePlaceNames();
  const iteration = api.useQuery('get', '/api/v1/iterations/{iterationId}', { params: { path: { iterationId } } });
  const { approvedAt, districtId } = iteration.data ?? {};
  const title = approvedAt === undefined ? t('protocol.title') : t('protocol.title-on', { day: format.day(localDateOf(approvedAt)) });
  return (
    <Page title={title} lead={t('protocol.lead')}>
      {districtId !== undefined && (
        <Text>
          <Link className={classes.link} to="/districts/$districtId" params={{ districtId }}>
            {t('protocol.back', { district: places.district(districtId) })}
          </Link>
        </Text>
      )}
      <Text>
        <Link className={classes.link} to="/log">
          {t('protocol.log')}
        </Link>
      </Text>
      <Answer query={iteration}>
        {(found) => (found.phase === 'completed' ? <ProtocolBody iteration={found} /> : <Empty text={t('protocol.not-yet')} />)}
      </Answer>
    </Page>
  );
}
