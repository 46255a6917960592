import type { Desk } from "./desk";
import { all, firstOf } from "./look";
import { covers } from "./match-pattern";
import { editorsIn, replyBox } from "./reply-box";
import { lineOf, messageText } from "./text";
import { lastFromCustomer, type Said } from "./thread";

const CHANNELS = ["email", "ticket", "chat", "public"] as const;

/** The demo desk in `src/demo-desk`, which says itself what its parts are. Only in builds of the `demo` mode. */
export const demo: Desk = {
  id: "demo",
  name: "Demo desk",
  matches: ["http://127.0.0.1/*"],
  isHere: (page, url) => covers(demo.matches, url) && page.body.hasAttribute("data-demo-desk"),
  boxes: (page) =>
    editorsIn(page, ["[data-reply-box] [data-editor]"]).map((editor) => {
      const compose = editor.closest<HTMLElement>("[data-reply-box]");
      return replyBox(editor, compose?.dataset.kind === "reply" ? "reply" : "note", compose);
    }),
  conversation(box) {
    const page = box.editor.ownerDocument;
    const thread = box.editor.closest<HTMLElement>("[data-conversation]");
    return {
      customer: lastFromCustomer(messagesIn(page)),
      name: lineOf(firstOf(page, ["[data-customer-name]"])),
      subject: lineOf(firstOf(page, ["[data-subject]"])),
      channel: CHANNELS.find((channel) => channel === thread?.dataset.channel) ?? null,
    };
  },
  notDraft: "blockquote, [data-signature]",
  send: (box) => box.editor.closest("[data-reply-box]")?.querySelector<HTMLElement>("[data-send]") ?? null,
  sendKeys: ["Ctrl+Enter", "Meta+Enter"],
};

function messagesIn(page: Document): Said[] {
  return all(page, "[data-from]").map((message) => {
    const text = message.querySelector("[data-text]");
    return { from: message.dataset.from === "customer" ? "customer" : "us", text: text ? messageText(text) : "" };
  });
}
