import type { Protocol } from './protocol.js';
import { sha256Of } from './digest.js';

export type Verdict = 'same' | 'other-digest' | 'other-list';

/** Whether the document has the digest that was published, and says the same as what the page shows. */
export async function checkDocument({ text = '', protocolHash, turns, passedOver, notGiven }: Protocol): Promise<Verdict> {
  if ((await sha256Of(text)) !== protocolHash) return 'other-digest';
  const document = JSON.parse(text) as Protocol;
  const same = namesIn(document) === namesIn({ turns, passedOver, notGiven });
  return same ? 'same' : 'other-list';
}

const namesIn = ({ turns, passedOver, notGiven }: Pick<Protocol, 'turns' | 'passedOver' | 'notGiven'>): string =>
  JSON.stringify([
    turns.map(({ ordinal, applicationId, category, submittedAt }) => [ordinal, applicationId, category, submittedAt]),
    [passedOver, notGiven].map((list) => list.map(({ applicationId, reason }) => [applicationId, reason])),
  ]);
