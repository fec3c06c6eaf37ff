import { useCallback, useState } from 'react';
import { useMessages } from './messages.js';
import { newerThan } from './newer-than.js';
import { useVisitor } from './visitor.js';

const OPEN_MS = 2_000;
/** Nobody looks at the phone; a toast may come a little later. */
const CLOSED_MS = 4_000;
/** More would be "many" all the same. */
const COUNTED_MAX = 10;

/** SMS that came since somebody last looked. */
export function useNews(isOpen: boolean) {
  const phone = useVisitor()?.phone;
  const messages = useMessages(phone, { limit: COUNTED_MAX, everyMs: isOpen ? OPEN_MS : CLOSED_MS }).data?.messages;
  const [marks, setMarks] = useState<Marks>();
  const newestId = messages?.at(-1)?.id;
  const whose = phone ?? '';
  // What was there before, or is on another phone, is not news.
  if (messages !== undefined && (marks?.whose !== whose || isOpen) && (marks?.whose !== whose || marks.readId !== newestId)) {
    setMarks({ whose, readId: newestId, hiddenId: newestId });
  }
  const unread = messages === undefined || marks === undefined ? 0 : newerThan(messages, marks.readId);
  const newest = unread > 0 && newestId !== marks?.hiddenId ? messages?.at(-1) : undefined;
  const read = () => setMarks({ whose, readId: newestId, hiddenId: newestId });
  const hide = useCallback((hiddenId: string) => setMarks((now) => (now === undefined ? now : { ...now, hiddenId })), []);
  return { unread, newest, read, hide };
}

interface Marks {
  readonly whose: string;
  readonly readId: string | undefined;
  readonly hiddenId: string | undefined;
}
