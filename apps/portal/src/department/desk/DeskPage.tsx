import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Answer } from '../../ui/Answer.js';
import { Page } from '../../ui/Page.js';
import { ForRole } from '../shared/ForRole.js';
import { useDistrict } from '../shared/use-district.js';
import { Confirmation } from './Confirmation.js';
import { Family } from './Family.js';
import type { DeskForm, Taken } from './form.js';

/** Takes the applications of families that come in person, one after the other. */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const districtId = useDistrict();
  const districts = api.useQuery('get', '/api/v1/districts', {}, { staleTime: Infinity });
  const [done, setDone] = useState<{ readonly taken: Taken; readonly form: DeskForm }>();
  return (
    <Page title={t('title')} lead={done === undefined ? t('lead') : undefined}>
      <ForRole role="department" otherwise={t('others')}>
        {done === undefined ? (
          <Answer query={districts}>
            {({ items }) => (
              <Family
                settlements={items.find((one) => one.districtId === districtId)?.settlements ?? []}
                onTaken={(taken, form) => setDone({ taken, form })}
              />
            )}
          </Answer>
        ) : (
          <Confirmation taken={done.taken} form={done.form} next={() => setDone(undefined)} />
        )}
      </ForRole>
    </Page>
  );
}
