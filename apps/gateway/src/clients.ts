import {
  absenceV1,
  applicationEndingV1,
  applicationV1,
  correctionV1,
  benefitV1,
  contractV1,
  deskV1,
  certificateV1,
  documentV1,
  endingV1,
  enrolmentV1,
  epochV1,
  identityV1,
  importV1,
  iterationV1,
  keepingV1,
  logV1,
  noteV1,
  notificationV1,
  paymentV1,
  portraitV1,
  positionV1,
  queueV1,
  suspensionV1,
  promotionV1,
  registryV1,
  reinstatementV1,
  swapV1,
  waitingV1,
  voucherV1,
} from '@kezek/contracts';
import { type Client, createClient } from '@kezek/rpc';
import type { Logger, Metrics, Tls } from '@kezek/service';

export type Peer = 'identity' | 'queue' | 'voucher' | 'enrolment' | 'payment' | 'notification';

/** Snapshots and protocols of a district in which 200,000 wait. */
const CONTENT_MESSAGE_BYTES_MAX = 64 * 1_024 * 1_024;
/** Files of at most 20 MiB and what their calls say about them. */
const FILE_MESSAGE_BYTES_MAX = 21 * 1_024 * 1_024;
const FILE_DEADLINE_MS = 30_000;

/** The services behind the door, as typed calls. */
export interface Clients {
  readonly identity: Client<typeof identityV1.IdentityServiceService>;
  /** Families entered at the desk of a department. */
  readonly desk: Client<typeof deskV1.DeskServiceService>;
  /** Scans and files, kept by identity. */
  readonly documents: Client<typeof documentV1.DocumentServiceService>;
  readonly queue: Client<typeof queueV1.QueueServiceService>;
  readonly positions: Client<typeof positionV1.PositionServiceService>;
  /** Moving and pausing what waits in the queue. */
  readonly applications: Client<typeof applicationV1.ApplicationServiceService>;
  readonly benefits: Client<typeof benefitV1.BenefitServiceService>;
  /** Applications that ended by a mistake. */
  readonly reinstatements: Client<typeof reinstatementV1.ReinstatementServiceService>;
  /** Bringing over old queues. */
  readonly imports: Client<typeof importV1.ImportServiceService>;
  /** What two people have to know of an iteration. */
  readonly iterations: Client<typeof iterationV1.IterationServiceService>;
  /** The public log of the queue. */
  readonly log: Client<typeof logV1.LogServiceService>;
  /** Queue updates and switches of regime. */
  readonly epochs: Client<typeof epochV1.EpochServiceService>;
  /** What is kept about a child: the portrait, requests to correct it, the term after which it is erased. */
  readonly portraits: Client<typeof portraitV1.PortraitServiceService>;
  readonly corrections: Client<typeof correctionV1.CorrectionServiceService>;
  readonly keepings: Client<typeof keepingV1.KeepingServiceService>;
  /** What people write in their own words, kept by identity. */
  readonly notes: Client<typeof noteV1.NoteServiceService>;
  readonly voucher: Client<typeof voucherV1.VoucherServiceService>;
  /** Certificates of vouchers, and the list of those that no longer hold. */
  readonly certificates: Client<typeof certificateV1.CertificateServiceService>;
  /** The department's own word that an application, or a voucher, ends. */
  readonly applicationEndings: Client<typeof applicationEndingV1.EndingServiceService>;
  readonly endings: Client<typeof endingV1.EndingServiceService>;
  /** Children who have not come for long. */
  readonly absences: Client<typeof absenceV1.AbsenceServiceService>;
  readonly suspensions: Client<typeof suspensionV1.SuspensionServiceService>;
  readonly enrolment: Client<typeof enrolmentV1.EnrolmentServiceService>;
  /** The registry of kindergartens, kept by enrolment. */
  readonly registry: Client<typeof registryV1.RegistryServiceService>;
  /** Waiting lists of kindergartens and the seats offered to them, kept by enrolment. */
  readonly waiting: Client<typeof waitingV1.WaitingServiceService>;
  /** Texts, signatures, papers and refusals of contracts. */
  readonly deeds: Client<typeof contractV1.ContractServiceService>;
  /** Exchanges of seats, kept by enrolment. */
  readonly swaps: Client<typeof swapV1.SwapServiceService>;
  /** The yearly moving up of age groups, kept by enrolment. */
  readonly promotions: Client<typeof promotionV1.PromotionServiceService>;
  readonly payment: Client<typeof paymentV1.PaymentServiceService>;
  readonly notification: Client<typeof notificationV1.NotificationServiceService>;
}

