/** How a run ends: as asked; with findings or refused; or not understood. */
export type ExitCode = 0 | 1 | 2;

/** The numbers a shell sees. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;
