import {
  contractV1,
  type enrolmentV1 as EnrolmentV1,
  enrolmentV1,
  promotionV1,
  registryV1,
  type voucherV1 as VoucherV1,
  swapV1,
  voucherV1,
  waitingV1,
} from '@kezek/contracts';
import { type RegionPolicy, makeBin } from '@kezek/domain';
import { type Client, DeadlineExceeded, type Implementation, RpcServer, Unavailable, createClient } from '@kezek/rpc';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import { start } from '../src/service.js';
import { PeopleOfTown } from './identity.js';

export type EnrolmentClient = Client<typeof enrolmentV1.EnrolmentServiceService>;
export type WaitingClient = Client<typeof waitingV1.WaitingServiceService>;
export type ContractClient = Client<typeof contractV1.ContractServiceService>;
export type RegistryClient = Client<typeof registryV1.RegistryServiceService>;
export type Vouchers = Map<string, Partial<VoucherV1.Voucher>>;

/** A town with one or more instances of the service, and a voucher service that answers what a test says. */
export interface Town {
  readonly parts: ServiceParts<'voucher'>;
  /** By child; a child not named here has a confirmed voucher with time left. */
  readonly vouchers: Vouchers;
  readonly clients: readonly EnrolmentClient[];
  readonly client: EnrolmentClient;
  /** Waiting lists, through each instance. */
  readonly lists: readonly WaitingClient[];
  readonly swaps: readonly Client<typeof swapV1.SwapServiceService>[];
  /** The moving up of age groups, through each instance. */
  readonly promotions: readonly Client<typeof promotionV1.PromotionServiceService>[];
  readonly registry: RegistryClient;
  /** Texts, signatures, papers, refusals. */
  readonly deeds: ContractClient;
  readonly people: PeopleOfTown;
  openGroup(seats: number, ageGroup?: number, districtId?: string): Promise<enrolmentV1.Group>;
  groupNow(groupId: string): Promise<enrolmentV1.Group>;
  contractNow(childId: string, contractId: string): Promise<enrolmentV1.Contract | undefined>;
  /** Requests, signs by both, and waits until the child is enrolled. */
  enrol(childId: string, groupId: string, from: string): Promise<enrolmentV1.Contract>;
  signBoth(contract: enrolmentV1.Contract): Promise<void>;
  stop(): Promise<void>;
}

/** Of hundreds who ask at once, on a machine that has other work, the last waits long: how long is not what is tested. */
const patient = { deadlineMs: 240_000 };

interface TownOptions {
  readonly instances?: number;
  readonly startAt?: string;
  /** Another than the one that is shipped. */
  readonly policy?: RegionPolicy;
  /** PEM files of whom signatures may lead to, and of what was revoked. */
  readonly config?: { readonly SIGNATURE_ROOTS_FILE?: string; readonly SIGNATURE_REVOKED_FILE?: string };
}

export async function town({ instances = 1, startAt, policy, config = {} }: TownOptions = {}): Promise<Town> {
  const shipped = await serviceParts<'voucher'>(startAt === undefined ? {} : { start: startAt });
  const parts = policy === undefined ? shipped : { ...shipped, deps: { ...shipped.deps, policy } };
  const { log } = parts.deps;
  const vouchers: Vouchers = new Map();
  const voucherServer = new RpcServer(parts.deps).add(voucherV1.VoucherServiceService, answering(vouchers));
  const voucher = await voucherServer.listen(parts.address());
  const people = new PeopleOfTown();
  const identityServer = people.addTo(new RpcServer(parts.deps));
  const identity = await identityServer.listen(parts.address());
  const deeds: ContractClient[] = [];
  const stops: (() => Promise<unknown>)[] = [];
  const clients: EnrolmentClient[] = [];
  const registries: RegistryClient[] = [];
  const lists: WaitingClient[] = [];
  const swaps: Client<typeof swapV1.SwapServiceService>[] = [];
  const promotions: Client<typeof promotionV1.PromotionServiceService>[] = [];
  for (let n = 0; n < instances; n += 1) {
    const bus = await parts.anotherBus();
    const service = await start({
      ...parts.deps,
      bus,
      call: { voucher, identity },
      config: { ...parts.deps.config, ...config },
      listen: parts.address(),
    });
    const deed = createClient(contractV1.ContractServiceClient, service.address, { name: 'enrolment', log, ...patient });
    deeds.push(deed);
    const client = createClient(enrolmentV1.EnrolmentServiceClient, service.address, { name: 'enrolment', log, ...patient });
    clients.push(client);
    const waiting = createClient(waitingV1.WaitingServiceClient, service.address, { name: 'enrolment', log, ...patient });
    lists.push(waiting);
    const swapping = createClient(swapV1.SwapServiceClient, service.address, { name: 'enrolment', log, ...patient });
    swaps.push(swapping);
    const promoting = createClient(promotionV1.PromotionServiceClient, service.address, { name: 'enrolment', log, ...patient });
    promotions.push(promoting);
    const registry = createClient(registryV1.RegistryServiceClient, service.address, { name: 'enrolment', log, ...patient });
    registries.push(registry);
    stops.push(async () => {
      client.disconnect();
      registry.disconnect();
      deed.disconnect();
      waiting.disconnect();
      swapping.disconnect();
      promoting.disconnect();
      await service.stop();
      await bus.stop();
    });
  }
  const [client] = clients as [EnrolmentClient];
  let kindergartens = 0;

  const contractNow = async (childId: string, contractId: string) =>
    (await client.getEnrolment({ childId })).contracts.find((one) => one.contractId === contractId);
  const signBoth = async ({ childId, contractId, guardianId }: enrolmentV1.Contract): Promise<void> => {
    await client.signContract({ childId, contractId, party: 'guardian', signerId: guardianId, level: 'account' });
    await client.signContract({ childId, contractId, party: 'kindergarten', signerId: 'stf_1', level: 'account' });
  };

  return {
    parts,
    people,
    deeds: deeds[0]!,
    vouchers,
    clients,
    client,
    lists,
    swaps,
    promotions,
    registry: registries[0]!,
    contractNow,
    signBoth,
    openGroup: async (seats, ageGroup = 3, districtId = 'taldykorgan') => {
      const where = { districtId, settlementId: districtId };
      const { kindergarten } = await client.registerKindergarten({ ...newKindergarten((kindergartens += 1)), ...where });
      const { kindergartenId } = kindergarten!;
      return (await client.openGroup({ kindergartenId, ageGroup, language: 'kk', stayHours: '10.5h', seats, need: '' })).group!;
    },
    groupNow: async (groupId) => {
      const { groups } = await client.listGroups({ ...everyGroup, kindergartenId: groupId.split('.')[0]! });
      return groups.find((one) => one.groupId === groupId)!;
    },
    enrol: async (childId, groupId, from) => {
      const { contract } = await client.requestSeat({ childId, guardianId: guardianOf(childId), groupId, from });
      await signBoth(contract!);
      return until(
        async () => {
          const now = await contractNow(childId, contract!.contractId);
          return now?.phase === 'enrolled' && now;
        },
        { what: `${childId} to be enrolled` },
      );
    },
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
      await voucherServer.stop();
      await identityServer.stop();
      await parts.stop();
    },
  };
}

