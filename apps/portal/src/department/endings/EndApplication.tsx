import { client } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { AskEnding } from './AskEnding.js';
import { REASONS } from './words.js';

/** The department ends an application that waits or lies inactive. */
export function EndApplication({ childId }: { readonly childId: string }) {
  const end = useCommand((body: { readonly reason: (typeof REASONS)['application'][number] }, headers) =>
    client.POST('/api/v1/children/{childId}/application/ending', { params: { path: { childId } }, body, headers }),
  );
  return (
    <AskEnding
      live="application"
      reasons={REASONS.application}
      command={end}
      onEnd={(reason, close) => end.mutate({ reason }, { onSuccess: close })}
    />
  );
}
