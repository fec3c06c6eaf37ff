import type { Collection, Connection } from 'mongoose';
import type { KindergartenNames } from './text/render.js';

/** What other services' events say that texts need: who applied for a child, how a kindergarten is called. Rebuilt from events. */
export class Directory {
  private readonly applicants: Collection<{ _id: string; guardianId: string; at: string; districtId?: string }>;
  private readonly kindergartens: Collection<{ _id: string; at?: string } & KindergartenNames>;

  constructor(connection: Connection) {
    this.applicants = connection.collection('applicants');
    this.kindergartens = connection.collection('kindergartens');
  }

  async ensureIndexes(): Promise<void> {
    await this.applicants.createIndex({ guardianId: 1 });
  }

  /** The later of two applications counts, in whatever order they are told. Without a district the one known before stays. */
  async rememberApplicant(
    childId: string,
    { guardianId, at, districtId }: { guardianId: string; at: string; districtId?: string },
  ): Promise<void> {
    const newer = { $gt: [at, { $ifNull: ['$at', ''] }] };
    const set = { guardianId, at, ...(districtId === undefined ? {} : { districtId }) };
    const fields = Object.entries(set).map(([name, value]) => [name, { $cond: [newer, value, `$${name}`] }]);
    await this.applicants.updateOne({ _id: childId }, [{ $set: Object.fromEntries(fields) }], { upsert: true });
  }

  /** A move told after a later application changes nothing. */
  async moveApplicant(childId: string, { at, districtId }: { at: string; districtId: string }): Promise<void> {
    await this.applicants.updateOne({ _id: childId, at: { $lte: at } }, { $set: { districtId } });
  }

  /** Where the child's application is, or else one of the guardian's. */
  async districtOf({ childId, guardianId }: { childId: string | undefined; guardianId: string }): Promise<string | undefined> {
    const ofChild = childId === undefined ? null : await this.applicants.findOne({ _id: childId });
    if (ofChild?.districtId !== undefined) return ofChild.districtId;
    return (await this.applicants.findOne({ guardianId, districtId: { $exists: true } }, { sort: { at: -1 } }))?.districtId;
  }

  async applicantOf(childId: string): Promise<string | undefined> {
    return (await this.applicants.findOne({ _id: childId }))?.guardianId;
  }

  /** The names it was last given, in whatever order they are told. */
  async rememberKindergarten(kindergartenId: string, { nameKk, nameRu }: KindergartenNames, at: string): Promise<void> {
    const newer = { $gte: [at, { $ifNull: ['$at', ''] }] };
    const fields = Object.entries({ nameKk, nameRu, at }).map(([name, value]) => [name, { $cond: [newer, value, `$${name}`] }]);
    await this.kindergartens.updateOne({ _id: kindergartenId }, [{ $set: Object.fromEntries(fields) }], { upsert: true });
  }

  async kindergarten(kindergartenId: string): Promise<KindergartenNames | undefined> {
    const found = await this.kindergartens.findOne({ _id: kindergartenId });
    return found === null ? undefined : { nameKk: found.nameKk, nameRu: found.nameRu };
  }
}
