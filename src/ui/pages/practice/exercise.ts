import type { Conversation, Principle } from "../../../engine/review";

/** A customer and a reply that could be better. */
export interface Exercise {
  /** The customer's name, as the desk shows it. */
  name: string;
  /** The trade, in two or three words: "Bike shop". */
  trade: string;
  customer: string;
  reply: string;
}

/** The ten exercises of a principle, loaded when they are asked for. */
export async function exercisesFor(principle: Principle): Promise<Exercise[]> {
  return (await LOADERS[principle]()).default;
}

const LOADERS: Record<Principle, () => Promise<{ default: Exercise[] }>> = {
  respect: () => import("./exercises/respect"),
  ownership: () => import("./exercises/ownership"),
  apology: () => import("./exercises/apology"),
  "no-interruption": () => import("./exercises/no-interruption"),
  "help-first": () => import("./exercises/help-first"),
  "individual-attention": () => import("./exercises/individual-attention"),
  understanding: () => import("./exercises/understanding"),
  resolution: () => import("./exercises/resolution"),
  "self-respect": () => import("./exercises/self-respect"),
  discretion: () => import("./exercises/discretion"),
};

export function conversationOf({ name, trade, customer }: Exercise): Conversation {
  return { customer, name, subject: trade, channel: "email" };
}
