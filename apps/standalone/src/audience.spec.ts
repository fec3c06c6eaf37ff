import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Audience, type EventType, audienceOf, events } from '@kezek/contracts';
import { watchedTypes } from '@kezek/gateway/service';

const apps = join(__dirname, '../..');
const services = ['identity', 'queue', 'voucher', 'enrolment', 'payment', 'notification'];

/** Where a service says what it reacts to: a table from event type to handler or rule. */
const reacting = services.flatMap((service) => sources(join(apps, service, 'src'))).join('\n');
const isHeard = (type: EventType): boolean => new RegExp(`^\\s*'${type}'(:|,$)`, 'm').test(reacting);
const isWatched = (type: EventType): boolean => watchedTypes.some((watched) => watched === type);

const expected = (type: EventType): Audience => (isHeard(type) ? 'services' : isWatched(type) ? 'watchers' : 'nobody');

describe('every event', () => {
  it.each(Object.keys(events) as EventType[])('%s is published for those, and only those, who react to it or show it', (type) => {
    expect({ type, audience: audienceOf(type) }).toEqual({ type, audience: expected(type) });
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
