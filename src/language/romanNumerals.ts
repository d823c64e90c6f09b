const romanDigits: ReadonlyMap<string, number> = new Map([
  ["I", 1],
  ["V", 5],
  ["X", 10],
  ["L", 50],
  ["C", 100],
]);

/** Type II, Louis XVI, Psalm CXIX: a capital Roman numeral meets a number. */
export function romanValues(written: string): readonly number[] | undefined {
  if (!/^C{0,3}(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/u.test(written)) return undefined;
  const digits = [...written].map((letter) => romanDigits.get(letter) ?? 0);
  const value = digits
    .map((digit, index) => (digit < (digits[index + 1] ?? 0) ? -digit : digit))
    .reduce((all, digit) => all + digit, 0);
  return value === 0 ? undefined : [value];
}
