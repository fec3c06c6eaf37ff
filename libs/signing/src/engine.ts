import { webcrypto } from 'node:crypto';
import { CryptoEngine, setEngine } from 'pkijs';

export const SUBJECT = { commonName: '2.5.4.3', serialNumber: '2.5.4.5', organisation: '2.5.4.10', unit: '2.5.4.11' } as const;
export const HASH = 'SHA-256';
export const KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const;

// pkijs has one engine for the process; this is the one it would look for in a browser.
setEngine('kezek', new CryptoEngine({ name: 'kezek', crypto: webcrypto }));

/** A copy of its own: the memory behind a Buffer may be shared. */
export const bytesOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

export const pemOf = (label: string, der: ArrayBuffer): string => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};

/** Every block of that label, in order. */
export const derOf = (label: string, pem: string): ArrayBuffer[] =>
  [...pem.matchAll(new RegExp(`-----BEGIN ${label}-----([^-]+)-----END ${label}-----`, 'g'))].map(([, base64 = '']) =>
    bytesOf(Buffer.from(base64, 'base64')),
  );
