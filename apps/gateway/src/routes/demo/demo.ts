/** What the demonstration's routes have in common. */
export const demo = { action: 'demo.use', tag: 'demonstration' } as const;
