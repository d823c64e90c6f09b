import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { REVIEW_STATES } from "../../../src/core/review.ts";
import { stateMarks, stateMarkSvg } from "../../../src/interchange/stateMarks.ts";
import { Announcer, useAnnounce } from "../../../src/app/ui/Announcer.tsx";
import { initialOf } from "../../../src/app/ui/Avatar.tsx";
import { Button } from "../../../src/app/ui/Button.tsx";
import { Counter } from "../../../src/app/ui/Counter.tsx";
import { Dialog } from "../../../src/app/ui/Dialog.tsx";
import { DifferenceText } from "../../../src/app/ui/DifferenceText.tsx";
import { IconButton } from "../../../src/app/ui/IconButton.tsx";
import { Menu } from "../../../src/app/ui/Menu.tsx";
import { Notices, useNotify } from "../../../src/app/ui/Notices.tsx";
import { Panel } from "../../../src/app/ui/Panel.tsx";
import { StateProgress } from "../../../src/app/ui/ProgressBar.tsx";
import { relativeTime } from "../../../src/app/ui/RelativeTime.tsx";
import { Segmented } from "../../../src/app/ui/Segmented.tsx";
import { StateMark } from "../../../src/app/ui/StateMark.tsx";
import { Tabs } from "../../../src/app/ui/Tabs.tsx";
import { TextField } from "../../../src/app/ui/TextField.tsx";
import { renderIn } from "./frame.tsx";

const runs = [
  { type: "equal", text: "published on " },
  { type: "delete", text: "1.2" },
  { type: "insert", text: "1.3" },
] as const;

describe("a difference", () => {
  it("isolates each piece, old before new, and says which is which", async () => {
    const { container } = await renderIn({ language: "en" }, <DifferenceText runs={runs} />);
    expect(container.querySelector("del > bdi")).toHaveTextContent("1.2");
    expect(container.querySelector("ins > bdi")).toHaveTextContent("1.3");
    expect(container.querySelector("del")?.nextElementSibling?.tagName).toBe("INS");
    expect(container).toHaveTextContent("deleted 1.2 end of change");
    expect(container).toHaveTextContent("inserted 1.3 end of change");
  });

  it("shows one side alone", async () => {
    const { container } = await renderIn({ language: "en" }, <DifferenceText runs={runs} show="after" />);
    expect(container.querySelector("del")).toBeNull();
    expect(container.querySelector("ins")).not.toBeNull();
  });
});

describe("the marks of the states", () => {
  it("differ by shape and carry their name", async () => {
    const shapes = REVIEW_STATES.map((state) => JSON.stringify(stateMarks[state]));
    expect(new Set(shapes).size).toBe(REVIEW_STATES.length);
    await renderIn({ language: "ar" }, <StateMark state="draft" />);
    expect(screen.getByRole("img", { name: "مسودّة" })).toBeInTheDocument();
  });

  it("are a whole SVG for exports, with nothing of the title left unescaped", () => {
    const svg = stateMarkSvg("revised", { title: `a<b & "c"`, colour: "#000" });
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    expect(parsed.querySelector("title")?.textContent).toBe(`a<b & "c"`);
    expect(parsed.querySelector("parsererror")).toBeNull();
  });
});

describe("numbers", () => {
  it("are written as the reader's locale writes them, isolated and heard whole", async () => {
    const { container } = await renderIn({ language: "ar" }, <Counter current={3} total={43} />);
    expect(container.querySelector("bdi > span > bdi")).toHaveTextContent("٣");
    expect(screen.getByText("٣ من ٤٣")).toHaveClass("visually-hidden");
  });

  it("follow a chosen series of digits", async () => {
    await renderIn({ language: "ar", digits: "latn" }, <Counter current={3} total={43} />);
    expect(screen.getByText("3 من 43")).toBeInTheDocument();
  });

  it("of states add up in one named group", async () => {
    await renderIn({ language: "en" }, <StateProgress label="Progress" counts={{ draft: 2, new: 40 }} />);
    const items = within(screen.getByRole("group", { name: "Progress" })).getAllByRole("listitem");
    expect(items.map((item) => item.textContent)).toEqual(["Draft2", "New40"]);
  });

  it("of time are a distance in words", () => {
    expect(relativeTime(0, 7 * 60_000, "en")).toBe("7 minutes ago");
    expect(relativeTime(0, 20_000, "en")).toBe("now");
    expect(relativeTime(0, 2 * 86_400_000, "en")).toBe("2 days ago");
  });
});

it("an initial is a whole letter, without the Arabic article", () => {
  expect(["Layla", "المها", "  omar", "", "é"].map(initialOf)).toEqual(["L", "م", "O", "?", "É"]);
});

function Speaker(): ReactNode {
  const announce = useAnnounce();
  const notify = useNotify();
  return (
    <>
      <Button onPress={() => announce("Confirmed")}>announce</Button>
      <Button onPress={() => notify({ text: "Three approved", action: { label: "Take back", run: undo } })}>
        notify
      </Button>
    </>
  );
}

const undo = vi.fn();

