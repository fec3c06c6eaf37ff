import type { Instant } from '@kezek/domain';
import type { DeliveryState, Part, SmsMessage } from './message.js';

/** What happened in a centre, in order: the lines of its file. */
export type Entry =
  | { readonly kind: 'taken'; readonly part: Part }
  | { readonly kind: 'ended'; readonly id: string; readonly state: 'delivered' | 'undeliverable'; readonly at: Instant }
  | { readonly kind: 'told'; readonly id: string };

interface Whole {
  readonly parts: Part[];
  state: DeliveryState;
  endedAt?: Instant;
}

/** A receipt that a submitting system is still to be told. */
export interface Receipt {
  readonly part: Part;
  readonly state: 'delivered' | 'undeliverable';
  readonly at: Instant;
}

/** Everything a centre knows, computed from its entries alone, so that a restart knows the same. */
export class Box {
  readonly #wholes: Whole[] = [];
  readonly #byFirstId = new Map<string, Whole>();
  readonly #byPhone = new Map<string, Whole[]>();
  readonly #incomplete = new Map<string, Part[]>();
  readonly #receipts = new Map<string, Receipt>();

  /** @returns the message that the entry made whole, or ended */
  add(entry: Entry): SmsMessage | undefined {
    switch (entry.kind) {
      case 'taken':
        return this.#take(entry.part);
      case 'ended':
        return this.#end(entry);
      case 'told':
        this.#receipts.delete(entry.id);
        return undefined;
    }
  }

  /** Whole messages, of all phones or of one, in the order in which they became whole. */
  messages(phone?: string): SmsMessage[] {
    return (phone === undefined ? this.#wholes : (this.#byPhone.get(phone) ?? [])).map(view);
  }

  /** Not yet confirmed by the system they are for, oldest first. */
  receipts(): Receipt[] {
    return [...this.#receipts.values()];
  }

  #take(part: Part): SmsMessage | undefined {
    const parts = part.place === undefined ? [part] : this.#partsWith(part);
    if (parts === undefined) return undefined;
    const whole: Whole = { parts, state: 'accepted' };
    this.#wholes.push(whole);
    this.#byFirstId.set(view(whole).id, whole);
    const ofPhone = this.#byPhone.get(part.phone);
    if (ofPhone === undefined) this.#byPhone.set(part.phone, [whole]);
    else ofPhone.push(whole);
    return view(whole);
  }

  /** @returns all parts in their order, once the last is there */
  #partsWith(part: Part): Part[] | undefined {
    const { place } = part;
    if (place === undefined) return [part];
    const key = [part.sender, part.phone, place.reference, place.total].join('|');
    const others = (this.#incomplete.get(key) ?? []).filter(({ place: other }) => other?.number !== place.number);
    const parts = [...others, part];
    if (parts.length < place.total) {
      this.#incomplete.set(key, parts);
      return undefined;
    }
    this.#incomplete.delete(key);
    return parts.sort((one, other) => (one.place?.number ?? 0) - (other.place?.number ?? 0));
  }

  #end({ id, state, at }: Extract<Entry, { kind: 'ended' }>): SmsMessage | undefined {
    const whole = this.#byFirstId.get(id);
    if (whole === undefined || whole.state !== 'accepted') return undefined;
    whole.state = state;
    whole.endedAt = at;
    for (const part of whole.parts.filter(({ wish }) => wish === 'every end' || (wish === 'failures' && state === 'undeliverable'))) {
      this.#receipts.set(part.id, { part, state, at });
    }
    return view(whole);
  }
}

function view({ parts, state, endedAt }: Whole): SmsMessage {
  const [first] = parts;
  if (first === undefined) throw new Error('A message without parts');
  const { id, phone, sender, acceptedAt } = first;
  const text = parts.map((part) => part.text).join('');
  return { id, phone, sender, text, parts: parts.length, acceptedAt, state, ...(endedAt === undefined ? {} : { endedAt }) };
}
