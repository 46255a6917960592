import { demo } from "./demo";
import type { Desk } from "./desk";
import { generic } from "./generic";
import { gmail } from "./gmail";
import { covers } from "./match-pattern";
import { zendesk } from "./zendesk";

/** Every desk, the surest told first; `generic` takes what no other knows. */
export const desks: Desk[] = [gmail, zendesk, ...(import.meta.env.MODE === "demo" ? [demo] : []), generic];

/** Match patterns for the manifest. Desks on a team's own server have none: the agent switches the coach on for their site. */
export const listedMatches: string[] = desks.flatMap((desk) => desk.matches);

/**
 * Whose page is this? `null`: nobody's, stay away.
 * A frame whose parent page can see into it is never a desk of its own: the parent reaches in, and nothing is heard twice.
 */
export function deskFor(page: Document, url: URL): Desk | null {
  if (reachedFromAbove(page)) return null;
  const known = desks.find((desk) => desk !== generic && desk.isHere(page, url));
  if (known) return known;
  // A listed site's other pages (a help centre, a landing page) were never switched on by the agent.
  return covers(listedMatches, url) || !generic.isHere(page, url) ? null : generic;
}

function reachedFromAbove(page: Document): boolean {
  // `frameElement` is null at the top, and where the parent is another site.
  return (page.defaultView?.frameElement ?? null) !== null;
}
