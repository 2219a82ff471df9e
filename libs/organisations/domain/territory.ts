import { foldName } from './fold-name';

/** A part of the region that a network serves. The list is the network's data. */
export interface Territory {
  readonly code: string;
  /** As it is shown and as an organisation keeps it. */
  readonly name: string;
  /** IANA zone of most of its organisations; each one may have its own. */
  readonly timeZone: string;
}

/** The territory that a text names, by its name or its code, whatever its accents and hyphens; undefined when it is none of the network's. */
export function territoryNamed(territories: readonly Territory[], text: string): Territory | undefined {
  const wanted = foldName(text);
  return territories.find(({ code, name }) => foldName(name) === wanted || foldName(code) === wanted);
}