describe("what is said", () => {
  it("is heard again when it is said again", async () => {
    await renderIn(
      { language: "en" },
      <Announcer>
        <Notices>
          <Speaker />
        </Notices>
      </Announcer>,
    );
    const region = document.querySelector('[data-announcer="polite"]');
    await userEvent.click(screen.getByRole("button", { name: "announce" }));
    const first = region?.firstElementChild;
    expect(region).toHaveTextContent("Confirmed");
    await userEvent.click(screen.getByRole("button", { name: "announce" }));
    expect(region?.firstElementChild).not.toBe(first);
  });

  it("stands there once, however often it is said", async () => {
    const Refusal = (): ReactNode => {
      const notify = useNotify();
      return <button onClick={() => notify({ text: "Not possible", tone: "caution" })}>refuse</button>;
    };
    await renderIn(
      { language: "en" },
      <Announcer>
        <Notices>
          <Refusal />
        </Notices>
      </Announcer>,
    );
    for (const _ of [1, 2, 3]) await userEvent.click(screen.getByRole("button", { name: "refuse" }));
    const notices = screen.getByRole("region", { name: "Notices" });
    expect(within(notices).getAllByText("Not possible")).toHaveLength(1);
  });

  it("can be taken back from its notice, which then goes", async () => {
    await renderIn(
      { language: "en" },
      <Announcer>
        <Notices>
          <Speaker />
        </Notices>
      </Announcer>,
    );
    await userEvent.click(screen.getByRole("button", { name: "notify" }));
    const notices = screen.getByRole("region", { name: "Notices" });
    expect(notices).toHaveTextContent("Three approved");
    await userEvent.click(within(notices).getByRole("button", { name: "Take back" }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByRole("region", { name: "Notices" })).toBeNull();
  });

  it("goes by itself after a while, but not under the pointer", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await renderIn(
      { language: "en" },
      <Announcer>
        <Notices>
          <Speaker />
        </Notices>
      </Announcer>,
    );
    await user.click(screen.getByRole("button", { name: "notify" }));
    await user.hover(screen.getByText("Three approved", { selector: "p" }));
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.getByRole("region", { name: "Notices" })).toBeInTheDocument();
    await user.unhover(screen.getByText("Three approved", { selector: "p" }));
    act(() => void vi.advanceTimersByTime(11_000));
    expect(screen.queryByRole("region", { name: "Notices" })).toBeNull();
    vi.useRealTimers();
  });
});

describe("controls", () => {
  it("name an icon and show its key on focus", async () => {
    await renderIn({ language: "en" }, <IconButton label="Find" icon={<svg />} keys={["Ctrl", "F"]} />);
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "Find" })).toHaveFocus();
    const hint = await screen.findByRole("tooltip", {}, { timeout: 10_000 });
    expect(within(hint).getByText("Ctrl").closest("bdi")).toHaveAttribute("dir", "ltr");
  });

  it("run a menu's line and tick the choice in force", async () => {
    const run = vi.fn();
    const entries = [
      { id: "inline", label: "Inline", run },
      { id: "clean", label: "Clean", run: vi.fn() },
    ];
    await renderIn(
      { language: "en" },
      <Menu label="View" groups={[{ id: "view", chosen: "clean", entries }]}>
        <Button>View</Button>
      </Menu>,
    );
    await userEvent.click(screen.getByRole("button", { name: "View" }));
    expect(screen.getByRole("menuitemradio", { name: "Clean" })).toHaveAttribute("aria-checked", "true");
    await userEvent.click(screen.getByRole("menuitemradio", { name: "Inline" }));
    expect(run).toHaveBeenCalledOnce();
  });

  it("keep exactly one part of a segmented control chosen", async () => {
    const change = vi.fn();
    const choices = [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ] as const;
    await renderIn(
      { language: "en" },
      <Segmented label="View" choices={choices} value="a" onChange={change} />,
    );
    await userEvent.click(screen.getByRole("radio", { name: "A" }));
    expect(change).not.toHaveBeenCalledWith("b");
    await userEvent.click(screen.getByRole("radio", { name: "B" }));
    expect(change).toHaveBeenLastCalledWith("b");
  });

  it("move through tabs in the direction of the interface", async () => {
    const pages = [
      { id: "one", title: "أولى", content: "أ" },
      { id: "two", title: "ثانية", content: "ب" },
    ] as const;
    await renderIn({ language: "ar" }, <Tabs label="صفحات" pages={pages} />);
    await userEvent.click(screen.getByRole("tab", { name: "أولى" }));
    await userEvent.keyboard("{ArrowLeft}");
    expect(screen.getByRole("tab", { name: "ثانية" })).toHaveAttribute("aria-selected", "true");
  });

  it("tie a field to its label, help and problem", async () => {
    await renderIn(
      { language: "en" },
      <TextField label="Pattern" help="A regular expression" problem="Not closed" />,
    );
    const field = screen.getByRole("textbox", { name: "Pattern" });
    expect(field).toHaveAccessibleDescription(
      /A regular expression.*Not closed|Not closed.*A regular expression/u,
    );
    expect(field).toBeInvalid();
    expect(field).toHaveAttribute("dir", "auto");
  });

  it("close a dialog by Escape and give its title as its name", async () => {
    const close = vi.fn();
    await renderIn(
      { language: "en" },
      <Dialog title="Go to" isOpen onClose={close}>
        x
      </Dialog>,
    );
    expect(screen.getByRole("dialog", { name: "Go to" })).toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    expect(close).toHaveBeenCalledOnce();
  });
});

function Resizable(): ReactNode {
  const [width, setWidth] = useState(300);
  return (
    <Panel label="Details" side="end" isOpen width={width} onResize={setWidth}>
      x
    </Panel>
  );
}

it.each([
  ["en", "{ArrowLeft}", "316"],
  ["en", "{ArrowRight}", "284"],
  ["ar", "{ArrowRight}", "316"],
  ["ar", "{ArrowLeft}", "284"],
] as const)("a panel at the end, in %s, by %s is %s wide", async (language, key, width) => {
  await renderIn({ language }, <Resizable />);
  screen.getByRole("separator").focus();
  await userEvent.keyboard(key);
  expect(screen.getByRole("separator")).toHaveAttribute("aria-valuenow", width);
});
