import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { ReviewSession, ReviewState } from "./reviewState.ts";

/** Provides the session of the review screen; the screen fills it. */
export const ReviewContext = createContext<ReviewSession | null>(null);

/** The session of the review screen. */
export function useReviewSession(): ReviewSession {
  const session = useContext(ReviewContext);
  if (session === null) throw new Error("useReviewSession needs a review screen above it");
  return session;
}

/** A part of what the screen knows; the component draws again when that part is another value. */
export function useReviewState<Part>(select: (state: ReviewState) => Part): Part {
  return useStore(useReviewSession().state, select);
}
