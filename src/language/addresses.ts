const webAddress = /(?:[a-z][a-z0-9+.-]{0,15}:\/\/|www\.)[^\s\uFFFC<>"«»“”،؛؟]+/iuy;
// The local part is bounded by RFC 5321 (64), which also bounds the time spent on a text full of dots.
const mailAddress = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/uy;
const closing = /[.,;:!?'")\]}’]+$/u;

/** Whether a text may hold a web or mail address at all: a quick look that spares most texts the search. */
export function hasAddress(text: string): boolean {
  return text.includes("@") || text.includes("://") || /www\./iu.test(text);
}

/** The end of the web or mail address that begins at an offset, or the offset itself if none does. */
export function addressAt(text: string, start: number): number {
  for (const pattern of [webAddress, mailAddress]) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found) return start + found[0].replace(closing, "").length;
  }
  return start;
}
