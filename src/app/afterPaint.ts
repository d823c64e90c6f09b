/** Does something as soon as the frame that comes next has been painted, unless the answer is called before. */
export function afterPaint(task: () => void): () => void {
  let cancelled = false;
  const frame = requestAnimationFrame(() => {
    // A message sent from within a frame arrives when that frame has been laid out and painted.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      if (!cancelled) task();
    });
    port1.start();
    port2.postMessage(null);
  });
  return () => {
    cancelled = true;
    cancelAnimationFrame(frame);
  };
}
