import type { Applications } from '../stores.js';

const CHANGED = 'queue.category-changed';
const LEFT = 'queue.application-withdrawn';

/**
 * What an epoch did, counted from the facts: those not handed on yet, then those in history, each once. So the count is right however often
 * the run was cut off.
 */
export async function countDone({ streams, history }: Applications, epochId: string): Promise<{ changed: number; left: number }> {
  const open = await streams.collection
    .find({ outboxAt: { $exists: true }, outbox: { $elemMatch: { 'data.epochId': epochId } } }, { projection: { outbox: 1 } })
    .toArray();
  const waiting = open.flatMap((stream) => stream['outbox'] as { id: string; type: string; data: { epochId?: string } }[]);
  const handedOn = await history.collection
    .find({ 'data.epochId': epochId, type: { $in: [CHANGED, LEFT] } }, { projection: { type: 1 } })
    .toArray();
  const byFact = new Map<string, string>(handedOn.map(({ _id, type }) => [String(_id), String(type)]));
  for (const { id, type, data } of waiting) if (data.epochId === epochId) byFact.set(id, type);
  const types = [...byFact.values()];
  return { changed: types.filter((type) => type === CHANGED).length, left: types.filter((type) => type === LEFT).length };
}

export async function ensureDoneIndex({ history }: Applications): Promise<void> {
  await history.collection.createIndex({ 'data.epochId': 1 }, { partialFilterExpression: { 'data.epochId': { $exists: true } } });
}
