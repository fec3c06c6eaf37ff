import { type LocalDate, type YearMonth, makeBin, makeIin, parseLocalDate } from '@kezek/domain';

let serials = 0;

/** Numbers of invented people and organisations: valid, and each another one. */
export function someIin(birthDate: LocalDate): string {
  for (;;) {
    serials += 1;
    const iin = makeIin({ birthDate, sex: serials % 2 === 0 ? 'male' : 'female', serial: serials });
    if (iin !== undefined) return iin;
  }
}

export const someAdultIin = (): string => someIin(parseLocalDate('1990-01-01'));

export function somePhone(): string {
  serials += 1;
  return `+7700${String(1_000_000 + serials).slice(-7)}`;
}

export function someBin(): string {
  for (;;) {
    serials += 1;
    const bin = makeBin({ registered: '2024-02' as YearMonth, type: 4, serial: 90_000 + serials });
    if (bin !== undefined) return bin;
  }
}
