import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { ChangeRequest } from "../../src/app/ChangeRequest.tsx";
import { contentOf } from "../../src/core/content.ts";
import { newSegment, withReview } from "../../src/core/segment.ts";
import { renderIn } from "./ui/frame.tsx";

const request = {
  code: "accuracy",
  comment: "The source says eleven thousand.",
  by: { id: "r", name: "Omar Nassar", role: "reviser" },
  at: 0,
} as const;
const segment = newSegment({ id: "s", block: "b", before: "", source: contentOf("أحد عشر ألفًا") });

it.each([
  ["en", "Accuracy"],
  ["ar", "الدقة"],
] as const)("tells whoever mends it what was asked for and by whom (%s)", async (language, kind) => {
  await renderIn(
    { language },
    <ChangeRequest segment={withReview(segment, { state: "changes_requested", request })} />,
  );
  expect(screen.getByText("The source says eleven thousand.")).toBeInTheDocument();
  expect(screen.getByText("Omar Nassar")).toBeInTheDocument();
  expect(
    screen.getByText((_, element) => element?.tagName === "P" && element.textContent.includes(kind)),
  ).toBeVisible();
});

it("is silent once the changes are made", async () => {
  const { container } = await renderIn(
    { language: "en" },
    <ChangeRequest segment={withReview(segment, { state: "translated", request })} />,
  );
  expect(container).not.toHaveTextContent("eleven");
});
