/** How many of these, the newest last, came after one that was read; all of them if it is not among them any more. */
export function newerThan(messages: readonly { readonly id: string }[], readId: string | undefined): number {
  return messages.length - 1 - messages.findIndex(({ id }) => id === readId);
}
