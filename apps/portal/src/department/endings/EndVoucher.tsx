import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskEnding } from './AskEnding.js';
import { REASONS } from './words.js';

/** The department ends a voucher that lives, in use or not. */
export function EndVoucher({ childId }: { readonly childId: string }) {
  const end = useCommand((body: { readonly reason: (typeof REASONS)['voucher'][number] }, headers) =>
    client.POST('/api/v1/children/{childId}/voucher/ending', { params: { path: { childId } }, body, headers }),
  );
  return (
    <AskEnding
      live="voucher"
      reasons={REASONS.voucher}
      command={end}
      onEnd={(reason, close) => end.mutate({ reason }, { onSuccess: close })}
    />
  );
}
