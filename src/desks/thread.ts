/** One message of a conversation as a desk shows it. */
export interface Said {
  from: "customer" | "us" | "note";
  text: string;
}

/**
 * The customer's last message, or their last few since our last reply, oldest first, joined by blank lines.
 * When we wrote last, what they wrote before that is still what we answer.
 */
export function lastFromCustomer(said: Said[]): string | null {
  const spoken = said.filter((message) => message.from !== "note");
  let end = spoken.length;
  while (end > 0 && spoken[end - 1]?.from === "us") end--;
  let start = end;
  while (start > 0 && spoken[start - 1]?.from === "customer") start--;
  const texts = spoken.slice(start, end).map((message) => message.text);
  return texts.filter((text) => text !== "").join("\n\n") || null;
}
