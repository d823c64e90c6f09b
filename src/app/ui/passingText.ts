/**
 * A copy of a text for the page to show. Handed a text that has been there for long, a browser makes one of it and of the page's own
 * copy and lists it for as long as the text lives; what a reader has scrolled by would lengthen every collection of garbage from then on.
 */
export function passingText(text: string): string {
  return ` ${text}`.slice(1);
}
