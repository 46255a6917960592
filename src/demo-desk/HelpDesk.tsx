import { useEffect, useState } from "preact/hooks";
import { Composer, type EditorKind } from "./Composer";
import { conversations, type DemoConversation } from "./conversations";
import { Inbox } from "./Inbox";

/** The whole page. Its address says what is open: `#kettle`, or `#kettle/rich` for another editor. */
export function HelpDesk() {
  const [place, setPlace] = useState(readAddress);
  const [sent, setSent] = useState<Record<string, DemoConversation["messages"]>>({});
  useEffect(() => {
    const leaving = new AbortController();
    window.addEventListener("hashchange", () => setPlace(readAddress()), { signal: leaving.signal });
    return () => leaving.abort();
  }, []);

  const { open, editor } = place;
  const messages = [...open.messages, ...(sent[open.id] ?? [])];
  const send = (text: string, kind: "reply" | "note") => {
    const by = kind === "note" ? "You, internal note" : "You, Kettle & Co";
    setSent({ ...sent, [open.id]: [...(sent[open.id] ?? []), { from: "us", by, when: "Just now", text }] });
  };
  return (
    <div class="desk">
      <header class="bar">
        <strong>Kettle &amp; Co</strong>
        <span>Help desk</span>
        <span class="me">You</span>
      </header>
      <Inbox open={open.id} />
      <main class="thread" data-conversation={open.id} data-channel={open.channel}>
        <h1 data-subject>{open.subject}</h1>
        <div class="messages">
          {messages.map((message, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages are only ever added at the end
            <article key={at} class={message.from} data-from={message.from}>
              <div class="by">
                <b>{message.by}</b> <time>{message.when}</time>
              </div>
              <div class="text" data-text>
                {message.text}
              </div>
            </article>
          ))}
        </div>
        <Composer key={`${open.id}/${editor}`} conversation={open} editor={editor} onSend={send} />
      </main>
      <aside class="person">
        {open.customer ? (
          <>
            <span class="face">{open.customer.name[0]}</span>
            <b data-customer-name>{open.customer.name}</b>
            <span>{open.customer.since}</span>
            <span>{open.customer.place}</span>
          </>
        ) : (
          <span>Nobody has written here: the coach reads your words alone.</span>
        )}
      </aside>
    </div>
  );
}

function readAddress(): { open: DemoConversation; editor: EditorKind } {
  const [id, kind] = location.hash.slice(1).split("/");
  const open = conversations.find((conversation) => conversation.id === id) ?? conversations[0];
  if (!open) throw new Error("The inbox is empty.");
  return { open, editor: kind === "rich" || kind === "textarea" ? kind : "plain" };
}
