const DER_SEQUENCE = 0x30;

/** What a signing program wrote, as text: some write base64 or PEM, others the bytes themselves. */
export function cmsText(bytes: Uint8Array): string {
  if (bytes[0] !== DER_SEQUENCE) return new TextDecoder().decode(bytes).trim();
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
