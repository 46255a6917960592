import { chatwoot } from "./chatwoot";
import { demo } from "./demo";
import type { Desk } from "./desk";
import { fastmail } from "./fastmail";
import { frappe } from "./frappe";
import { freescout } from "./freescout";
import { freshdesk } from "./freshdesk";
import { generic } from "./generic";
import { gmail } from "./gmail";
import { helpscout } from "./helpscout";
import { intercom } from "./intercom";
import { jsm } from "./jsm";
import { kustomer } from "./kustomer";
import { libredesk } from "./libredesk";
import { covers } from "./match-pattern";
import { odoo } from "./odoo";
import { osticket } from "./osticket";
import { outlook } from "./outlook";
import { peppermint } from "./peppermint";
import { proton } from "./proton";
import { redmine } from "./redmine";
import { roundcube } from "./roundcube";
import { rt } from "./rt";
import { servicenow } from "./servicenow";
import { uvdesk } from "./uvdesk";
import { yahoo } from "./yahoo";
import { zammad } from "./zammad";
import { zendesk } from "./zendesk";
import { znuny } from "./znuny";

/** Every desk, the surest told first; `generic` takes what no other knows. */
export const desks: Desk[] = [
  gmail,
  zendesk,
  outlook,
  freshdesk,
  intercom,
  helpscout,
  jsm,
  kustomer,
  servicenow,
  chatwoot,
  zammad,
  freescout,
  osticket,
  rt,
  znuny,
  roundcube,
  yahoo,
  proton,
  fastmail,
  odoo,
  frappe,
  libredesk,
  uvdesk,
  peppermint,
  redmine,
  ...(import.meta.env.MODE === "demo" ? [demo] : []),
  generic,
];

/** Match patterns for the manifest. Desks on a team's own server have none: the agent switches the coach on for their site. */
export const listedMatches: string[] = desks.flatMap((desk) => desk.matches);

/**
 * Whose page is this? `null`: nobody's, stay away.
 * A frame whose parent page can see into it is never a desk of its own: the parent reaches in, and nothing is heard twice.
 */
export function deskFor(page: Document, url: URL): Desk | null {
  if (reachedFromAbove(page)) return null;
  const known = knownDesk(page, url);
  if (known) return known;
  // A listed site's other pages (a help centre, a landing page) were never switched on by the agent.
  return covers(listedMatches, url) || !generic.isHere(page, url) ? null : untilKnown(page);
}

function knownDesk(page: Document, url: URL): Desk | undefined {
  return desks.find((desk) => desk !== generic && desk.isHere(page, url));
}

// Many helpdesks change tickets without loading a page: what was a login or a list may show its reply box later.
// So an unknown site is the generic desk only until it shows what it is, looked for whenever its boxes are asked for.
function untilKnown(page: Document): Desk {
  let now = generic;
  let editables = "";
  const lookAgain = () => {
    // Every known page shows itself together with something to write in.
    const found = `${page.forms.length} ${page.querySelectorAll("textarea, iframe, [contenteditable]").length} ${page.URL}`;
    if (found === editables) return;
    editables = found;
    now = knownDesk(page, new URL(page.URL)) ?? generic;
  };
  return {
    get id() {
      return now.id;
    },
    get name() {
      return now.name;
    },
    matches: generic.matches,
    get notDraft() {
      return now.notDraft;
    },
    get sendKeys() {
      return now.sendKeys;
    },
    isHere: (somePage, url) => now.isHere(somePage, url),
    remember(somePage, signal) {
      for (const desk of desks) desk.remember?.(somePage, signal);
    },
    boxes(somePage) {
      if (now === generic) lookAgain();
      return now.boxes(somePage);
    },
    conversation: (box) => now.conversation(box),
    send: (box) => now.send(box),
  };
}

function reachedFromAbove(page: Document): boolean {
  // `frameElement` is null at the top, and where the parent is another site.
  return (page.defaultView?.frameElement ?? null) !== null;
}
