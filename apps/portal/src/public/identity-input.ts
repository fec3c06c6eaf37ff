export const IIN_SHAPE = /^\d{12}$/;
export const PHONE_SHAPE = /^\+7\d{10}$/;

export const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** People write 8 701 …, +7 (701) … or 701 …; all are the same number. */
export function internationalPhone(text: string): string {
  const digits = digitsOf(text);
  if (digits.length === 10) return `+7${digits}`;
  return `+7${digits.slice(1)}`;
}

/** "+7 700 000 00 14", as people read it. */
export const spacedPhone = (phone: string): string => phone.replace(/^(\+7)(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3 $4 $5');
