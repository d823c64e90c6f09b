import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { BarLink } from "../../src/app/BarLink.tsx";

test("a link of the bar is put into the page without its address, and has it when it was painted", async () => {
  const { container } = render(<BarLink href="/p/one/review">Review</BarLink>);
  expect(container.querySelector("a")?.hasAttribute("href")).toBe(false);
  const link = await screen.findByRole("link", { name: "Review" });
  expect(link.getAttribute("href")).toBe("/p/one/review");
});
