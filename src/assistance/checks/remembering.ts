/** A look-up that keeps its answers, up to `most` of them: then it begins anew. */
export function remembering<Value extends string | object>(
  look: (word: string) => Value,
  most: number,
): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const value = look(word);
    known.set(word, value);
    return value;
  };
}
