/** The part of `smpp` 0.5 that is used here; the package brings no types. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';

  export interface Pdu {
    readonly command: string;
    readonly command_status: number;
    readonly message_id?: string;
    readonly esm_class?: number;
    readonly short_message?: { message?: string | Buffer; udh?: Buffer[] };
    readonly receipted_message_id?: string;
    readonly message_state?: number;
    readonly user_message_reference?: number;
    response(options?: { command_status?: number }): Pdu;
  }

  type Answered = (pdu: Pdu) => void;

  export interface Session extends EventEmitter {
    send(pdu: Pdu): boolean;
    bind_transceiver(options: Record<string, unknown>, answered: Answered): boolean;
    submit_sm(options: Record<string, unknown>, answered: Answered): boolean;
    enquire_link(answered: Answered): boolean;
    unbind(answered: Answered): boolean;
    close(): void;
    destroy(): void;
  }

  export function connect(options: { host: string; port: number; tls?: boolean }): Session;
}
