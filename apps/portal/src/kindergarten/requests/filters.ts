/** What the contracts are looked at by; each filter is one or several phases of a contract. */
export const FILTERS = {
  waiting: { label: 'requests.waiting', none: 'requests.none-waiting', phases: ['drafted', 'requested', 'signed'] },
  attending: { label: 'requests.attending', none: 'requests.none-attending', phases: ['enrolled'] },
  gone: { label: 'requests.gone', none: 'requests.none-gone', phases: ['left', 'transferred'] },
  cancelled: { label: 'requests.cancelled', none: 'requests.none-cancelled', phases: ['cancelled'] },
} as const;

export type Filter = keyof typeof FILTERS;
