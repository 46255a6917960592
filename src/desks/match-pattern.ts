/** Does one of these manifest match patterns (`scheme://host/path`) cover the address? */
export function covers(patterns: readonly string[], url: URL): boolean {
  return patterns.some((pattern) => {
    const [, scheme = "", host = "", path = ""] = /^([^:]+):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
    return `${scheme}:` === url.protocol && hostFits(host, url.hostname) && pathFits(path, url.pathname + url.search);
  });
}

function hostFits(wanted: string, host: string): boolean {
  if (!wanted.startsWith("*.")) return host === wanted;
  return host === wanted.slice(2) || host.endsWith(wanted.slice(1));
}

// Every listed pattern ends in one star, so a prefix is all there is to compare.
function pathFits(wanted: string, path: string): boolean {
  return wanted.endsWith("*") ? path.startsWith(wanted.slice(0, -1)) : path === wanted;
}
