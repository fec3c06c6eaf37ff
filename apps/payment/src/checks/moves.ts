/** A voucher that came into a district from another. */
export interface Arrival {
  readonly childId: string;
  readonly contractId: string;
  readonly districtId: string;
}

/** V2: no district pays for a voucher from elsewhere that its budget does not hold. */
export const arrivalFaults = (arrivals: readonly Arrival[], kept: ReadonlySet<string>): string[] =>
  arrivals
    .filter(({ contractId }) => !kept.has(contractId))
    .map(({ childId, contractId, districtId }) => `${childId}: came to ${districtId} by ${contractId}, without money`);

/** Days of one child in one statement. */
export interface PaidLine {
  readonly statementId: string;
  readonly districtId: string;
  readonly from?: string;
  readonly lastDay?: string;
}

/** The districts of a voucher, in the order in which it came to them, and what was paid for it. */
export interface MovedVoucher {
  readonly childId: string;
  readonly lines: readonly { readonly districtId: string; readonly firstDay?: string; readonly lastDay?: string }[];
  readonly paid: readonly PaidLine[];
}

/** P2: a day is paid by the district whose line it is: that in which the child attended. */
export const districtFaults = (vouchers: readonly MovedVoucher[]): string[] =>
  vouchers.flatMap(({ childId, lines, paid }) =>
    paid
      .filter(
        ({ districtId, from = '', lastDay = '' }) => !lines.some((line) => line.districtId === districtId && covers(line, from, lastDay)),
      )
      .map(
        ({ statementId, from, districtId }) => `${childId}: ${from} is paid by ${districtId} with ${statementId}, which does not hold it`,
      ),
  );

const covers = ({ firstDay = '', lastDay = '9999' }: MovedVoucher['lines'][number], from: string, to: string): boolean =>
  firstDay <= from && to <= lastDay;
