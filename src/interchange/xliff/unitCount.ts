/**
 * How many units a document has at most, by the name of their element: only the number of digits in ids depends on it, so that
 * they sort as the document runs. A long text is not searched: its units have a hundred characters at least.
 */
export function mostUnits(text: string, element: string): number {
  if (text.length > 1_000_000) return Math.ceil(text.length / 100);
  let count = 0;
  for (let at = text.indexOf(element); at >= 0; at = text.indexOf(element, at + element.length)) count += 1;
  return Math.ceil(count / 2);
}
