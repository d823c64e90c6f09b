/** Joins the class names that apply; CSS modules give `undefined` for a name they do not have. */
export function classes(...names: readonly (string | undefined | false)[]): string {
  return names.filter((name) => name !== undefined && name !== false && name !== "").join(" ");
}
