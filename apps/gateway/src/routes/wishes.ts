import type { queueV1 } from '@kezek/contracts';
import { Rejection, isRejection } from '@kezek/domain';
import { z } from 'zod';
import type { Clients } from '../clients.js';
import { id, kind, language, stayHours } from './schemas.js';

/** What a turn depends on. */
export const placeWishes = { languages: z.array(language).min(1).max(5), kinds: z.array(kind).min(1).max(3) };

/** What a family would like besides. */
export const kindergartenWishes = {
  kindergartenIds: z.array(id).max(20).optional().meta({ description: 'in the order of preference; the region says how many' }),
  stayHours: z.array(stayHours).max(3).optional(),
};

interface Asked {
  readonly kindergartenIds?: readonly string[] | undefined;
  readonly stayHours?: readonly string[] | undefined;
}

/**
 * Undefined if nothing is said of them. What is not said of one of the two stays as `before` has it.
 * @throws Rejection queue.kindergarten-elsewhere if there is none of that number in the district
 */
export async function kindergartensIn(
  { enrolment }: Pick<Clients, 'enrolment'>,
  districtId: string,
  { asked, before }: { readonly asked: Asked; readonly before?: queueV1.KindergartenWishes | undefined },
): Promise<queueV1.KindergartenWishes | undefined> {
  const { kindergartenIds, stayHours: hours } = asked;
  if (kindergartenIds === undefined && hours === undefined) return undefined;
  const known = before?.kindergartenIds ?? [];
  await Promise.all((kindergartenIds ?? []).filter((one) => !known.includes(one)).map((one) => requireIn(one)));
  return { kindergartenIds: [...(kindergartenIds ?? known)], stayHours: [...(hours ?? before?.stayHours ?? [])] };

  async function requireIn(kindergartenId: string): Promise<void> {
    try {
      const found = (await enrolment.getKindergarten({ kindergartenId })).kindergarten;
      if (found?.districtId === districtId) return;
    } catch (error) {
      if (!isRejection(error) || error.code !== 'enrolment.kindergarten-not-found') throw error;
    }
    throw new Rejection('queue.kindergarten-elsewhere');
  }
}
