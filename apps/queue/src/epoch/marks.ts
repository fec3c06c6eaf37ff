import type { Connection } from 'mongoose';
import type { EpochDay } from './days.js';
import type { Epoch } from './facts.js';

interface Marks {
  readonly database: Connection;
}

export const appliedMark = ({ epochId }: Epoch): string => `applied ${epochId}`;
export const staysMark = ({ epochId }: Epoch): string => `stays ${epochId}`;
export const toldMark = ({ epochId }: Epoch): string => `told ${epochId}`;
export const settledMark = (districtId: string, { effectiveOn }: EpochDay): string => `settled ${districtId} ${effectiveOn}`;

/** Only spares work: without the marks everything is found out again from the streams. */
const marks = ({ database }: Marks) => database.collection<{ _id: string; done: true }>('epoch_mark');

export const isMarked = async (id: string, deps: Marks): Promise<boolean> => (await marks(deps).findOne({ _id: id })) !== null;

export async function mark(id: string, deps: Marks): Promise<void> {
  await marks(deps).updateOne({ _id: id }, { $set: { done: true } }, { upsert: true });
}
