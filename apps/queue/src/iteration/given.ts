import type { EventData } from '@kezek/contracts';
import type { Applications } from '../stores.js';

export type GivenTurn = EventData<'queue.turn-given'>;

const TURN_GIVEN = 'queue.turn-given';

/**
 * Turns given by one iteration, or by all: facts not handed on yet, then those in history. In this order none is missed, as the relay
 * carries them the same way; one that is met twice is one.
 */
export async function givenTurns(applications: Applications, iterationId?: string): Promise<GivenTurn[]> {
  return [...(await givenFacts(applications, iterationId)).values()];
}

/** The same by the ids of their facts. */
export async function givenFacts({ streams, history }: Applications, iterationId?: string): Promise<Map<string, GivenTurn>> {
  const of = iterationId === undefined ? { $gte: '' } : iterationId;
  const open = await streams.collection
    .find(
      { outboxAt: { $exists: true }, outbox: { $elemMatch: { type: TURN_GIVEN, 'data.iterationId': of } } },
      { projection: { outbox: 1 } },
    )
    .toArray();
  const waiting = open
    .flatMap((stream) => stream.outbox as { _id?: string; id: string; type: string; data: GivenTurn }[])
    .filter((fact) => fact.type === TURN_GIVEN && (iterationId === undefined || fact.data.iterationId === iterationId));
  const handedOn = await history.collection.find({ type: TURN_GIVEN, 'data.iterationId': of }, { projection: { data: 1 } }).toArray();
  const byFact = new Map(waiting.map(({ id, data }) => [id, data]));
  for (const { _id, data } of handedOn) byFact.set(String(_id), data as GivenTurn);
  return byFact;
}

/** Turns handed on so far, of all iterations. */
export const countGiven = ({ history }: Applications): Promise<number> =>
  history.collection.countDocuments({ type: TURN_GIVEN, 'data.iterationId': { $gte: '' } });

export async function ensureGivenIndex({ history }: Applications): Promise<void> {
  await history.collection.createIndex({ 'data.iterationId': 1 }, { partialFilterExpression: { type: TURN_GIVEN } });
}
