import type { EnglishVariety, Grammarian } from "./grammarian.ts";

/** How it stands with the grammar that a project asks for, once that is known. */
export type GrammarStanding = "off" | "ready" | "failed";

/** A grammarian that is brought when it is first asked for, while nobody waits. */
export interface LateGrammarian {
  /** Says which English is wanted from now on, if any; what failed to come is sent for again. */
  readonly ask: (variety: EnglishVariety | undefined) => void;
  /** The one that was asked for, if it has come. */
  readonly here: () => Grammarian | undefined;
  /** Resolves when the one asked for has come, or cannot be had. */
  readonly standing: () => Promise<GrammarStanding>;
}

/** Makes the way to a grammarian; without one to bring nothing is ever asked. */
export function createLateGrammarian(
  bring: ((variety: EnglishVariety) => Promise<Grammarian>) | undefined,
): LateGrammarian {
  let wanted: EnglishVariety | undefined;
  let coming: Promise<GrammarStanding> = Promise.resolve("off");
  let come: Grammarian | undefined;
  return {
    ask: (variety) => {
      if (variety === wanted || bring === undefined) return;
      wanted = variety;
      come = undefined;
      coming =
        variety === undefined
          ? Promise.resolve("off")
          : bring(variety).then(
              (grammarian): GrammarStanding => {
                if (wanted === variety) come = grammarian;
                return "ready";
              },
              () => {
                if (wanted === variety) wanted = undefined;
                return "failed";
              },
            );
    },
    here: () => come,
    standing: () => coming,
  };
}
