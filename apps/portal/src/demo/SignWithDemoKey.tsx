import { client } from '../api/client.js';
import { type Keyed, useCommand } from '../api/command.js';
import { CommandButton } from '../ui/CommandButton.js';

interface SignWithDemoKeyProps {
  readonly childId: string;
  readonly contractId: string;
  readonly label: string;
}

/** In place of a card and NCALayer: a key of an invented person, which nobody but a demonstration trusts. */
export default function SignWithDemoKey({ childId, contractId, label }: SignWithDemoKeyProps) {
  const sign = useCommand(async (_: 'sign', headers: Keyed) => {
    const made = await client.POST('/api/v1/demo/signatures', { body: { childId, contractId, party: 'guardian' } });
    if (made.data === undefined) return made;
    return client.POST('/api/v1/children/{childId}/contracts/{contractId}/signature', {
      params: { path: { childId, contractId } },
      body: { level: 'cms', cms: made.data.cms },
      headers,
    });
  });
  return (
    <CommandButton command={sign} variant="light" onClick={() => sign.mutate('sign')}>
      {label}
    </CommandButton>
  );
}
