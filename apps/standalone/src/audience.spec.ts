import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EventType, events, isPublished } from '@kezek/contracts';

const apps = join(__dirname, '../..');
const services = ['identity', 'queue', 'voucher', 'enrolment', 'payment', 'notification'];

/** Where a service says what it reacts to: a table from event type to handler or rule. */
const reacting = services.flatMap((service) => sources(join(apps, service, 'src'))).join('\n');
const isHeard = (type: EventType): boolean => new RegExp(`^\\s*'${type}'(:|,$)`, 'm').test(reacting);

describe('every event', () => {
  it.each(Object.keys(events) as EventType[])('%s is published if, and only if, some service reacts to it', (type) => {
    expect({ type, published: isPublished(type) }).toEqual({ type, published: isHeard(type) });
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    const tells = /^(reactions|portrait|notices|.*-reactions)\.ts$/.test(entry.name);
    return tells ? [readFileSync(path, 'utf8')] : [];
  });
}
