import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useMemo, type ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { flatText } from "../../../src/core/content.ts";
import { Commands } from "../../../src/app/Commands.tsx";
import { ReviewContext } from "../../../src/app/review/ReviewContext.tsx";
import { ReviewDialogs } from "../../../src/app/review/ReviewDialogs.tsx";
import { ReviewList } from "../../../src/app/review/ReviewList.tsx";
import { queueOf, type QueueFilter } from "../../../src/app/review/reviewQueue.ts";
import { createReviewSession } from "../../../src/app/review/reviewState.ts";
import { useReviewCommands } from "../../../src/app/review/useReviewCommands.ts";
import { useWorkbench } from "../../../src/app/WorkbenchContext.tsx";
import { changesUnderReview } from "../../../src/store/reviewing.ts";
import type { Workbench } from "../../../src/store/workbench.ts";
import { finishedExample, person, renderWith, segmentOf, workbenchOf } from "./stage.tsx";

const example = finishedExample();

/** The review screen without its bars. */
function Review(props: { readonly filter?: QueueFilter }): ReactNode {
  const workbench = useWorkbench();
  const filter = props.filter ?? { type: "all" };
  const session = useMemo(() => {
    const { project, actor } = workbench.store.getState();
    return createReviewSession(workbench, queueOf(project, actor, filter), filter);
    // eslint-disable-next-line react/exhaustive-deps -- a test shows one filter.
  }, [workbench]);
  return (
    <ReviewContext value={session}>
      <Acting session={session} />
    </ReviewContext>
  );
}

function Acting({ session }: { readonly session: ReturnType<typeof createReviewSession> }): ReactNode {
  const acts = useReviewCommands(session, () => undefined);
  return (
    <>
      <ReviewList acts={acts} />
      <ReviewDialogs session={session} />
    </>
  );
}

async function show(workbench: Workbench, active: string, language: "en" | "ar" = "en"): Promise<void> {
  workbench.goTo(active);
  await renderWith(
    workbench,
    <Commands platform="linux" storage={undefined}>
      <Review />
    </Commands>,
    language,
  );
}

function press(key: string, code: string, held: Partial<KeyboardEventInit> = {}): void {
  const row = document.querySelector('[role="row"][aria-selected="true"]');
  if (row !== null) fireEvent.keyDown(row, { key, code, ...held });
}

// The list asks how large it is; jsdom lays nothing out.
beforeEach(() => {
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(900);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1200);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(150);
  Element.prototype.scrollTo ??= () => undefined;
});
afterEach(() => vi.restoreAllMocks());

describe("changes", () => {
  it("are accepted and rejected one by one by key, and undone", async () => {
    const workbench = workbenchOf(example, person("reviser"));
    await show(workbench, "p21.s1");
    const before = segmentOf(workbench, "p21.s1");
    expect(changesUnderReview(before)).toHaveLength(4);
    press("a", "KeyA", { altKey: true });
    const accepted = segmentOf(workbench, "p21.s1");
    expect(changesUnderReview(accepted)).toHaveLength(3);
    expect(accepted.target).toBe(before.target);
    press("r", "KeyR", { altKey: true });
    const rejected = segmentOf(workbench, "p21.s1");
    expect(changesUnderReview(rejected)).toHaveLength(2);
    expect(flatText(rejected.target)).not.toBe(flatText(before.target));
    press("z", "KeyZ", { ctrlKey: true });
    press("z", "KeyZ", { ctrlKey: true });
    expect(changesUnderReview(segmentOf(workbench, "p21.s1"))).toHaveLength(4);
  });

  it("are walked over, and the one looked at is decided by its own buttons", async () => {
    const workbench = workbenchOf(example, person("reviser"));
    await show(workbench, "p21.s1");
    const [, second] = changesUnderReview(segmentOf(workbench, "p21.s1"));
    press("F8", "F8");
    await waitFor(() => {
      const row = within(screen.getByRole("row", { selected: true }));
      expect(row.getByRole("group", { name: "Change 2 of 4" })).toHaveAttribute("data-current", "true");
    });
    await userEvent.click(screen.getByRole("button", { name: "Accept the change" }));
    const left = changesUnderReview(segmentOf(workbench, "p21.s1"));
    expect(left).toHaveLength(3);
    expect(left).not.toContainEqual(second);
  });

  it("are spoken as deleted and inserted", async () => {
    await show(workbenchOf(example, person("reviser")), "p18.s1");
    const change = within(screen.getByRole("row", { selected: true })).getByRole("group", {
      name: "Change 1 of 2",
    });
    expect(change).toHaveTextContent(/deleted.+end of change\s*inserted.+end of change/u);
  });
});

