import { z } from 'zod';

/** On whose behalf a call is made. Carried between services that trust each other; the gateway alone decides who somebody is. */
export interface Actor {
  readonly kind: 'guardian' | 'staff' | 'system';
  /** Opaque: never an IIN, phone or name. */
  readonly id: string;
  readonly roles?: readonly string[];
  /** What the roles reach, e.g. `{ districtId: 'd_koksu' }`. */
  readonly scope?: Readonly<Record<string, string>>;
}

const shape = z.strictObject({
  kind: z.enum(['guardian', 'staff', 'system']),
  id: z.string().min(1).max(200),
  roles: z.array(z.string().max(100)).max(50).optional(),
  scope: z.record(z.string().max(100), z.string().max(200)).optional(),
});

export const encodeActor = (actor: Actor): Buffer => Buffer.from(JSON.stringify(actor), 'utf8');

/** @returns undefined if these bytes are not an actor; whoever asks must then refuse, not guess */
export function decodeActor(bytes: Uint8Array): Actor | undefined {
  try {
    return shape.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) as Actor;
  } catch {
    return undefined;
  }
}
