/** What a desk says about one reply box: everything the coach needs to know of a foreign page. */
export interface ReplyBox {
  /** The editable element: a contenteditable host, an editor frame's body, or a textarea. */
  editor: HTMLElement;
  /** `reply`: goes to the customer. `note`: internal. `unknown`: cannot be told, so the coach stays silent. */
  kind: "reply" | "note" | "unknown";
  /** Where the chip row may stand: an element outside the editable area, after which it is laid out. */
  frame: HTMLElement;
  /** Why the coach is silent, when `kind` is not `reply`: a key of the empty states. */
  silentBecause: "internal-note" | "undecided" | "not-a-reply" | null;
}

/** One helpdesk or webmail. Selectors carry the date and the source they were seen at, in a comment beside each. */
export interface Desk {
  id: string;
  /** As its users call it. */
  name: string;
  /** Match patterns for the manifest; empty for desks on a team's own server. */
  matches: string[];
  /** Is this page this desk? Called with the frame's own document and URL; for self-hosted desks it looks at the page. */
  isHere(page: Document, url: URL): boolean;
  /** For desks whose page forgets how a box was opened: hears presses until `signal` ends. `watch` calls it. */
  remember?(page: Document, signal: AbortSignal): void;
  /** Every reply box on the page now, hidden tickets left out. */
  boxes(page: Document): ReplyBox[];
  /** What the customer wrote, their name and the subject, for the conversation this box answers. */
  conversation(box: ReplyBox): SeenConversation;
  /** Inside the editor: elements that are quote or signature, left out of the draft. */
  notDraft: string;
  /** The Send button of this box, for the send check; `null` when it cannot be told. */
  send(box: ReplyBox): HTMLElement | null;
  /** Keys that send on this desk, e.g. "Ctrl+Enter". */
  sendKeys: string[];
}

/** Read from the page; every part may be unseen. */
export interface SeenConversation {
  /** The customer's last message, or their last few since our last reply, oldest first, joined by blank lines. */
  customer: string | null;
  name: string | null;
  subject: string | null;
  channel: "email" | "ticket" | "chat" | "public" | null;
}
