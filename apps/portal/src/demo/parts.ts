export const PARTS = ['people', 'clock', 'phone'] as const;
export type Part = (typeof PARTS)[number];
