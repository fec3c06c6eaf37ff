import type { Change } from './change.js';
import type { Listener } from './listener.js';
import { Pending } from './pending.js';
import { type Knowledge, type View, keyOf, topicsFor } from './view.js';

const NOBODY: ReadonlySet<string> = new Set();

/** Listeners of one view: what they are told is found out once for all of them. */
export class Channel {
  readonly key: string;
  readonly listeners = new Set<Listener>();
  /** Listeners, and those for whom a stream is being prepared. */
  seats = 0;
  private readonly pending = new Pending();
  private children: ReadonlySet<string> | undefined;
  private missed = false;
  private knowing: Promise<void> | undefined;
  private doubts = 0;

  /** @param childrenOf asks whose guardian it is */
  constructor(
    readonly view: View,
    private readonly childrenOf: (guardianId: string) => Promise<readonly string[]>,
  ) {
    this.key = keyOf(view);
  }

  get isKnown(): boolean {
    return this.view.guardianId === undefined || this.children !== undefined;
  }

  hear(change: Change, districtOf: Knowledge['districtOf']): void {
    const { guardianId } = this.view;
    if (!this.isKnown && change.childIds !== undefined) this.missed = true;
    if (guardianId !== undefined && change.guardianIds?.includes(guardianId)) this.doubt();
    this.pending.add(topicsFor(this.view, change, { districtOf, children: this.children ?? NOBODY }));
  }

  gap(): void {
    this.doubt();
    this.pending.gap();
  }

  flush(): void {
    const event = this.pending.take();
    for (const listener of this.listeners) {
      listener.catchUp();
      if (event !== undefined) listener.tell(event);
    }
  }

  /**
   * Resolves when it is known whose children these are. Until then nothing is said of any child; what might have been is a gap.
   * @throws whatever asking throws
   */
  know(): Promise<void> {
    const { guardianId } = this.view;
    if (guardianId === undefined || this.children !== undefined) return Promise.resolve();
    this.knowing ??= this.ask(guardianId).finally(() => (this.knowing = undefined));
    return this.knowing;
  }

  end(): void {
    for (const listener of this.listeners) listener.end();
  }

  /** Who is whose guardian may have changed; an answer on its way may be from before. */
  private doubt(): void {
    this.doubts += 1;
    this.children = undefined;
  }

  private async ask(guardianId: string): Promise<void> {
    for (;;) {
      const { doubts } = this;
      const children = await this.childrenOf(guardianId);
      if (doubts !== this.doubts) continue;
      this.children = new Set(children);
      if (this.missed) this.pending.gap();
      this.missed = false;
      return;
    }
  }
}
