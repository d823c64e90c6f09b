/** What a letter sends through the page until it is in the text and its key is up. */
const OF_A_LETTER: ReadonlySet<string> = new Set([
  "keydown",
  "keypress",
  "beforeinput",
  "textInput",
  "input",
  "keyup",
]);

/**
 * Spares a letter typed into an editor the way through React, which looks for listeners in the whole tree each time and has none for it:
 * some 0.2 ms a letter. React hears nothing of what is put in or deleted there either; the editor tells. Commands, arrows and all other
 * keys reach React as ever, and whatever else listens in the page hears every event.
 *
 * @param element what React will listen at: its root, or what a portal is put into; to be called before React is
 */
export function quietRoot(element: HTMLElement): HTMLElement {
  const quieter = new WeakMap<object, EventListener>();
  // An event comes twice, on its way down and on its way up.
  let asked: Event | undefined;
  let answer = false;
  const inPlaceOf = (type: string, listener: Listener): Listener => {
    if (!OF_A_LETTER.has(type) || typeof listener !== "function") return listener;
    const quiet =
      quieter.get(listener) ??
      ((event) => {
        if (event !== asked) [asked, answer] = [event, isOfLetter(event)];
        if (!answer) listener.call(element, event);
      });
    quieter.set(listener, quiet);
    return quiet;
  };
  const [add, remove] = [element.addEventListener.bind(element), element.removeEventListener.bind(element)];
  element.addEventListener = (
    type: string,
    listener: Listener,
    options?: AddEventListenerOptions | boolean,
  ) => add(type, inPlaceOf(type, listener), options);
  element.removeEventListener = (
    type: string,
    listener: Listener,
    options?: EventListenerOptions | boolean,
  ) => remove(type, inPlaceOf(type, listener), options);
  return element;
}

type Listener = EventListenerOrEventListenerObject;

/** Whether a key types a character; those that do not are called by words. */
export function isTypingKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}

function isOfLetter(event: Event): boolean {
  const { target } = event;
  const isInEditor = target instanceof Element && target.getAttribute("contenteditable") === "true";
  return isInEditor && (!(event instanceof KeyboardEvent) || isTypingKey(event));
}
