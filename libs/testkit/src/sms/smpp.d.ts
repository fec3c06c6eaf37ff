/** The part of `smpp` 0.5 that is used here; the package brings no types. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server as NetServer } from 'node:net';

  export interface Text {
    readonly udh?: readonly Buffer[];
    /** A buffer where the data coding is not one of text. */
    readonly message: string | Buffer;
  }

  export interface Pdu {
    readonly command: string;
    readonly command_status: number;
    readonly sequence_number: number;
    readonly system_id?: string;
    readonly password?: string;
    readonly source_addr?: string;
    readonly destination_addr?: string;
    readonly esm_class?: number;
    readonly registered_delivery?: number;
    readonly data_coding?: number;
    readonly short_message?: Text;
    readonly message_payload?: Text;
    readonly message_id?: string;
    readonly receipted_message_id?: string;
    readonly message_state?: number;
    readonly sar_msg_ref_num?: number;
    readonly sar_total_segments?: number;
    readonly sar_segment_seqnum?: number;
    response(options?: object): Pdu;
    isResponse(): boolean;
  }

  export interface Session extends EventEmitter {
    /** @returns false if the socket cannot be written to any more */
    send(pdu: Pdu, onResponse?: (response: Pdu) => void): boolean;
    bind_transceiver(options: object, onResponse?: (response: Pdu) => void): boolean;
    submit_sm(options: object, onResponse?: (response: Pdu) => void): boolean;
    deliver_sm(options: object, onResponse?: (response: Pdu) => void): boolean;
    enquire_link(onResponse?: (response: Pdu) => void): boolean;
    unbind(onResponse?: (response: Pdu) => void): boolean;
    close(onClosed?: () => void): void;
    destroy(onClosed?: () => void): void;
  }

  export interface Server extends NetServer {
    readonly sessions: Session[];
  }

  export function createServer(options: object, onSession: (session: Session) => void): Server;
  export function connect(options: object): Session;
  export const errors: Readonly<Record<string, number>>;
}