describe("decisions", () => {
  it("approves and goes to the next that waits", async () => {
    const workbench = workbenchOf(example, person("reviser"));
    await show(workbench, "p17.s1");
    press("Enter", "Enter", { ctrlKey: true });
    expect(segmentOf(workbench, "p17.s1").review.state).toBe("revised");
    expect(workbench.store.getState().active).toBe("p18.s1");
  });

  it("explains four eyes instead of approving, on the button and by key", async () => {
    const confirmer = { ...person("reviser"), id: "example-translator" };
    const workbench = workbenchOf(example, confirmer);
    await show(workbench, "p19.s1");
    const button = screen.getByRole("button", { name: "Approve and next" });
    expect(button).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(button);
    const sentence = "You confirmed this translation yourself. Somebody else has to approve it.";
    expect(await screen.findByText(sentence, { selector: "[aria-live] *" })).toBeInTheDocument();
    press("Enter", "Enter", { ctrlKey: true });
    expect(await screen.findByText(sentence, { selector: "p" })).toBeInTheDocument();
    expect(segmentOf(workbench, "p19.s1").review.state).toBe("translated");
  });

  it("asks for a reason before it sends back", async () => {
    const workbench = workbenchOf(example, person("reviser"));
    await show(workbench, "p19.s1");
    press("x", "KeyX", { ctrlKey: true, shiftKey: true });
    const dialog = await screen.findByRole("dialog");
    await userEvent.click(within(dialog).getByRole("button", { name: "Send back" }));
    expect(within(dialog).getByText("Say why, in a sentence.")).toBeInTheDocument();
    fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "Not what the source says." } });
    await userEvent.click(within(dialog).getByRole("button", { name: "Send back" }));
    const { state, request } = segmentOf(workbench, "p19.s1").review;
    expect(state).toBe("changes_requested");
    expect(request).toMatchObject({ code: "accuracy", comment: "Not what the source says." });
  });

  it("takes a suggestion over", async () => {
    const workbench = workbenchOf(example, person("reviser"));
    await show(workbench, "p26.s1");
    const [suggestion] = segmentOf(workbench, "p26.s1").review.suggestions;
    await userEvent.click(screen.getByRole("button", { name: "Take it over" }));
    expect(segmentOf(workbench, "p26.s1").target).toEqual(suggestion?.content);
  });

  it("says in Arabic what cannot be done in a role", async () => {
    await show(workbenchOf(example, person("viewer")), "p19.s1", "ar");
    const resting = screen.getAllByRole("button").filter((each) => each.ariaDisabled === "true");
    expect(resting.length).toBeGreaterThanOrEqual(3);
    await userEvent.click(screen.getByRole("button", { name: "طلب تعديلات" }));
    expect(
      await screen.findByText("دورك الحالي لا يسمح بذلك.", { selector: "[aria-live] *" }),
    ).toBeInTheDocument();
  });

  it("approves all shown after saying what that comes to, with one undo", async () => {
    const workbench = workbenchOf(example, person("reviser"));
    await show(workbench, "p01.s1");
    const before = workbench.store.getState().project;
    press("k", "KeyK", { ctrlKey: true });
    fireEvent.change(await screen.findByRole("searchbox"), { target: { value: "approve all" } });
    await userEvent.click(await screen.findByRole("menuitem", { name: /Approve all segments shown/u }));
    const dialog = await screen.findByRole("dialog", { name: /Approve all/u });
    await within(dialog).findByText(/\d+ of the segments shown can be approved/u);
    expect(dialog).toHaveTextContent("A suggestion still waits for a decision.");
    await userEvent.click(within(dialog).getByRole("button", { name: /Approve \d+ segments/u }));
    const undo = await screen.findByRole("button", { name: "Undo" });
    expect(segmentOf(workbench, "p19.s1").review.state).toBe("revised");
    expect(segmentOf(workbench, "p26.s1").review.state).toBe("translated");
    await userEvent.click(undo);
    expect(workbench.store.getState().project.segments).toEqual(before.segments);
  });
});
