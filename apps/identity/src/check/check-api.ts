import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import type { checkV1 } from '@kezek/contracts';
import { CHILD_CHECK_BYTES, CHILD_CHECK_ROUNDS, Rejection } from '@kezek/domain';
import type { Implementation } from '@kezek/rpc';
import type { Stores } from '../stores.js';

const derive = promisify(pbkdf2);

/** What a certificate says of a child: enough to recognise whom one knows, too little to find anybody. */
export const checkApi = ({ people }: Pick<Stores, 'people'>): Implementation<typeof checkV1.CheckServiceService> => ({
  getChildCheck: async ({ childId, salt }, { actor }) => {
    if (actor?.kind !== 'system' || actor.id !== 'voucher') throw new Rejection('identity.check-forbidden');
    const record = await people.children.get(childId);
    if (record === undefined) throw new Rejection('identity.child-not-found');
    return { check: (await derive(record.iin, salt, CHILD_CHECK_ROUNDS, CHILD_CHECK_BYTES, 'sha256')).toString('hex') };
  },
});
