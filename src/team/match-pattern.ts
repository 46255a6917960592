/** Does a WebExtension match pattern such as `https://*.zendesk.com/agent/*` cover this address? */
export function covers(pattern: string, address: string): boolean {
  const parts = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern);
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!parts || !url || !/^https?:$/.test(url.protocol)) return false;
  const [, scheme, host = "", path = ""] = parts;
  if (scheme !== "*" && `${scheme}:` !== url.protocol) return false;
  return hostFits(host, url) && pathFits(path, url.pathname + url.search);
}

function hostFits(host: string, { hostname, port }: URL): boolean {
  if (host === "*") return true;
  // Patterns may name a port in Firefox only; Chromium's cover every port.
  const [name = "", wanted] = host.split(":");
  if (wanted && wanted !== "*" && wanted !== port) return false;
  if (!name.startsWith("*.")) return name === hostname;
  return hostname === name.slice(2) || hostname.endsWith(name.slice(1));
}

function pathFits(pattern: string, path: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return path === first;
  let from = first.length;
  const last = rest.pop() ?? "";
  for (const piece of rest) {
    const at = path.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return path.length - last.length >= from && path.endsWith(last);
}
