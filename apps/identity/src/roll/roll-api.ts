import type { rollV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import { type ListedRow, ROLL_PAGE_MAX, type Rolls } from './rolls.js';

/** For the queue, which runs imports. */
export function rollApi(rolls: Rolls): Implementation<typeof rollV1.RollServiceService> {
  return {
    listRoll: async ({ documentId, offset, limit }) => {
      const { roll, rows } = await rolls.list(documentId, { offset, limit: limit > 0 ? limit : ROLL_PAGE_MAX });
      return { rows: rows.map(toRow), total: roll.rows.length, digest: roll.digest, columns: [...roll.columns] };
    },
    registerRoll: async ({ documentId, rows }, call) => {
      if (rows.length > ROLL_PAGE_MAX) throw new Rejection('identity.too-many-looked-up', { max: ROLL_PAGE_MAX });
      return { registered: await rolls.register(documentId, rows, requestOf(call)) };
    },
  };
}

const toRow = ({ settlementId, languages, kinds, faults, ...row }: ListedRow): rollV1.RollRow => ({
  ...row,
  settlementId,
  languages: [...languages],
  kinds: [...kinds],
  faults: [...faults],
});

const requestOf = ({ correlationId, actor }: CallContext) => ({ correlationId, ...(actor === undefined ? {} : { actor: actor.id }) });
