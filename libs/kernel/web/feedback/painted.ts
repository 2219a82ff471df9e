/** The longest that a busy page keeps what follows an answer. */
const PATIENCE_MS = 100;

/**
 * Once what is on the screen now was painted, and nothing more pressing waits, such as the release of the key that was pressed: heavy work that follows an answer comes
 * after (web.dev, « Optimize Interaction to Next Paint »). A hidden tab paints nothing, and waits for nothing.
 */
export const painted = (): Promise<void> => new Promise((resolve) => (document.hidden ? resolve() : requestAnimationFrame(() => setTimeout(() => idle(resolve)))));

/** Safari has no such call. */
const idle = (then: () => void): void => ('requestIdleCallback' in globalThis ? void requestIdleCallback(then, { timeout: PATIENCE_MS }) : then());
