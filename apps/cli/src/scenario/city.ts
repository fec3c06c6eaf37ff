import { KINDS, STAY_HOURS, parseBin } from '@kezek/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Failure } from '../failure.js';

export const SCENARIOS = ['taldykorgan', 'baizak'] as const;
export type ScenarioName = (typeof SCENARIOS)[number];

/** What families of a cell want and do, as the demonstration files name it. */
export const CONDUCTS = ['stateOnly', 'miniFirst', 'privateFirst', 'refuse', 'ignoreThenRestore', 'ignoreThenApplyAnew'] as const;
export type Conduct = (typeof CONDUCTS)[number];

const GROUP_SEATS_MAX = 60;
const count = z.int().min(0).max(100_000);
const name = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const ageGroup = z.int().min(1).max(5);
const language = z.string().regex(/^[a-z]{2}$/);

const familyCell = z.strictObject({
  /** Absent where the whole city is one place. */
  settlementId: name.optional(),
  ageGroup,
  language,
  stateOnly: count,
  miniFirst: count,
  privateFirst: count,
  refuse: count,
  ignoreThenRestore: count,
  ignoreThenApplyAnew: count,
});

const group = z.strictObject({
  number: z.int().min(1),
  ageGroup,
  language,
  stayHours: z.enum(STAY_HOURS),
  seats: z.int().min(1).max(GROUP_SEATS_MAX),
});

const kindergarten = z.strictObject({
  bin: z.string().superRefine((bin, context) => {
    const fault = faultOf(() => parseBin(bin));
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  }),
  kind: z.enum(KINDS),
  settlementId: name,
  nameKk: z.string().min(1),
  nameRu: z.string().min(1),
  /** As the door takes them: what the registry knows, its day on the list, its state order. */
  details: z.record(z.string(), z.unknown()),
  inclusion: z.strictObject({ from: day, document: z.string().min(1) }),
  stateOrder: z.strictObject({ number: z.string().min(1), from: day, until: day }),
  groups: z.array(group).min(1),
});

const citySchema = z
  .strictObject({
    scenario: z.enum(SCENARIOS),
    districtId: name,
    seed: z.int().min(0),
    families: z.strictObject({ tooYoung: count, settlementIds: z.array(name).min(1), cells: z.array(familyCell).min(1) }),
    kindergartens: z.array(kindergarten).min(1),
  })
  .superRefine((city, context) => {
    const bins = city.kindergartens.map(({ bin }) => bin);
    bins.forEach((bin, index) => {
      if (bins.indexOf(bin) < index) context.addIssue({ code: 'custom', path: ['kindergartens', index, 'bin'], message: 'is here twice' });
    });
    city.kindergartens.forEach(({ groups }, index) => {
      if (groups.some(({ number }, position) => number !== position + 1)) {
        context.addIssue({ code: 'custom', path: ['kindergartens', index, 'groups'], message: 'are numbered from 1 without gaps' });
      }
    });
  });

/** One city or district to play: its kindergartens, and its families by what they want. How it ends is nowhere in it. */
export type City = z.output<typeof citySchema>;
export type FamilyCell = City['families']['cells'][number];
export type CityKindergarten = City['kindergartens'][number];

const DEMO_FOLDER = join(__dirname, '../../../../deploy/demo');

/** @throws Failure that names every wrong value */
export function loadCity(scenario: ScenarioName, folder: string = DEMO_FOLDER): City {
  const file = join(folder, `${scenario}.yaml`);
  return parseCity(readText(file), file);
}

/** @throws Failure that names every wrong value */
export function parseCity(text: string, file: string): City {
  const parsed = citySchema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  throw new Failure(parsed.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`).join('\n'));
}

export const childrenOf = ({ families }: City): number => families.tooYoung + sum(families.cells.map(familiesOf));
export const familiesOf = (cell: FamilyCell): number => sum(CONDUCTS.map((conduct) => cell[conduct]));
export const seatsOf = ({ kindergartens }: { readonly kindergartens: readonly CityKindergarten[] }): number =>
  sum(kindergartens.flatMap(({ groups }) => groups.map(({ seats }) => seats)));

export const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function faultOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
