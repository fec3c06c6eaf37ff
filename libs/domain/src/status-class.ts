/** How an application stands before others: before everybody, in the priority share, or by its time alone. */
export const STATUS_CLASSES = ['out-of-turn', 'priority', 'general'] as const;
export type StatusClass = (typeof STATUS_CLASSES)[number];
