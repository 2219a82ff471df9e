/** Ways to write a path that some router reads as the same, and some guard as another. */
export function pathVariants(path: string): readonly string[] {
  const parts = path.split('/').slice(1);
  const last = parts.at(-1) ?? '';
  const before = `/${parts.slice(0, -1).join('/')}`;
  const encoded = (text: string): string => [...text].map((letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
  return [
    ...['/', '//', '/.', '/./', '/..', '/%2e', '/%2f', '/%5c', '%2f', '%2F', '%00', '%0a', '%20', '%09', '?', '?x=', '#', '#/x', ';', ';x', ';x=1', '.json', '.html', '~', '*', '\\'].map((tail) => `${path}${tail}`),
    ...[`/${path}`, `//${path.slice(1)}`, `/.${path}`, `/%2e${path}`, `/x/..${path}`, `/x/%2e%2e${path}`, `/%2e%2e${path}`],
    ...[path.toUpperCase(), `${before}/${last.toUpperCase()}`, path.replace('/api/', '/API/'), path.replace('/api/', '/Api/')],
    ...[path.replaceAll('/', '//'), `/api/.${path.slice(4)}`, `/api/%2e${path.slice(4)}`, `/api/x/..${path.slice(4)}`, path.replaceAll('/', '%2f').replace('%2f', '/'), `/${path.slice(1).replaceAll('/', '\\')}`],
    ...[`${before}/${encoded(last)}`, `${before};x/${last}`, `${before}/./${last}`, `${before}/%2e/${last}`, `${before}/x/../${last}`, `${before}%2f${last}`, `${before}%5c${last}`, `/%61pi${path.slice(4)}`],
  ];
}
