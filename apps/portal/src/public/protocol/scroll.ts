import { useCallback } from 'react';

/** A ref for the row that was looked for: it comes into view. */
export const useScrollToFound = () => useCallback((row: HTMLElement | null) => row?.scrollIntoView({ block: 'center' }), []);
