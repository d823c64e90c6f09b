import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { contentOf } from "../../../src/core/content.ts";
import { CommentDialog } from "../../../src/app/CommentDialog.tsx";
import { CommentThreads } from "../../../src/app/CommentThreads.tsx";
import { RevisionComparison } from "../../../src/app/RevisionComparison.tsx";
import { RevisionHistory } from "../../../src/app/RevisionHistory.tsx";
import { useSegment } from "../../../src/app/WorkbenchContext.tsx";
import { addComment } from "../../../src/store/commenting.ts";
import { finishedExample, person, renderWith, segmentOf, smallProject, workbenchOf } from "./stage.tsx";

function Threads(props: { readonly id: string }): ReactNode {
  const segment = useSegment(props.id);
  return segment === undefined ? null : <CommentThreads segment={segment} />;
}

describe("comments", () => {
  it("are answered, resolved, opened again and removed", async () => {
    const workbench = workbenchOf(smallProject("قال الفنان كلمة"), person("reviser"));
    const range = { start: 4, end: 10 };
    addComment(workbench, "s1", { side: "source", range, kind: "query", text: "Who?" });
    await renderWith(workbench, <Threads id="s1" />);
    expect(screen.getByText("الفنان")).toHaveAttribute("lang", "ar");
    await userEvent.click(screen.getByRole("button", { name: "Reply" }));
    fireEvent.change(screen.getByRole("textbox"), { target: { value: "The painter." } });
    await userEvent.click(screen.getByRole("button", { name: "Answer" }));
    expect(screen.getByText("The painter.")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Resolve" }));
    expect(segmentOf(workbench, "s1").comments[0]?.resolved).not.toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Open again" }));
    await userEvent.click(screen.getAllByRole("button", { name: "Edit" })[0] ?? document.body);
    const field = screen.getByRole("textbox");
    fireEvent.change(field, { target: { value: "Which artist?" } });
    await userEvent.click(screen.getByRole("button", { name: "Keep" }));
    expect(screen.getByText("Which artist?")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Remove" }));
    expect(screen.getByText("No comments on this segment yet.")).toBeInTheDocument();
  });

  it("of somebody else can be answered but not reworded or removed", async () => {
    const workbench = workbenchOf(smallProject("كلمة"), person("reviser"));
    const range = { start: 0, end: 4 };
    addComment(workbench, "s1", { side: "source", range, kind: "note", text: "سطر أول\nsecond line" });
    workbench.setActor(person("translator"));
    await renderWith(workbench, <Threads id="s1" />);
    expect(screen.queryByRole("button", { name: "Edit" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Remove" })).toBeNull();
    expect(screen.getByRole("button", { name: "Reply" })).toBeInTheDocument();
    // Each paragraph has the direction of its own words.
    expect(screen.getByText("سطر أول").tagName).toBe("P");
    expect(screen.getByText("second line").tagName).toBe("P");
  });

  it("are opened on words chosen with the keyboard", async () => {
    const workbench = workbenchOf(smallProject("قال الفنان كلمة"), person("reviser"));
    const close = vi.fn();
    await renderWith(
      workbench,
      <CommentDialog segment={segmentOf(workbench, "s1")} side="source" onClose={close} />,
    );
    const dialog = screen.getByRole("dialog");
    fireEvent.change(within(dialog).getByRole("textbox", { name: "Message" }), {
      target: { value: "Which one?" },
    });
    await userEvent.click(within(dialog).getByRole("radio", { name: /Must be fixed/u }));
    const passage = within(dialog).getByRole<HTMLTextAreaElement>("textbox", { name: /On these words/u });
    passage.focus();
    passage.setSelectionRange(4, 10);
    fireEvent.select(passage);
    await userEvent.click(within(dialog).getByRole("button", { name: "Add the comment" }));
    expect(close).toHaveBeenCalled();
    expect(segmentOf(workbench, "s1").comments).toMatchObject([
      { side: "source", start: 4, end: 10, kind: "must_fix", messages: [{ text: "Which one?" }] },
    ]);
  });
});

describe("history", () => {
  it("shows text, author, role and state of each version, and brings one back", async () => {
    const workbench = workbenchOf(finishedExample(), person("reviser"));
    const segment = segmentOf(workbench, "p18.s1");
    await renderWith(workbench, <RevisionHistory segment={segment} />);
    const entries = screen.getAllByRole("listitem");
    expect(entries).toHaveLength(segment.history.length);
    expect(entries[0]).toHaveTextContent("Omar Nassar Reviser");
    expect(entries[0]?.querySelector("ins")).not.toBeNull();
    await userEvent.click(screen.getAllByRole("button", { name: "Bring back" }).at(-1) ?? document.body);
    expect(segmentOf(workbench, "p18.s1").target).toEqual(segment.history[0]?.target);
  });

  it("compares two versions and tells who wrote which words", async () => {
    const workbench = workbenchOf(finishedExample(), person("reviser"));
    const segment = segmentOf(workbench, "p18.s1");
    const { container } = await renderWith(workbench, <RevisionComparison segment={segment} />);
    expect(container.querySelectorAll("del").length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole("radio", { name: "Who wrote what" }));
    expect(container.querySelector("ins")).toBeNull();
    const legend = screen.getByRole("list", { name: "Who wrote these words" });
    expect(
      within(legend)
        .getAllByRole("listitem")
        .map((entry) => entry.textContent),
    ).toEqual([expect.stringContaining("Layla Haddad"), expect.stringContaining("Omar Nassar")]);
    const words = container.querySelector("p.reading");
    for (const hidden of words?.querySelectorAll(".visually-hidden") ?? []) hidden.remove();
    expect(contentOf(words?.textContent ?? "")).toEqual(segment.target);
  });
});