/** Asks until it is answered, under the same key, as a family does whom a busy service let wait for too long. @throws Rejection */
export async function answered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof DeadlineExceeded || error instanceof Unavailable)) throw error;
    }
  }
}

export const everyGroup = {
  districtId: '',
  settlementId: '',
  ageGroup: 0,
  anyAgeGroup: true,
  languages: [],
  kinds: [],
  freeOnly: false,
  kindergartenId: '',
  limit: 0,
  after: '',
};

export const guardianOf = (childId: string): string => childId.replace(/^chd/, 'gdn');
export const voucherIdOf = (childId: string): string => childId.replace(/^chd/, 'vch');

const notExcluded = { excludedFrom: '', excludedReason: '', excludedDocument: '' };

export function newKindergarten(serial: number): EnrolmentV1.RegisterKindergartenRequest {
  // A few serials have no check digit.
  for (let tried = serial * 10; ; tried += 1) {
    const bin = makeBin({ registered: '2020-02' as never, type: 4, serial: tried });
    if (bin === undefined) continue;
    return {
      bin,
      kind: 'private',
      districtId: 'taldykorgan',
      settlementId: 'taldykorgan',
      nameKk: `Балапан ${serial}`,
      nameRu: `Балапан ${serial}`,
      details: undefined,
      inclusion: { from: '2025-05-01', document: '№ 1', ...notExcluded },
      stateOrder: { number: '1/2025', from: '2025-05-01', until: '2029-12-31', alertedDaysBefore: 0, ended: false },
    };
  }
}

const FAR = '2027-05-31T18:59:59.999999Z';

/** What the voucher service says of a child. */
export const voucherAnswer =
  (vouchers: Vouchers) =>
  async ({ childId }: VoucherV1.GetVoucherRequest): Promise<VoucherV1.GetVoucherResponse> => ({
    voucher: {
      ...{ voucherId: voucherIdOf(childId), childId, guardianId: guardianOf(childId), applicationId: 'app_1', iterationId: 'itr_1' },
      ...{ phase: 'confirmed', category: 1, offeredAt: '', confirmBy: '', contractBy: FAR, extended: false },
      ...{ kindergartenId: '', from: '', endedOn: '', endReason: '' },
      ...{ number: '', stage: 'choosing', next: undefined, suspension: undefined, certified: false },
      ...{ longAbsence: undefined, ending: undefined },
      formerDistricts: [],
      placement: {
        ...{ districtId: 'taldykorgan', settlementId: 'taldykorgan', birthDate: '2023-05-04', ageGroup: 3 },
        ...{ languages: ['kk'], kinds: ['private'] },
      },
      ...vouchers.get(childId),
    },
  });

function answering(vouchers: Vouchers): Implementation<typeof voucherV1.VoucherServiceService> {
  const others = Object.keys(voucherV1.VoucherServiceService).filter((name) => name !== 'getVoucher');
  const unasked = (name: string) => async () => {
    throw new Error(`Enrolment does not call ${name}`);
  };
  return { ...Object.fromEntries(others.map((name) => [name, unasked(name)])), getVoucher: voucherAnswer(vouchers) } as never;
}
