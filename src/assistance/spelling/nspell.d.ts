/** What of nspell is used here: it comes without types. */
declare module "nspell" {
  interface Nspell {
    correct(word: string): boolean;
  }
  export default function nspell(dictionary: { readonly aff: string; readonly dic: string }): Nspell;
}

/** A file as text, as the bundler gives it. */
declare module "*?raw" {
  const text: string;
  export default text;
}
