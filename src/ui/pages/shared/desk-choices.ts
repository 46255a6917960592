import type { DeskChoice } from "../options/door";

/** The desks with pages of their own, for lists: desks on a team's own server have no hosts to name. */
export function deskChoices(desks: { id: string; name: string; matches: string[] }[]): DeskChoice[] {
  return desks
    .filter(({ matches }) => matches.length > 0)
    .map(({ id, name, matches }) => ({ id, name, hosts: [...new Set(matches.map(hostOf))] }));
}

const hostOf = (pattern: string) => /^[^:]+:\/\/([^/]+)/.exec(pattern)?.[1] ?? pattern;
