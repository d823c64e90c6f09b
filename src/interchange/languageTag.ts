/** A language of a file in the manner of BCP 47; some tools write it as programs do, `en_us`. */
export function languageTag(language: string): string {
  return language.trim().replaceAll("_", "-");
}
