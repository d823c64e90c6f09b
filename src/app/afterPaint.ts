/** Does something as soon as the frame that comes next has been painted, unless the answer is called before. */
export function afterPaint(task: () => void): () => void {
  let cancelled = false;
  const frame = requestAnimationFrame(() => {
    // What is put off from within a frame comes when that frame has been laid out and painted.
    setTimeout(() => {
      if (!cancelled) task();
    });
  });
  return () => {
    cancelled = true;
    cancelAnimationFrame(frame);
  };
}
