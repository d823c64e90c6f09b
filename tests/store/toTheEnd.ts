/** What stepped work comes to when it is done without a pause. */
export function toTheEnd<Value>(steps: Generator<unknown, Value, undefined>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
