import { createHash } from 'node:crypto';

/** ISO 20022 `Max35Text`. */
const NAME_LENGTH_MAX = 35;
const DIGEST_LENGTH = 16;
const NOT_OF_BANKS = /[^A-Za-z0-9.:-]/g;

/**
 * The payment's name in the file and in the answer: the statement, and the register's number, so that a payment tried again after a return
 * is another payment for the bank.
 */
export const endToEndId = (statementId: string, registerNumber: number): string => bankName(`${statementId}.${registerNumber}`);

/** The file's name for the bank. */
export const messageId = (registerId: string): string => bankName(registerId);

function bankName(text: string): string {
  const name = text.replace(NOT_OF_BANKS, '-');
  if (name.length <= NAME_LENGTH_MAX) return name;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, DIGEST_LENGTH);
  return `${name.slice(0, NAME_LENGTH_MAX - DIGEST_LENGTH - 1)}-${digest}`;
}
