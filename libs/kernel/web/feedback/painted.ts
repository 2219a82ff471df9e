/** Once what is on the screen now was painted: heavy work that follows an answer waits for it (web.dev, « Optimize Interaction to Next Paint »). A hidden tab paints nothing, and waits for nothing. */
export const painted = (): Promise<void> => new Promise((resolve) => (document.hidden ? resolve() : requestAnimationFrame(() => setTimeout(resolve))));
