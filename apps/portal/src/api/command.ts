import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';

/** `headers` of a call that may be repeated: the same key again does nothing twice. */
export type Keyed = { readonly 'Idempotency-Key': string };

/** What `client.POST` and its like come back with. */
type Sent<T> = Promise<{ readonly data?: T; readonly error?: unknown; readonly response: Response }>;

/**
 * Something a person asks Kezek to do. It is sent under one key until it is answered, however often the button is pressed or the connection
 * fails; other input is another command. When it is done, all pages ask anew for what they show.
 */
export function useCommand<Input, Output>(
  send: (input: Input, headers: Keyed) => Sent<Output>,
  { onDone }: { readonly onDone?: (output: Output, input: Input) => void | Promise<void> } = {},
) {
  const queryClient = useQueryClient();
  const pending = useRef<{ readonly content: string; readonly key: string }>(undefined);
  return useMutation({
    // Without a connection it fails at once and says so, instead of waiting silently.
    networkMode: 'always',
    mutationFn: async (input: Input): Promise<Output> => {
      const content = JSON.stringify(input, filesByName) ?? '';
      if (pending.current?.content !== content) pending.current = { content, key: crypto.randomUUID() };
      const output = await answerOf(send(input, { 'Idempotency-Key': pending.current.key }));
      pending.current = undefined;
      return output;
    },
    onSuccess: async (output, input) => {
      await onDone?.(output, input);
      await queryClient.invalidateQueries();
    },
  });
}

/** A file is nothing in JSON, and another file is another command. */
const filesByName = (_: string, value: unknown): unknown => (value instanceof File ? [value.name, value.size, value.lastModified] : value);

/** @throws Problem if it was refused, TypeError if nobody answered */
export async function answerOf<T>(sent: Sent<T>): Promise<T> {
  const { data, error, response } = await sent;
  if (error !== undefined) throw error;
  if (!response.ok) throw new TypeError(`Answered ${response.status} without saying why`);
  return data as T;
}
