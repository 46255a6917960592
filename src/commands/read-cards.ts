import type { Page } from "playwright-core";

/** A card as it stands on the screen. */
export interface CardSeen {
  principle: string;
  severity: string;
  /** The marked words; empty for something missing. */
  words: string;
  say: string;
  why: string;
  fixes: string[];
}

const ROW = "wellput-row .chips";
const CARD = "wellput-card .card:not(.panel)";
/** More than a draft of any length shows. */
const MOST = 60;

/** Waits for the coach, goes through its cards with its own keys, and leaves the first one open. */
export async function readCards(page: Page): Promise<CardSeen[]> {
  await page.locator(`${ROW} .state`).waitFor({ timeout: 20_000 });
  if (await page.locator(`${ROW}.good`).count()) return [];
  const cards: CardSeen[] = [];
  while (cards.length < MOST) {
    await page.keyboard.press("F8");
    const card = await nextCard(page, cards.at(-1));
    if (!card || (cards[0] && same(card, cards[0]))) break;
    cards.push(card);
  }
  return cards;
}

/** @returns `undefined` when no other card than `before` comes: it was the only one */
async function nextCard(page: Page, before: CardSeen | undefined): Promise<CardSeen | undefined> {
  await page.locator(CARD).waitFor({ timeout: 5_000 });
  for (let tries = 0; tries < 20; tries++) {
    const card = await page.locator(CARD).evaluate(readCard);
    if (!before || !same(card, before)) return card;
    await page.waitForTimeout(50);
  }
  return undefined;
}

function same(one: CardSeen, other: CardSeen): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Runs in the page, so it may call nothing of ours. Words for screen readers only are left out; a blank reads as its name. */
function readCard(shown: Element): CardSeen {
  const card = shown.cloneNode(true) as Element;
  for (const unseen of card.querySelectorAll(".unseen")) unseen.remove();
  for (const blank of card.querySelectorAll("input")) blank.replaceWith(blank.value || blank.placeholder);
  const severity = card.querySelector(".severity")?.textContent ?? "";
  const [principle = "", words = "", say = "", why = ""] = [".card-name", ".before", ".say", ".why"].map(
    (part) => card.querySelector(part)?.textContent?.trim() ?? "",
  );
  return {
    principle: principle.replace(severity, "").trim(),
    severity,
    words,
    say,
    why,
    fixes: [...card.querySelectorAll(".fix-words")].map((fix) => fix.textContent?.trim() ?? ""),
  };
}
