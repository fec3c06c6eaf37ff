import type { paths } from '../api/gen/openapi.js';

type Statistics = paths['/api/v1/statistics']['get']['responses'][200]['content']['application/json'];
export type District = Statistics['districts'][number];

export interface DistrictFigures {
  readonly districtId: string;
  readonly names: District['names'];
  readonly waiting: number;
  readonly freeSeats: number;
  readonly vouchersIssued: number;
  readonly attending: number;
}

/** The few figures of a district that matter first. */
export function figuresOf({ districtId, names, applications, vouchers, seats }: District): DistrictFigures {
  const freeSeats = Object.values(seats).reduce((sum, { free }) => sum + free, 0);
  const vouchersIssued = Object.values(vouchers).reduce((sum, count) => sum + count, 0);
  return { districtId, names, waiting: applications['waiting'] ?? 0, freeSeats, vouchersIssued, attending: vouchers['in-use'] ?? 0 };
}

export const sumOf = (rows: readonly DistrictFigures[], figure: 'waiting' | 'freeSeats' | 'attending'): number =>
  rows.reduce((sum, row) => sum + row[figure], 0);
