const TENGE_SHAPE = /^\d{1,13}([.,]\d{1,2})?$/;

/** Whole tiyn of what somebody typed as tenge, spaces between digits allowed; undefined if it is no amount. */
export function tiynOf(typed: string): string | undefined {
  const text = typed.replaceAll(/[\s\u00a0\u202f]/g, '');
  if (!TENGE_SHAPE.test(text)) return undefined;
  const [whole = '', part = ''] = text.split(/[.,]/);
  return (BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))).toString();
}
