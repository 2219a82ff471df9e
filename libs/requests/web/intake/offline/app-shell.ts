const WORKER = '/phare-worker.js';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL(address: string): unknown };
}

let begun = false;

/** Keeps the shell of the app on the device, and the pages of a request with it: from here on they open without a network. */
export async function keepShell(view: Window): Promise<void> {
  if (begun || !('serviceWorker' in view.navigator)) return;
  begun = true;
  try {
    await view.navigator.serviceWorker.register(workerAddress(view) as string);
    await loadSteps();
    const { active } = await view.navigator.serviceWorker.ready;
    active?.postMessage({ files: view.performance.getEntriesByType('resource').map(({ name }) => name) });
  } catch {
    // A browser that refuses: the pages that are open go on without a network, others wait for it.
    begun = false;
  }
}

/** A policy of our own for one address: the browser takes no plain string for a script (W3C Trusted Types). */
function workerAddress(view: Window): unknown {
  const { trustedTypes } = view as Window & { readonly trustedTypes?: TrustedTypes };
  const only = (address: string): string => {
    if (address !== WORKER) throw new TypeError('not the worker');
    return address;
  };
  return trustedTypes?.createPolicy('phare#worker', { createScriptURL: only }).createScriptURL(WORKER) ?? WORKER;
}

/** Every page that is still to come, fetched while the network is there. */
async function loadSteps(): Promise<void> {
  await Promise.all([
    import('../situation/situation-page'),
    import('../description/description-page'),
    import('../contact/contact-page'),
    import('../access/access-page'),
    import('../review/review-page'),
    import('../sent/sent-page'),
    import('../check/check-page'),
    import('./outgoing-notice'),
  ]);
}
