import { createContext, useContext, useMemo, useState, type ReactNode } from "react";

/** Says a sentence to a screen reader: politely by default, at once where work is in danger. */
export type Announce = (sentence: string, urgency?: "polite" | "assertive") => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** The way to say a sentence that is not shown. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** Keeps the two live regions of the page; they are there before anything is said, or it would not be heard. */
export function Announcer(props: { readonly children: ReactNode }): ReactNode {
  const [polite, setPolite] = useState({ text: "", turn: 0 });
  const [assertive, setAssertive] = useState({ text: "", turn: 0 });
  const announce = useMemo<Announce>(
    () => (sentence, urgency) => {
      const set = urgency === "assertive" ? setAssertive : setPolite;
      set((last) => ({ text: sentence, turn: last.turn + 1 }));
    },
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {props.children}
      <div className="visually-hidden" aria-live="polite" data-announcer="polite">
        <span key={polite.turn}>{polite.text}</span>
      </div>
      <div className="visually-hidden" aria-live="assertive" data-announcer="assertive">
        <span key={assertive.turn}>{assertive.text}</span>
      </div>
    </AnnounceContext>
  );
}
