import { until } from '@kezek/testkit';
import type { z } from 'zod';
import type * as shapes from '../../gateway/src/routes/schemas.js';
import { type DEMO_STAFF, demoPassword } from '../src/demo/staff.js';
import { DEMO_ADMIN } from '../src/environment.js';
import { DemoTime } from './clock.js';
import { Guardian, type Locale, Person, type Place, Staff } from './person.js';
import { someAdultIin, someBin, someIin, somePhone } from './people.js';

export type Application = z.infer<typeof shapes.application>;
export type Iteration = z.infer<typeof shapes.iteration>;
export type Voucher = z.infer<typeof shapes.voucher>;
export type Contract = z.infer<typeof shapes.contract>;
export type Group = z.infer<typeof shapes.group>;
export type Sheet = z.infer<typeof shapes.sheet>;
export type StatementSummary = z.infer<typeof shapes.statementSummary>;
export type Statement = z.infer<typeof shapes.statement>;
export type Register = z.infer<typeof shapes.register>;
export type Account = z.infer<typeof shapes.account>;
export type Message = z.infer<typeof shapes.message>;
export type Budget = z.infer<typeof shapes.budget>;
export interface Portrait {
  readonly items: { readonly at: string; readonly type: string }[];
  readonly standing: { readonly asOf: string };
}
export interface Page<T> {
  readonly items: T[];
  readonly next?: string;
}
export interface Invariants {
  readonly holds: boolean;
  readonly invariants: readonly { service: string; id: string; holds: boolean; checked: number; broken: string[] }[];
}

export const CITY = 'taldykorgan';
export const AGE_GROUP = 3;

type DemoLogin = (typeof DEMO_STAFF)[number]['login'];

export interface Kindergarten {
  readonly kindergartenId: string;
  readonly groupId: string;
  readonly head: Staff;
}

/** The demonstration's city with the people who work in it. */
export class Town {
  readonly visitor: Person;
  readonly time: DemoTime;
  readonly department: Staff;
  readonly approver: Staff;
  readonly secondApprover: Staff;
  readonly finance: Staff;
  readonly auditor: Staff;
  readonly administrator: Staff;
  #named = 0;

  constructor(readonly place: Place) {
    const demo = (login: DemoLogin): Staff => new Staff(place, { login, password: demoPassword(login) });
    this.visitor = new Person(place);
    this.time = new DemoTime(this.visitor);
    this.department = demo('department');
    this.approver = demo('approver1');
    this.secondApprover = demo('approver2');
    this.finance = demo('finance');
    this.auditor = demo('auditor');
    this.administrator = new Staff(place, DEMO_ADMIN);
  }

  /** A member of staff who was not there before. */
  async hire(roles: readonly string[], place: { districtId?: string; kindergartenId?: string }): Promise<Staff> {
    const login = `e2e-${(this.#named += 1)}-${roles.join('-')}`;
    const account = { login, password: demoPassword(login) };
    await this.administrator.post('/staff', { ...account, name: `Demo ${roles.join(' and ')}`, roles, ...place });
    return new Staff(this.place, account);
  }

  /** A kindergarten of one group, with its head. */
  async openKindergarten(
    name: string,
    { seats, kind = 'private', districtId = CITY, by = this.department }: { seats: number; kind?: string; districtId?: string; by?: Staff },
  ): Promise<Kindergarten> {
    const names = { nameKk: `«${name}» (демо)`, nameRu: `«${name}» (демо)` };
    const place = { districtId, settlementId: districtId };
    const { kindergartenId } = await by.post<{ kindergartenId: string }>('/kindergartens', {
      ...{ bin: someBin(), kind },
      ...place,
      ...names,
      inclusion: { from: '2025-01-01', document: '№ 1' },
      stateOrder: { number: '1/2025', from: '2025-01-01', until: '2029-12-31' },
    });
    const group = { number: 1, ageGroup: AGE_GROUP, language: 'kk', stayHours: '10.5h', seats };
    const { groupId } = await by.post<Group>(`/kindergartens/${kindergartenId}/groups`, group);
    return { kindergartenId, groupId, head: await this.hire(['head'], { districtId, kindergartenId }) };
  }

  async family(name: string, locale: Locale = 'kk'): Promise<Family> {
    const guardian = new Guardian(this.place, { iin: someAdultIin(), phone: somePhone(), locale });
    await guardian.signIn();
    return new Family(this, guardian, name);
  }

  /** Preview, approval by a second person, and every turn given; at most so many if the department says so. */
  async giveTurns(turnsMax?: number): Promise<Iteration> {
    const limit = turnsMax === undefined ? undefined : { turnsMax };
    const { iterationId } = await this.department.post<Iteration>(`/districts/${CITY}/iterations`, limit);
    await this.approver.post(`/iterations/${iterationId}/approval`);
    return this.completed(iterationId);
  }

  completed(iterationId: string): Promise<Iteration> {
    return until(
      async () => {
        const iteration = await this.visitor.get<Iteration>(`/iterations/${iterationId}`);
        return iteration.phase === 'completed' ? iteration : undefined;
      },
      { what: `${iterationId} to be completed` },
    );
  }

