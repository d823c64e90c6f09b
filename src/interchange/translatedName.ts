/**
 * The name of a document's file with the translation in it, its folders kept: `news.ar.txt` translated into English becomes
 * `news.en.txt`. A file that holds both sides keeps its name.
 */
export function translatedName(
  name: string,
  given: {
    readonly languages: { readonly source: string; readonly target: string };
    readonly holds: "translation" | "both";
  },
): string {
  if (given.holds === "both") return name;
  const ending = /[^/.](\.[^./]{1,10})$/u.exec(name)?.[1] ?? "";
  const bare = name.slice(0, name.length - ending.length);
  const { source, target } = given.languages;
  const language = source.split("-")[0] ?? source;
  const stem = bare.endsWith(`.${language}`) ? bare.slice(0, -language.length - 1) : bare;
  return `${stem}.${target}${ending}`;
}
