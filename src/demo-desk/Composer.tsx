import { useRef, useState } from "preact/hooks";
import type { DemoConversation } from "./conversations";
import { RichEditor } from "./RichEditor";

export type EditorKind = "plain" | "rich" | "textarea";

interface Props {
  conversation: DemoConversation;
  editor: EditorKind;
  onSend: (text: string, kind: "reply" | "note") => void;
}

/** The reply box, with the editor the address asks for: plain contenteditable, Quill, or a textarea. */
export function Composer({ conversation, editor, onSend }: Props) {
  const [kind, setKind] = useState<"reply" | "note">("reply");
  const box = useRef<HTMLDivElement>(null);
  const send = () => {
    const writing = box.current?.querySelector<HTMLElement>("[data-editor]");
    if (!writing) return;
    // biome-ignore lint/performance/useDomNodeTextContent: what is sent are the lines as they stand on the screen
    const text = writing instanceof HTMLTextAreaElement ? writing.value : writing.innerText;
    if (!text.trim()) return;
    onSend(text.trim(), kind);
    if (writing instanceof HTMLTextAreaElement) writing.value = "";
    else writing.replaceChildren();
  };
  const label =
    kind === "reply" ? `Reply to ${conversation.customer?.name ?? "a customer"}` : "Note for your colleagues";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: helpdesks listen for their send key on the whole box too
    <section
      class={`composer ${kind}`}
      data-reply-box
      data-kind={kind}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
      }}
    >
      <div class="tabs">
        {(["reply", "note"] as const).map((each) => (
          <button key={each} type="button" aria-pressed={each === kind} onClick={() => setKind(each)}>
            {each === "reply" ? "Public reply" : "Internal note"}
          </button>
        ))}
        <span class="kinds">
          {(["plain", "rich", "textarea"] as const).map((each) => (
            <a key={each} href={`#${conversation.id}/${each}`} aria-current={each === editor ? "true" : undefined}>
              {each}
            </a>
          ))}
        </span>
      </div>
      <div ref={box} class="writing">
        {editor === "textarea" && <textarea data-editor aria-label={label} rows={7} />}
        {editor === "rich" && <RichEditor label={label} />}
        {editor === "plain" && (
          // biome-ignore lint/a11y/useSemanticElements: the demo shows a plain contenteditable on purpose
          <div contentEditable data-editor role="textbox" tabIndex={0} aria-multiline="true" aria-label={label} />
        )}
      </div>
      <div class="actions">
        <span>Ctrl+Enter sends</span>
        <button type="button" class="send" data-send onClick={send}>
          {kind === "reply" ? "Send reply" : "Save note"}
        </button>
      </div>
    </section>
  );
}
