import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Conversation } from "../../src/engine/review";

/** A reply that an experienced, fair head of support would not touch, and the message it answers. */
export interface GoodReply {
  trade: string;
  channel: "email" | "ticket" | "chat" | "app-store" | "forum" | "social";
  customer: string;
  reply: string;
}

const folder = join(__dirname, "good-replies");

/** All of them, each with the file it stands in. */
export const goodReplies: (GoodReply & { file: string })[] = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .flatMap((file) => (parse(readFileSync(join(folder, file), "utf8")) as GoodReply[]).map((one) => ({ ...one, file })));

/** The conversation as a desk sees it; with `channel: null`, as a log of old replies has it. */
export function conversationOf(one: GoodReply, channel: Conversation["channel"] = channelOf(one)): Conversation {
  return { customer: one.customer, name: null, subject: null, channel };
}

function channelOf({ channel }: GoodReply): Conversation["channel"] {
  return channel === "app-store" || channel === "forum" || channel === "social" ? "public" : channel;
}
