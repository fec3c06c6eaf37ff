const SHOWN_LENGTH = 8;

/** How a family and the public protocol name an application: the end of its id, which no two applications of a region share in practice. */
export function applicationNumber(applicationId: string): string {
  const shown = plain(applicationId).slice(-SHOWN_LENGTH);
  return `${shown.slice(0, SHOWN_LENGTH / 2)}-${shown.slice(SHOWN_LENGTH / 2)}`;
}

/** Whether this is what somebody typed: the number, with or without dash and in any case, or the whole id. */
export function isTheApplication(applicationId: string, typed: string): boolean {
  const wanted = plain(typed);
  return wanted.length >= SHOWN_LENGTH && plain(applicationId).endsWith(wanted);
}

const plain = (text: string): string => text.replaceAll(/[^a-z\d]/gi, '').toUpperCase();
