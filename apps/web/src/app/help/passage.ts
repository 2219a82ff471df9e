import type { HelpTopic } from './help-topics';

/** A passage of the guide as its page has it, and the address of its place there. */
export interface Passage {
  readonly html: string;
  readonly address: string;
}

export const pageOf = ({ page }: HelpTopic): string => `/guide/${page}.html`;

/** What stands between a heading and the next, without the pictures: the screen itself is behind. Null when the page has no such heading. */
export function passageOf(source: string, topic: HelpTopic): Passage | null {
  const page = new DOMParser().parseFromString(source, 'text/html');
  const heading = [...page.querySelectorAll('h2')].find(({ textContent }) => textContent === topic.heading);
  if (!heading) return null;
  const parts: string[] = [];
  for (let part = heading.nextElementSibling; part && part.tagName !== 'H2'; part = part.nextElementSibling) {
    if (!part.querySelector('img')) parts.push(part.outerHTML);
  }
  return { html: parts.join(''), address: `${pageOf(topic)}#${heading.id}` };
}
