import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { App } from "../../src/app/App.tsx";
import { LanguageSwitch } from "../../src/app/AppearanceMenu.tsx";
import { Commands, useCommands } from "../../src/app/Commands.tsx";
import { Failure } from "../../src/app/Failure.tsx";
import type { Command } from "../../src/app/commands.ts";
import { renderIn } from "./ui/frame.tsx";

/** The palette and the keys are fetched when they are first opened: a busy machine may take its time. */
const patience = { timeout: 10_000 };

function Screen(props: { readonly commands: readonly Command[]; readonly children?: ReactNode }): ReactNode {
  useCommands(props.commands);
  return <main tabIndex={-1}>{props.children}</main>;
}

async function show(
  language: "en" | "ar",
  commands: readonly Command[],
  children?: ReactNode,
): Promise<void> {
  await renderIn(
    { language },
    <Commands platform="linux" storage={undefined}>
      <Screen commands={commands}>{children}</Screen>
    </Commands>,
  );
}

describe("the keyboard", () => {
  it("finds a command on an Arabic layout and keeps the browser out of it", async () => {
    const run = vi.fn();
    await show("ar", [{ id: "find", run }]);
    const browserActed = fireEvent.keyDown(screen.getByRole("main"), {
      key: "ب",
      code: "KeyF",
      ctrlKey: true,
    });
    expect(run).toHaveBeenCalledOnce();
    expect(browserActed).toBe(false);
  });

  it("leaves undo to a text field", async () => {
    const run = vi.fn();
    await show("en", [{ id: "undo", run }], <input aria-label="name" />);
    fireEvent.keyDown(screen.getByRole("textbox"), { key: "z", code: "KeyZ", ctrlKey: true });
    expect(run).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole("main"), { key: "z", code: "KeyZ", ctrlKey: true });
    expect(run).toHaveBeenCalledOnce();
  });

  it("does nothing for a command that cannot be done", async () => {
    const run = vi.fn();
    await show("en", [{ id: "confirm", when: () => false, run }]);
    expect(fireEvent.keyDown(screen.getByRole("main"), { key: "Enter", code: "Enter", ctrlKey: true })).toBe(
      true,
    );
    expect(run).not.toHaveBeenCalled();
  });
});

describe("the palette", () => {
  it("finds a command by words of the other language and runs it", async () => {
    const run = vi.fn();
    await show("ar", [
      { id: "splitSegment", run },
      { id: "approve", when: () => false, run: vi.fn() },
    ]);
    fireEvent.keyDown(screen.getByRole("main"), { key: "ن", code: "KeyK", ctrlKey: true });
    const search = await screen.findByRole("searchbox", {}, patience);
    expect(screen.queryByText("إقرار المقطع")).toBeNull();
    await userEvent.type(search, "split");
    const line = await screen.findByRole("menuitem", { name: /تقسيم المقطع/u }, patience);
    await userEvent.click(line);
    await waitFor(() => expect(run).toHaveBeenCalledOnce(), patience);
    expect(screen.queryByRole("searchbox")).toBeNull();
  });
});

describe("the keys", () => {
  it("are changed by pressing others, and refused when they type a character", async () => {
    const run = vi.fn();
    await show("en", [{ id: "splitSegment", run }]);
    fireEvent.keyDown(screen.getByRole("main"), { key: "F1", code: "F1" });
    const change = await screen.findByRole("button", { name: /Change the keys of.*Split/u }, patience);
    await userEvent.click(change);
    fireEvent.keyDown(change, { key: "x", code: "KeyX" });
    expect(await screen.findByRole("alert", {}, patience)).toHaveTextContent("type a character");
    fireEvent.keyDown(change, { key: "F6", code: "F6" });
    await waitFor(() => expect(change).toHaveTextContent("F6"), patience);
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    fireEvent.keyDown(screen.getByRole("main"), { key: "F6", code: "F6" });
    expect(run).toHaveBeenCalledOnce();
  });
});

describe("the frame", () => {
  it("switches language and direction without a reload", async () => {
    await renderIn({ language: "en" }, <LanguageSwitch />);
    await userEvent.click(screen.getByRole("button", { name: "العربية" }));
    await waitFor(() => expect(document.documentElement).toHaveAttribute("dir", "rtl"), patience);
    expect(document.documentElement).toHaveAttribute("lang", "ar");
    await userEvent.click(await screen.findByRole("button", { name: "English" }, patience));
    await waitFor(() => expect(document.documentElement).toHaveAttribute("dir", "ltr"), patience);
  });

  it("says where an address leads that leads nowhere", async () => {
    globalThis.location.hash = "#/nowhere";
    await renderIn({ language: "en" }, <App platform="linux" storage={undefined} />);
    expect(
      await screen.findByRole("heading", { name: "There is no such page" }, patience),
    ).toBeInTheDocument();
    expect(document.title).toBe("Muqabala");
    globalThis.location.hash = "";
  });

  it("catches a screen that stops, says that nothing is lost, and opens it again", async () => {
    const silence = vi.spyOn(console, "error").mockImplementation(() => undefined);
    let broken = true;
    function Fragile(): ReactNode {
      if (broken) throw new RangeError("row 7 is missing");
      return <p>whole</p>;
    }
    await renderIn(
      { language: "en" },
      <Failure>
        <Fragile />
      </Failure>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("Nothing you typed is lost");
    expect(screen.getByRole("alert")).toHaveTextContent("RangeError: row 7 is missing");
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Open it again" }));
    expect(screen.getByText("whole")).toBeInTheDocument();
    silence.mockRestore();
  });
});
