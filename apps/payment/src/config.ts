import { isRejection, parseBin } from '@kezek/domain';
import { ConfigError, baseConfig } from '@kezek/service';
import { z } from 'zod';
import type { Payer } from './register/bank-file.js';
import { isKzIban } from './register/iban.js';

const NAME_LENGTH_MAX = 140;

export const configSchema = baseConfig.extend({
  PAYMENT_PAYER_NAME: z.string().max(NAME_LENGTH_MAX).meta({ description: 'the name of the payer in bank files' }).optional(),
  PAYMENT_PAYER_BIN: z.string().refine(isBin).meta({ description: 'the BIN of the payer, 12 digits' }).optional(),
  PAYMENT_PAYER_IBAN: z.string().refine(isKzIban).meta({ description: 'the account that pays, KZ and 18 letters or digits' }).optional(),
  PAYMENT_PAYER_BIC: z
    .string()
    .regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/)
    .meta({ description: 'the BIC of the bank or treasury that holds it' })
    .optional(),
});

type Read = z.output<typeof configSchema>;

/** What this service reads beyond what every service is told. */
export type PaymentConfig = Partial<
  Pick<Read, 'KEZEK_DEMO' | 'PAYMENT_PAYER_NAME' | 'PAYMENT_PAYER_BIN' | 'PAYMENT_PAYER_IBAN' | 'PAYMENT_PAYER_BIC'>
>;

/** A payer nobody can mistake for one; the account has a valid check number and belongs to no bank. */
const DEMO_PAYER: Payer = {
  name: 'KEZEK DEMONSTRATION, NOT FOR PAYMENT',
  bin: '990240000000',
  iban: 'KZ03000DEMO000000000',
  bic: 'DEMOKZ00',
};

/** @throws ConfigError unless all four are given, or none in a demonstration: half a payer must not look like one */
export function payerOf(config: PaymentConfig): Payer {
  const { PAYMENT_PAYER_NAME: name, PAYMENT_PAYER_BIN: bin, PAYMENT_PAYER_IBAN: iban, PAYMENT_PAYER_BIC: bic } = config;
  if (name !== undefined && bin !== undefined && iban !== undefined && bic !== undefined) return { name, bin, iban, bic };
  const none = name === undefined && bin === undefined && iban === undefined && bic === undefined;
  if (none && config.KEZEK_DEMO === true) return DEMO_PAYER;
  const needed = none ? 'are needed outside of a demonstration' : 'belong together; give all four';
  throw new ConfigError([`PAYMENT_PAYER_NAME, PAYMENT_PAYER_BIN, PAYMENT_PAYER_IBAN, PAYMENT_PAYER_BIC: ${needed}`]);
}

function isBin(text: string): boolean {
  try {
    return parseBin(text).bin === text;
  } catch (error) {
    if (isRejection(error)) return false;
    throw error;
  }
}
