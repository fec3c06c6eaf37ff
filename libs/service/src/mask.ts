const MASK = '[masked]';

// A person must not be recognisable from a log: neither by field nor by a number that slipped into a text.
const exactKeys = [
  'iin',
  'phone',
  'phones',
  'phonenumber',
  'msisdn',
  'name',
  'names',
  'firstname',
  'lastname',
  'middlename',
  'patronymic',
  'surname',
  'fullname',
  'email',
  'address',
  'birthdate',
  'birthday',
  'password',
  'secret',
  'token',
  'otp',
  'totp',
  'pin',
  'authorization',
  'cookie',
  'set-cookie',
  'iban',
];
const suffixes = ['Iin', 'Phone', 'Name', 'Email', 'Password', 'Secret', 'Token', 'BirthDate'];

const sensitiveKey = new RegExp(`^(?:(?:${exactKeys.join('|')})|[A-Za-z0-9_]*?(?:_(?:${exactKeys.join('|')})))$`, 'i');
const sensitiveSuffix = new RegExp(`(?:${suffixes.join('|')})s?$`);

// IIN (12 digits, also written 6-6); Kazakhstan numbers as +7 (7xx) ..., 8 7xx ..., 77xx....
const iin = /(?<!\d)\d{6}[ -]?\d{6}(?!\d)/g;
const plusPhone = /\+7(?:[\s().-]{0,3}\d){10}(?!\d)/g;
const barePhone = /(?<!\d)[78][\s(.-]{0,2}7(?:[\s().-]{0,2}\d){9}(?!\d)/g;
const quotedField = /(["'])([A-Za-z_-]{2,40})\1\s*:\s*(["'])(?:(?!\3).)*\3/g;

/** Cheap test of a whole line: false means that nothing in it can need masking. */
const suspicious = new RegExp(
  [`"[^"]*(?:${exactKeys.join('|')})s?\\\\?"\\s*:`, iin.source, plusPhone.source, barePhone.source, '\\\\"\\s*:', "'\\s*:"].join('|'),
  'i',
);

const isSensitive = (key: string): boolean => sensitiveKey.test(key) || sensitiveSuffix.test(key);

/** A text with everything that looks like an IIN, a phone or a quoted personal field masked. */
export function maskText(text: string): string {
  return text
    .replace(quotedField, (whole, quote: string, key: string) =>
      isSensitive(key) ? `${quote}${key}${quote}:${quote}${MASK}${quote}` : whole,
    )
    .replace(plusPhone, MASK)
    .replace(iin, MASK)
    .replace(barePhone, MASK);
}

/** A JSON value with sensitive fields and texts masked at any depth. */
export function maskValue(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'number') return maskText(String(value)) === String(value) ? value : MASK;
  if (Array.isArray(value)) return value.map(maskValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [maskText(key), isSensitive(key) && inner !== null ? MASK : maskValue(inner)]),
  );
}

/** One JSON log line, masked. The last door before output, so it also covers child bindings, errors and whatever a library logs. */
export function maskLine(line: string): string {
  if (!suspicious.test(line)) return line;
  return `${JSON.stringify(maskValue(JSON.parse(line)))}\n`;
}
