import { createHash } from 'node:crypto';
import type { EventType, KnownEvent } from '@kezek/contracts';
import { type Instant, earlier, instantPlusMs } from '@kezek/domain';
import { causedBy, type Handlers, NotYet, react } from '@kezek/stream';
import { plan } from './message/decide.js';
import type { Deps, Stores } from './stores.js';
import { type Notice, noticeRules, noticesOf } from './text/notices.js';
import { afterQuietHours } from './text/quiet-hours.js';

const CONCURRENCY = 16;
const HOUR_MS = 60 * 60_000;
const ID_CHARS = 26;

/** Plans the messages that events owe to people. */
export function reactions(stores: Stores, deps: Deps, wake: () => void): Promise<{ stop(): Promise<void> }> {
  const planner = new Planner(stores, deps, wake);
  const notices = Object.fromEntries(
    (Object.keys(noticeRules) as EventType[]).map((type) => [type, (event: KnownEvent) => planner.onEvent(event)]),
  );
  const handlers: Handlers = {
    ...notices,
    'queue.turn-given': ({ data: { childId, guardianId, submittedAt: at, placement } }) =>
      stores.directory.rememberApplicant(childId, { guardianId, at, districtId: placement.districtId }),
    'enrolment.kindergarten-registered': ({ at, data: { kindergartenId, nameKk, nameRu } }) =>
      stores.directory.rememberKindergarten(kindergartenId, { nameKk, nameRu }, at),
    'enrolment.kindergarten-details-changed': ({ at, data: { kindergartenId, nameKk, nameRu } }) =>
      stores.directory.rememberKindergarten(kindergartenId, { nameKk, nameRu }, at),
  };
  return react(deps.bus, { group: 'notification', concurrency: CONCURRENCY, handlers, log: deps.log });
}

class Planner {
  constructor(
    private readonly stores: Stores,
    private readonly deps: Deps,
    private readonly wake: () => void,
  ) {}

  async onEvent(event: KnownEvent): Promise<void> {
    if (
      event.type === 'queue.application-submitted' ||
      event.type === 'queue.application-restored' ||
      event.type === 'queue.application-reinstated'
    ) {
      const { childId, guardianId } = event.data;
      await this.stores.directory.rememberApplicant(childId, { guardianId, at: event.at, ...districtIn(event) });
    }
    if (event.type === 'queue.application-moved') {
      const { childId, placement } = event.data;
      await this.stores.directory.moveApplicant(childId, { at: event.at, districtId: placement.districtId });
    }
    for (const notice of noticesOf(event)) await this.plan(event, notice);
    this.wake();
  }

  private async plan(event: KnownEvent, { to, template, about, params, owed, useUntil }: Notice): Promise<void> {
    const { clock, config, policy } = this.deps;
    const recipientId = 'guardianId' in to ? to.guardianId : await this.stores.directory.applicantOf(to.applicantOf);
    if (recipientId === undefined) throw new NotYet(`nobody is known to have applied for ${Object.values(about).join(' ')}`);
    const messageId = messageIdOf(event, { recipientId, template });
    const plannedAt = clock.now();
    const sendAt = config.QUIET_HOURS && owed ? afterQuietHours(policy, plannedAt) : plannedAt;
    const limit = instantPlusMs(sendAt, config.SMS_SEND_LIMIT_HOURS * HOUR_MS);
    const giveUpAt = useUntil === undefined ? limit : earlier(limit, useUntil as Instant);
    const { districtId = await this.stores.directory.districtOf({ childId: about['childId'], guardianId: recipientId }) } =
      districtIn(event);
    const office = districtId === undefined ? {} : { districtId };
    const message = { messageId, recipientId, template, about, params, plannedAt, giveUpAt, owed, ...office };
    await this.stores.messages.execute(messageId, causedBy(event), (state) => plan(state, { ...message, sendAt }));
  }
}

/** The district, where the event names it. */
function districtIn({ data }: KnownEvent): { districtId?: string } {
  if ('placement' in data) return { districtId: data.placement.districtId };
  return 'districtId' in data && data.districtId !== undefined ? { districtId: data.districtId } : {};
}

/** The same event told again is the same message. */
function messageIdOf(event: KnownEvent, { recipientId, template }: { recipientId: string; template: string }): string {
  const digest = createHash('sha256').update(`${event.stream}:${event.seq} ${recipientId} ${template}`).digest('hex');
  return `msg_${digest.slice(0, ID_CHARS)}`;
}
