import type { paths } from '../api/gen/openapi.js';

/** What proves an application without this installation: the text, exactly as it was signed, and where its entry is in the public log. */
export type SignedReceipt = paths['/api/v1/children/{childId}/receipt']['get']['responses'][200]['content']['application/json'];

export interface ReceiptFacts {
  readonly applicationId: string;
  readonly logId: string;
  /** Entries are counted from 0. */
  readonly index: number;
  readonly at: string;
}

/** What a person reads of it. */
export function factsOf({ text }: Pick<SignedReceipt, 'text'>): ReceiptFacts {
  const { logId, index, entry, opening } = JSON.parse(text) as {
    readonly logId: string;
    readonly index: number;
    readonly entry: string;
    readonly opening: { readonly applicationId: string };
  };
  const { at } = JSON.parse(entry) as { readonly at: string };
  return { applicationId: opening.applicationId, logId, index, at };
}

/** The whole receipt with everything that checks it; the signed text stays as it is, byte for byte. */
export const fileOf = (receipt: SignedReceipt): string => `${JSON.stringify(receipt, null, 2)}\n`;
