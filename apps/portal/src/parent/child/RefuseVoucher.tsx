import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskTwice } from '../../ui/AskTwice.js';

/** Refusing annuls the application: it is asked twice. */
export function RefuseVoucher({ childId }: { readonly childId: string }) {
  const { t } = useTranslation('parent');
  const refuse = useCommand((certain: boolean, headers) =>
    client.POST('/api/v1/children/{childId}/voucher/refusal', { params: { path: { childId } }, body: { certain }, headers }),
  );
  return (
    <AskTwice
      label={t('refuse.label')}
      title={t('refuse.title')}
      consequence={t('refuse.consequence')}
      certainty={t('refuse.certain')}
      command={refuse}
      onCertain={(close) => refuse.mutate(true, { onSuccess: close })}
    />
  );
}
