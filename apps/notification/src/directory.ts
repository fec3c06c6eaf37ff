import type { Collection, Connection } from 'mongoose';
import type { KindergartenNames } from './text/render.js';

/** What other services' events say that texts need: who applied for a child, how a kindergarten is called. Rebuilt from events. */
export class Directory {
  private readonly applicants: Collection<{ _id: string; guardianId: string; at: string }>;
  private readonly kindergartens: Collection<{ _id: string } & KindergartenNames>;

  constructor(connection: Connection) {
    this.applicants = connection.collection('applicants');
    this.kindergartens = connection.collection('kindergartens');
  }

  /** The later of two applications counts, in whatever order they are told. */
  async rememberApplicant(childId: string, { guardianId, at }: { guardianId: string; at: string }): Promise<void> {
    const newer = { $gt: [at, { $ifNull: ['$at', ''] }] };
    const update = [{ $set: { guardianId: { $cond: [newer, guardianId, '$guardianId'] }, at: { $cond: [newer, at, '$at'] } } }];
    await this.applicants.updateOne({ _id: childId }, update, { upsert: true });
  }

  async applicantOf(childId: string): Promise<string | undefined> {
    return (await this.applicants.findOne({ _id: childId }))?.guardianId;
  }

  async rememberKindergarten(kindergartenId: string, names: KindergartenNames): Promise<void> {
    await this.kindergartens.updateOne({ _id: kindergartenId }, { $set: names }, { upsert: true });
  }

  async kindergarten(kindergartenId: string): Promise<KindergartenNames | undefined> {
    const found = await this.kindergartens.findOne({ _id: kindergartenId });
    return found === null ? undefined : { nameKk: found.nameKk, nameRu: found.nameRu };
  }
}
