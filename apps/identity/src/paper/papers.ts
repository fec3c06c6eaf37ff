import { fillPersonal } from '@kezek/domain';
import { Rejection } from '@kezek/domain';
import { nameFor } from '../children.js';
import type { DocumentView } from '../document/documents.js';
import type { Stores } from '../stores.js';

/** Who puts texts here: not a person, so that nobody can take a text's place by a key of their own. */
const COMPOSER = 'sys_papers';

/** Texts that name people, filled in here and nowhere else. */
export class Papers {
  constructor(private readonly stores: Stores) {}

  /**
   * The bytes are made once: whoever asks again for the same paper is answered the first.
   * @throws Rejection identity.child-not-found, identity.guardian-not-found
   */
  async compose(asked: { childId: string; guardianId: string; paperId: string; form: string }): Promise<DocumentView> {
    const { childId, guardianId, paperId, form } = asked;
    const { documents, people, children } = this.stores;
    const key = `paper ${paperId}`;
    const before = await documents.keptUnder({ by: COMPOSER, key });
    if (before !== undefined) return before;
    const [{ state }, child, guardian] = await Promise.all([
      children.load(childId),
      people.children.get(childId),
      people.guardians.get(guardianId),
    ]);
    if (state.phase !== 'registered' || child === undefined) throw new Rejection('identity.child-not-found');
    if (guardian === undefined) throw new Rejection('identity.guardian-not-found');
    const text = fillPersonal(form, { child: nameFor(state, child.names, guardianId), childIin: child.iin, guardianIin: guardian.iin });
    const bytes = Buffer.from(text, 'utf8');
    return documents.put({ ownerKind: 'child', ownerId: childId, purpose: 'contract', bytes, by: COMPOSER, key });
  }

  async isGuardian({ guardianId, iin }: { guardianId: string; iin: string }): Promise<boolean> {
    const guardian = await this.stores.people.guardians.get(guardianId);
    return guardian !== undefined && guardian.iin === iin;
  }
}
