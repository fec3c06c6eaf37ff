import type { Visitor } from './browser.js';
import { type DemoPerson, demoPerson, signInGuardian, signInStaff } from './people.js';

/** The smallest picture there is: what a family's phone took of a paper. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function ask<T>({ context }: Visitor, path: string, data?: object): Promise<T> {
  const response = await (data === undefined ? context.request.get(path) : context.request.post(path, { data }));
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
  return (await response.json()) as T;
}

/** A family brings a paper of today to where its child shall go. */
export async function bringPaper(family: Visitor, { childId = '' }: DemoPerson, kind: string): Promise<void> {
  const { request } = family.context;
  const put = await request.post(`/api/v1/children/${childId}/documents`, {
    params: { purpose: 'enrolment' },
    headers: { 'Content-Type': 'image/png' },
    data: PNG,
  });
  const { documentId } = (await put.json()) as { documentId: string };
  const { today } = await ask<{ today: string }>(family, '/api/v1/clock');
  const brought = await request.put(`/api/v1/children/${childId}/papers/${kind}`, { data: { documentId, issuedOn: today } });
  if (!brought.ok()) throw new Error(`The paper is not brought: ${await brought.text()}`);
}

/** The family that has a voucher and no kindergarten asks for a seat of this head's. @returns the contract that is drafted */
export async function askForSeat(family: Visitor, head: Visitor): Promise<{ readonly person: DemoPerson; readonly contractId: string }> {
  const person = await demoPerson(family, 'choosing');
  await signInGuardian(family, person);
  const { staff } = await ask<{ staff: { kindergartenId: string } }>(head, '/api/v1/session');
  const groups = await ask<{ items: { groupId: string; free: number }[] }>(head, `/api/v1/groups?kindergartenId=${staff.kindergartenId}`);
  for (const { groupId } of groups.items.filter(({ free }) => free > 0)) {
    const response = await family.context.request.post(`/api/v1/children/${person.childId}/contracts`, { data: { groupId } });
    if (response.ok()) return { person, contractId: ((await response.json()) as { contractId: string }).contractId };
  }
  throw new Error('No group of the kindergarten takes the child');
}

/** The head turns the family away, and the family appeals. */
export async function turnedAwayAndAppealed(family: Visitor, head: Visitor, words: { refusal: string; appeal: string }): Promise<void> {
  await signInStaff(head, 'tekeli-head');
  const { person, contractId } = await askForSeat(family, head);
  const { childId } = person;
  const { staff } = await ask<{ staff: { kindergartenId: string } }>(head, '/api/v1/session');
  const refusal = { childId, reason: 'documents-incomplete', text: words.refusal };
  await ask(head, `/api/v1/kindergartens/${staff.kindergartenId}/contracts/${contractId}/refusal`, refusal);
  await ask(family, `/api/v1/children/${childId}/contracts/${contractId}/appeal`, { text: words.appeal });
}
