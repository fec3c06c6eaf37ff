import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, type LocalDate, type RegionPolicy, parseRegionPolicy, resolveIncludes } from '@kezek/domain';
import { parse } from 'yaml';

const regions = join(__dirname, '../../../deploy/regions');
const read = (file: string): unknown => parse(readFileSync(join(regions, file), 'utf8'));

/** The region as it is shipped. */
export const policy = parseRegionPolicy(resolveIncludes(read('zhetysu.yaml'), read).document);

/** The same with other values for seats. */
export function policyWith(seats: object): RegionPolicy {
  const document = resolveIncludes(read('zhetysu.yaml'), read).document as { seats: object };
  return parseRegionPolicy({ ...document, seats: { ...document.seats, ...seats } });
}

/** `2026-09-01T05:00` in UTC; Almaty is five hours ahead. */
export const at = (text: string): Instant => `${text}:00.000000Z` as Instant;
export const day = (text: string): LocalDate => text as LocalDate;
export const refused = (code: string, params?: object) => expect.objectContaining({ code, ...(params === undefined ? {} : { params }) });
export const types = (facts: readonly { type: string }[]): string[] => facts.map(({ type }) => type);
