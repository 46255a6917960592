import { conversations } from "./conversations";

/** The list of conversations at the left. */
export function Inbox({ open }: { open: string }) {
  return (
    <nav class="inbox" aria-label="Inbox">
      <h2>Inbox</h2>
      {conversations.map(({ id, customer, subject, tag, messages }) => (
        <a key={id} href={`#${id}`} aria-current={id === open ? "page" : undefined}>
          <span class="top">
            <b>{customer?.name ?? "Nobody yet"}</b>
            <time>{messages.at(-1)?.when}</time>
          </span>
          <span class="subject">{subject}</span>
          <span class={`tag ${tag.toLowerCase()}`}>{tag}</span>
        </a>
      ))}
    </nav>
  );
}
