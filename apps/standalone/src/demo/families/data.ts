import { KINDS, STAY_HOURS } from '@kezek/domain';
import { workspaceRoot } from '@kezek/testkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const names = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() });
const bin = z.string().regex(/^\d{12}$/);
const groupRef = z.string().regex(/^\d{12}\.\d{1,2}$/);
const ageGroup = z.int().min(2).max(4);
const language = z.enum(['kk', 'ru']);

const group = z.strictObject({
  number: z.int().min(1),
  ageGroup: z.int().min(1).max(5),
  language,
  stayHours: z.enum(STAY_HOURS),
  seats: z.int().min(1).max(60),
});

const STORIES = ['attends', 'waits', 'ignores', 'is-offered', 'chooses', 'asks', 'applies-today', 'comes-new'] as const;
const STAGES = ['attending', 'month-to-confirm', 'paid', 'lapsed', 'offered', 'choosing', 'contract-pending', 'waiting', 'new'] as const;
const OFFICES = ['department', 'approver', 'second-approver', 'finance', 'auditor', 'head', 'teacher'] as const;

const told = { story: z.enum(STORIES), ageGroup, language, group: groupRef.optional() };
const family = z.union([
  z.strictObject({ ...told, child: z.string() }),
  z.strictObject({ ...told, stage: z.enum(STAGES), names, childNames: names }),
]);

const schema = z.strictObject({
  districtId: z.string(),
  settlementId: z.string(),
  kindergartens: z.array(
    z.strictObject({
      bin,
      kind: z.enum(KINDS),
      settlementId: z.string(),
      nameKk: z.string(),
      nameRu: z.string(),
      details: z.looseObject({}),
      inclusion: z.looseObject({}),
      stateOrder: z.looseObject({}),
      groups: z.array(group).min(1),
    }),
  ),
  firstMonth: z.record(groupRef, z.enum(['paid', 'computed', 'confirmed', 'closed'])),
  staff: z.array(z.strictObject({ login: z.string(), role: z.string(), stage: z.enum(OFFICES).optional(), bin: bin.optional(), names })),
  families: z.array(family),
});

export type Plan = z.output<typeof schema>;
export type FamilyPlan = Plan['families'][number];
export type Story = (typeof STORIES)[number];
/** What becomes of a group's first month. */
export type MonthEnd = Plan['firstMonth'][string];

/** The demonstration's families and the city they live in, as they are written down. */
export const readPlan = (): Plan => schema.parse(parse(readFileSync(join(workspaceRoot(), 'deploy/demo/tekeli.yaml'), 'utf8')));
