const DEGREES = /^(-?)(\d{1,3})(?:[.,](\d{1,6}))?$/;

/** Millionths of a degree of what somebody typed, as `44,8625`; undefined if it is none. @param max degrees from the zero line */
export function microdegreesOf(typed: string, max: 90 | 180): number | undefined {
  const [, sign, whole = '', part = ''] = DEGREES.exec(typed.trim()) ?? [];
  if (sign === undefined) return undefined;
  const micro = Number(whole) * 1_000_000 + Number(part.padEnd(6, '0'));
  if (micro > max * 1_000_000) return undefined;
  return sign === '-' ? -micro : micro;
}

/** As people read it, without zeros at the end. */
export function degreesText(micro: number): string {
  const digits = String(Math.abs(micro)).padStart(7, '0');
  const part = digits.slice(-6).replace(/0+$/, '');
  return `${micro < 0 ? '-' : ''}${digits.slice(0, -6)}${part === '' ? '' : `.${part}`}`;
}