  /** Marks every working day of the month from `from` on: the exceptions, and all others present. */
  async markMonth(
    { head, groupId }: Kindergarten,
    month: string,
    exceptions: Readonly<Record<string, readonly { childId: string; mark: string; documentId?: string }[]>> = {},
  ): Promise<void> {
    for (const date of this.time.policy.calendar.workingDaysOf(month as never)) {
      const marks = exceptions[date] ?? [];
      await head.put(`/groups/${groupId}/sheets/${month}/days/${date}`, { marks, others: 'present' });
    }
  }

  /** With its lines, once every sheet of the month is in it. */
  async statementOf(kindergartenId: string, month: string): Promise<Statement> {
    const computed = await until(
      async () => {
        const { items } = await this.finance.get<Page<StatementSummary>>(`/districts/${CITY}/statements?month=${month}`);
        return items.find((one) => one.kindergartenId === kindergartenId && one.phase === 'computed');
      },
      { what: `the statement of ${kindergartenId} for ${month}` },
    );
    return this.finance.get(`/statements/${computed.statementId}`);
  }

  async accounts(): Promise<ReadonlyMap<string, bigint>> {
    const { items } = await this.auditor.get<Page<Account>>(`/districts/${CITY}/accounts`);
    return new Map(items.map(({ accountId, balanceTiyn }) => [accountId, BigInt(balanceTiyn)]));
  }

  /** What does not hold, once everything that is on its way has arrived; nothing is the right answer. */
  async brokenInvariants(): Promise<string[]> {
    const checked = await until(
      async () => {
        const found = await this.auditor.get<Invariants>('/invariants');
        return found.holds ? found : undefined;
      },
      { what: 'the invariants to hold', everyMs: 500 },
    ).catch(() => this.auditor.get<Invariants>('/invariants'));
    return checked.invariants.filter(({ holds }) => !holds).map(({ service, id, broken }) => `${service} ${id}: ${broken.join(', ')}`);
  }
}

/** A guardian and what this guardian does for the children. */
export class Family {
  constructor(
    private readonly town: Town,
    readonly guardian: Guardian,
    readonly name: string,
  ) {}

  async child(firstName: string): Promise<string> {
    const birthDate = this.town.time.birthDateFor(AGE_GROUP, await this.town.time.today());
    const child = { iin: someIin(birthDate), name: `Demo ${firstName} ${this.name}`, relation: 'parent' };
    return (await this.guardian.post<{ childId: string }>('/children', child)).childId;
  }

  apply(childId: string): Promise<Application> {
    return this.guardian.post(`/children/${childId}/application`, wishes);
  }

  application = (childId: string): Promise<Application> => this.guardian.get(`/children/${childId}/application`);
  voucher = (childId: string): Promise<Voucher> => this.guardian.get(`/children/${childId}/voucher`);

  applicationIn(childId: string, phase: Application['phase']): Promise<Application> {
    return until(
      async () => {
        const application = await this.application(childId);
        return application.phase === phase ? application : undefined;
      },
      { what: `the application of ${childId} to be ${phase}` },
    );
  }

  voucherIn(childId: string, phase: Voucher['phase']): Promise<Voucher> {
    return until(
      async () => {
        const voucher = await this.voucher(childId);
        return voucher.phase === phase ? voucher : undefined;
      },
      { what: `the voucher of ${childId} to be ${phase}` },
    );
  }

  /** Once the notice has arrived, and with it the term has begun. */
  noticed(childId: string): Promise<Voucher> {
    return until(
      async () => {
        const voucher = await this.voucher(childId);
        return voucher.phase === 'offered' && voucher.confirmBy !== undefined ? voucher : undefined;
      },
      { what: `the notice of the voucher of ${childId}` },
    );
  }

  async takeVoucher(childId: string): Promise<Voucher> {
    await this.noticed(childId);
    return this.guardian.post(`/children/${childId}/voucher/confirmation`);
  }

  async requestSeat(childId: string, { groupId }: Kindergarten, from: string): Promise<Contract> {
    return this.guardian.post(`/children/${childId}/contracts`, { groupId, from });
  }

  /** Both sides sign. */
  async sign({ childId, contractId }: Contract, { kindergartenId, head }: Kindergarten): Promise<void> {
    await this.guardian.post(`/children/${childId}/contracts/${contractId}/signature`);
    await head.post(`/kindergartens/${kindergartenId}/contracts/${contractId}/signature`, { childId });
  }

  contractIn(childId: string, contractId: string, phase: string): Promise<Contract> {
    return until(
      async () => {
        const { items } = await this.guardian.get<Page<Contract>>(`/children/${childId}/contracts`);
        return items.find((one) => one.contractId === contractId && one.phase === phase);
      },
      { what: `contract ${contractId} to be ${phase}` },
    );
  }

  /** From the voucher in hand to the first day. */
  async enrol(childId: string, kindergarten: Kindergarten, from: string): Promise<Contract> {
    const contract = await this.requestSeat(childId, kindergarten, from);
    await this.sign(contract, kindergarten);
    await this.contractIn(childId, contract.contractId, 'enrolled');
    return contract;
  }
}

export const wishes = { districtId: CITY, settlementId: CITY, languages: ['kk'], kinds: ['state', 'private', 'mini-centre'] };
