import type { Route } from 'playwright-core';

/**
 * Answers the first request in the product's place; the others go through.
 * Not `times: 1` of Playwright: the interception that ends with the answer could swallow what the page asks next.
 */
export function once(answer: (route: Route) => Promise<void>): (route: Route) => Promise<void> {
  let answered = false;
  return (route) => {
    if (answered) return route.fallback();
    answered = true;
    return answer(route);
  };
}
