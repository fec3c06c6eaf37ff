import { isDeepStrictEqual } from 'node:util';
import type { Fact } from './definition.js';
import { durable, type StreamDocument } from './document.js';
import type { StreamHome } from './history.js';
import { frozenJson } from './json.js';

/** Commands may go on meanwhile: one that changes a stream first has written the new projection itself. */
export async function reindex<S extends object, F extends Fact>({ definition, streams }: StreamHome<S, F>): Promise<number> {
  let changed = 0;
  const cursor = streams.find().select('v state ix').lean<StreamDocument[]>().cursor();
  for await (const { _id, v, state, ix } of cursor as AsyncIterable<StreamDocument>) {
    const current = frozenJson(definition.index(state as S));
    if (isDeepStrictEqual(current, frozenJson(ix))) continue;
    const { modifiedCount } = await streams.updateOne({ _id, v }, { $set: { ix: current } }, durable);
    changed += modifiedCount;
  }
  return changed;
}
