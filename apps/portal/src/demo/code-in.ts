/** The code that the newest of these SMS brings, if any does. */
export function codeIn(messages: readonly { readonly text: string }[]): string | undefined {
  return messages.flatMap(({ text }) => /\b(\d{6})\b/.exec(text)?.[1] ?? []).at(-1);
}
