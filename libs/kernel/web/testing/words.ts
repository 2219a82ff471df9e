/** Words as they are compared: no-break spaces and ends of lines are spaces. */
export const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The words of a part of the page. */
export const plain = (element: Element | null | undefined): string => inOneLine(element?.textContent ?? '');

/** What a control is called. */
export const nameOf = (control: Element): string => inOneLine(control.getAttribute('aria-label') ?? control.textContent ?? '');

/** The words of the page with a space between two elements, as between the cells of a table. */
export const spacedText = (): string => inOneLine(document.body.innerHTML.replace(/<[^>]*>/g, ' ').replaceAll('&nbsp;', ' '));