export function connectClients(call: Readonly<Record<Peer, string>>, deps: { log: Logger; metrics: Metrics; tls?: Tls }): Clients {
  const options = (name: Peer) => ({ name, ...deps });
  const wholeContents = { ...options('queue'), messageBytesMax: CONTENT_MESSAGE_BYTES_MAX };
  return {
    identity: createClient(identityV1.IdentityServiceClient, call.identity, options('identity')),
    desk: createClient(deskV1.DeskServiceClient, call.identity, options('identity')),
    documents: createClient(documentV1.DocumentServiceClient, call.identity, {
      ...options('identity'),
      messageBytesMax: FILE_MESSAGE_BYTES_MAX,
      deadlineMs: FILE_DEADLINE_MS,
    }),
    queue: createClient(queueV1.QueueServiceClient, call.queue, wholeContents),
    positions: createClient(positionV1.PositionServiceClient, call.queue, options('queue')),
    applications: createClient(applicationV1.ApplicationServiceClient, call.queue, options('queue')),
    benefits: createClient(benefitV1.BenefitServiceClient, call.queue, options('queue')),
    reinstatements: createClient(reinstatementV1.ReinstatementServiceClient, call.queue, options('queue')),
    applicationEndings: createClient(applicationEndingV1.EndingServiceClient, call.queue, options('queue')),
    imports: createClient(importV1.ImportServiceClient, call.queue, options('queue')),
    iterations: createClient(iterationV1.IterationServiceClient, call.queue, options('queue')),
    log: createClient(logV1.LogServiceClient, call.queue, wholeContents),
    epochs: createClient(epochV1.EpochServiceClient, call.queue, options('queue')),
    portraits: createClient(portraitV1.PortraitServiceClient, call.voucher, options('voucher')),
    corrections: createClient(correctionV1.CorrectionServiceClient, call.voucher, options('voucher')),
    keepings: createClient(keepingV1.KeepingServiceClient, call.voucher, options('voucher')),
    notes: createClient(noteV1.NoteServiceClient, call.identity, options('identity')),
    voucher: createClient(voucherV1.VoucherServiceClient, call.voucher, options('voucher')),
    certificates: createClient(certificateV1.CertificateServiceClient, call.voucher, options('voucher')),
    endings: createClient(endingV1.EndingServiceClient, call.voucher, options('voucher')),
    absences: createClient(absenceV1.AbsenceServiceClient, call.voucher, options('voucher')),
    suspensions: createClient(suspensionV1.SuspensionServiceClient, call.voucher, options('voucher')),
    enrolment: createClient(enrolmentV1.EnrolmentServiceClient, call.enrolment, options('enrolment')),
    registry: createClient(registryV1.RegistryServiceClient, call.enrolment, options('enrolment')),
    waiting: createClient(waitingV1.WaitingServiceClient, call.enrolment, options('enrolment')),
    deeds: createClient(contractV1.ContractServiceClient, call.enrolment, options('enrolment')),
    swaps: createClient(swapV1.SwapServiceClient, call.enrolment, options('enrolment')),
    promotions: createClient(promotionV1.PromotionServiceClient, call.enrolment, options('enrolment')),
    payment: createClient(paymentV1.PaymentServiceClient, call.payment, options('payment')),
    notification: createClient(notificationV1.NotificationServiceClient, call.notification, options('notification')),
  };
}
