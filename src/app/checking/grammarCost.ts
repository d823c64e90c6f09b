/** What grammar costs whoever asks for it: what is fetched, and what of memory it takes while it works (MB). */
export const GRAMMAR_COST = { size: 8, memory: 400 } as const;
