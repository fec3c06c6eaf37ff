import { configSchema } from './config.js';
import { isKzIban } from './register/iban.js';

describe('the account that pays', () => {
  it.each(['KZ86125KZT5004100100', 'KZ03000DEMO000000000'])('%s has the right check digits', (iban) => expect(isKzIban(iban)).toBe(true));
  it.each(['KZ86125KZT5004100101', 'KZ68125KZT5004100100', 'DE89370400440532013000', 'KZ86125KZT500410010', ''])('%s is none', (iban) =>
    expect(isKzIban(iban)).toBe(false),
  );
});

describe('the configuration', () => {
  const { PAYMENT_PAYER_BIN, PAYMENT_PAYER_BIC } = configSchema.shape;
  it('refuses a BIN with a wrong digit, and what is no BIC', () => {
    expect(PAYMENT_PAYER_BIN.safeParse('990240001237').success).toBe(true);
    expect(PAYMENT_PAYER_BIN.safeParse('990240001238').success).toBe(false);
    expect(PAYMENT_PAYER_BIC.safeParse('KKMFKZ2A').success).toBe(true);
    expect(PAYMENT_PAYER_BIC.safeParse('treasury').success).toBe(false);
  });
});
