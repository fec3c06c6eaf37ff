const SHOWN_LENGTH = 8;

/** How families know an application, as the portal shows it: the end of its id in two halves. */
export function applicationNumber(applicationId: string): string {
  const shown = applicationId
    .replaceAll(/[^a-z\d]/gi, '')
    .toUpperCase()
    .slice(-SHOWN_LENGTH);
  return `${shown.slice(0, SHOWN_LENGTH / 2)}-${shown.slice(SHOWN_LENGTH / 2)}`;
}
