import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// A busy machine is no failure: what is waited for must come, not come at once.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
