import { namespacesOf } from "./namespaces.ts";

/** All English words of the interface, by namespace (the name of the JSON file). */
export const namespaces = namespacesOf(
  import.meta.glob<Readonly<Record<string, string>>>("../../../locales/en/*.json", {
    eager: true,
    import: "default",
  }),
);
