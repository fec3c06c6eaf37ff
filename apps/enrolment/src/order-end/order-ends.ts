import type { KnownEvent } from '@kezek/contracts';
import type { Instant, LocalDate, RegionPolicy } from '@kezek/domain';
import { type ChangeRequest, causedBy } from '@kezek/stream';
import type { EnrolmentFact, EnrolmentState } from '../enrolment/facts.js';
import { pages } from '../pages.js';
import type { Stores } from '../stores.js';
import { noteOrderEnd, noteRenewal } from './decide.js';

type Enrolments = Stores['enrolments'];
type Told = KnownEvent<'enrolment.state-order-alerted' | 'enrolment.state-order-ended'>;

/** Tells each family of a kindergarten; told twice, each hears it once. */
export class OrderEnds {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly policy: RegionPolicy,
  ) {}

  async tell(event: Told): Promise<void> {
    const { kindergartenId, number, until } = event.data;
    const soon = event.type === 'enrolment.state-order-alerted' ? { daysBefore: event.data.daysBefore } : {};
    if ('daysBefore' in soon && soon.daysBefore > this.policy.at(event.at as Instant).stateOrderFamilyDaysBefore) return;
    const end = { kindergartenId, number, lastDay: until as LocalDate, ...soon };
    await this.each({ kindergartenPhases: `${kindergartenId} enrolled` }, causedBy(event), (state) => noteOrderEnd(state, end));
  }

  async renewed(event: KnownEvent<'enrolment.state-order-signed'>): Promise<void> {
    const { kindergartenId } = event.data;
    const order = { kindergartenId, from: event.data.from as LocalDate };
    await this.each({ orderEnd: kindergartenId }, causedBy(event), (state) => noteRenewal(state, order));
  }

  private async each(filter: Parameters<Enrolments['find']>[0], why: ChangeRequest, decide: (state: EnrolmentState) => EnrolmentFact[]) {
    for await (const { id: childId } of pages((page) => this.enrolments.find(filter, page))) {
      await this.enrolments.execute(childId, why, decide);
    }
  }
}
