export interface OrderTyped {
  number: string;
  /** Local days, both of the term. */
  from: string;
  until: string;
}

export type OrderFault = 'needed' | 'number-known' | 'until-before' | 'overlaps';

/** What is wrong with a state order that is typed. Two do not run on one day. */
export function orderFaults(
  { number, from, until }: OrderTyped,
  orders: readonly { readonly number: string; readonly from: string; readonly until: string }[],
): Readonly<Partial<Record<keyof OrderTyped, OrderFault>>> {
  const meets = orders.some((one) => one.from <= until && from <= one.until);
  return {
    ...(number.trim() === '' ? { number: 'needed' } : orders.some((one) => one.number === number.trim()) ? { number: 'number-known' } : {}),
    ...(from === '' ? { from: 'needed' } : from <= until && meets ? { from: 'overlaps' } : {}),
    ...(until === '' ? { until: 'needed' } : until < from ? { until: 'until-before' } : {}),
  };
}
