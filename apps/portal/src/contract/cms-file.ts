const DER_SEQUENCE = 0x30;

/** What a signing program wrote, as base64: NCALayer gives text, other programs the bytes themselves. */
export function base64Of(bytes: Uint8Array): string {
  if (bytes[0] !== DER_SEQUENCE) return new TextDecoder().decode(bytes);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
