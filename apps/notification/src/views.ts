import type { commonV1, notificationV1 } from '@kezek/contracts';
import { type Instant, type Language, type RegionPolicy, isNoticeCode } from '@kezek/domain';
import type { KnownMessage, MessageState } from './message/facts.js';
import type { Directory } from './directory.js';
import type { MessageStore } from './stores.js';
import { render } from './text/render.js';

const MAX_PAGE = 200;
const DEFAULT_PAGE = 50;
const PHASES = ['planned', 'sending', 'sent', 'delivered', 'failed', 'handled-by-call'] as const;

export interface Page {
  readonly limit: number;
  readonly after: string;
  readonly locale: Language;
}

/** What was said to whom. */
export class Views {
  constructor(
    private readonly messages: MessageStore,
    private readonly deps: { readonly policy: RegionPolicy; readonly directory: Directory },
  ) {}

  /** Of one person, newest first. @throws Rejection stream.cursor-invalid */
  async of(recipientId: string, page: Page): Promise<notificationV1.ListMessagesResponse> {
    return this.page({ recipientId }, { by: 'plannedAt', descending: true }, page);
  }

  /** Whom a human has to call, the longest waiting first; of every district if none is named, and always of none. @throws Rejection stream.cursor-invalid */
  async calls(districtId: string, page: Page): Promise<notificationV1.ListCallsResponse> {
    return this.page(
      { callSince: { exists: true }, ...(districtId === '' ? {} : { districtId: { in: [districtId, null] } }) },
      { by: 'callSince' },
      page,
    );
  }

  async statistics(): Promise<commonV1.PhaseCount[]> {
    const counts = await Promise.all(PHASES.map(async (phase) => ({ phase: shown(phase), count: await this.messages.count({ phase }) })));
    const sums = new Map<string, number>();
    for (const { phase, count } of counts) sums.set(phase, (sums.get(phase) ?? 0) + count);
    return [...sums].map(([phase, count]) => ({ districtId: '', phase, count }));
  }

  async view(state: KnownMessage, locale: Language): Promise<notificationV1.Message> {
    return {
      messageId: state.messageId,
      recipientId: state.recipientId,
      template: state.template,
      phase: shown(state.phase),
      plannedAt: state.plannedAt,
      deliveredAt: state.phase === 'delivered' ? state.at : '',
      text: await this.text(state, locale),
      districtId: state.districtId ?? '',
      failedReason: state.phase === 'failed' || state.phase === 'handled-by-call' ? state.reason : '',
    };
  }

  private async page(filter: Parameters<MessageStore['find']>[0], sort: { by: string; descending?: boolean }, page: Page) {
    const limit = Math.min(page.limit > 0 ? page.limit : DEFAULT_PAGE, MAX_PAGE);
    const found = await this.messages.find(filter, { limit, sort, ...(page.after === '' ? {} : { after: page.after }) });
    const messages = await Promise.all(found.flatMap(({ state }) => (state.phase === 'unknown' ? [] : [this.view(state, page.locale)])));
    return { messages, next: found.length === limit ? (found.at(-1)?.cursor ?? '') : '' };
  }

  /** In the language of whoever reads; a code is shown to nobody. */
  private async text({ template, params, plannedAt }: KnownMessage, locale: Language): Promise<string> {
    if (template === 'sign-in-code' || template === 'signing-code' || !isNoticeCode(template)) return '';
    const { kindergarten: id } = params;
    const kindergarten = id === undefined ? undefined : await this.deps.directory.kindergarten(String(id));
    if (id !== undefined && kindergarten === undefined) return '';
    return render(this.deps.policy, { template, locale, params, now: plannedAt as Instant, kindergarten });
  }
}

/** Being in hand is nobody's business outside. */
function shown(phase: Exclude<MessageState['phase'], 'unknown'>): string {
  return phase === 'sending' ? 'planned' : phase;
}
