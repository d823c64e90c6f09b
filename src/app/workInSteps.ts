/** Work goes on for this long (ms) before the page gets its turn: half a frame. */
const TURN = 8;

/** Long work under way in the page; called off, it never answers. */
export interface SteppedWork<Value> {
  readonly done: Promise<Value>;
  readonly callOff: () => void;
}

/** Does long work a little at a time, so that the page stays awake; each step of it tells how much is done. */
export function workInSteps<Value>(
  steps: Generator<number, Value, undefined>,
  onProgress: (done: number) => void,
): SteppedWork<Value> {
  let isCalledOff = false;
  const done = new Promise<Value>((resolve, reject) => {
    const work = (): void => {
      if (isCalledOff) return;
      const end = performance.now() + TURN;
      try {
        for (;;) {
          const step = steps.next();
          if (step.done === true) {
            resolve(step.value);
            return;
          }
          if (performance.now() < end) continue;
          onProgress(step.value);
          setTimeout(work);
          return;
        }
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    setTimeout(work);
  });
  return {
    done,
    callOff: () => {
      isCalledOff = true;
    },
  };
}
