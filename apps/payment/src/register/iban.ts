const SHAPE = /^KZ\d{2}\d{3}[A-Z0-9]{13}$/;
const REMAINDER = 1n;
const MODULUS = 97n;

/** An account number of Kazakhstan with the right check digits (ISO 13616). */
export function isKzIban(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const digits = [...text.slice(4), ...text.slice(0, 4)].map((char) => parseInt(char, 36).toString()).join('');
  return BigInt(digits) % MODULUS === REMAINDER;
}
