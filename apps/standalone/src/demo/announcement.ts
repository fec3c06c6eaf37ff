import type { DemoPerson } from '@kezek/gateway/service';
import { existsSync, readFileSync } from 'node:fs';
import { DEMO_ADMIN } from '../environment.js';
import { peopleFile } from './files.js';
import { DEMO_STAFF, demoPassword } from './staff.js';

/** What a start says when everything is there. */
export function announcement(url: string, directory: string): string {
  return `
Kezek runs at ${url}
  Portal          ${url}
  API described   ${url}/api/docs
  Data            ${directory}

Demonstration: sign in as staff with login and password
  ${line('administrator', `${DEMO_ADMIN.login} / ${DEMO_ADMIN.password}`)}
${[...DEMO_STAFF.map(({ login }) => login), ...staffIn(directory)].map((login) => `  ${line(login, `${login} / ${demoPassword(login)}`)}`).join('\n')}
Guardians sign in with IIN and phone; the code of the SMS is at ${url}/api/v1/demo/messages?phone=+77001234567
${familiesIn(directory)}  IINs to try with: guardian 900101300017 or another valid one, child 221101500037

In another terminal: npx kezek scenario taldykorgan
Ctrl-C stops.
`;
}

const line = (name: string, what: string): string => `${name.padEnd(18)} ${what}`;

const staffIn = (directory: string): string[] =>
  peopleIn(directory).flatMap((one) => (one.kind === 'staff' && one.login.startsWith('tekeli-') ? [one.login] : []));

const familiesIn = (directory: string): string =>
  peopleIn(directory)
    .flatMap((one) => (one.kind === 'guardian' ? [`  ${line(one.stage, `${one.iin}, ${one.phone}  ${one.names.en}`)}\n`] : []))
    .join('');

/** None if there are no families. */
function peopleIn(directory: string): DemoPerson[] {
  const file = peopleFile(directory);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { items: DemoPerson[] }).items : [];
}
