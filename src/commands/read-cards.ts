import type { Page } from "playwright-core";

/** A card as it stands on the screen. */
export interface CardSeen {
  principle: string;
  /** The marked words; empty for something missing. */
  words: string;
  say: string;
  why: string;
  fixes: string[];
}

const CARD = "wellput-card .card";
const ROW = "wellput-chips .chips";

/** Waits for the coach, goes through its cards with its own keys, and leaves the first one open. */
export async function readCards(page: Page): Promise<CardSeen[]> {
  if (!(await openFirst(page))) return [];
  const cards: CardSeen[] = [];
  const seen = new Set<string>();
  for (;;) {
    const card = await readCard(page);
    const name = JSON.stringify(card);
    if (seen.has(name)) break;
    seen.add(name);
    cards.push(card);
    await page.keyboard.press("F8");
    await page.waitForTimeout(150);
  }
  return cards;
}

/** @returns false when the coach says that there is nothing to look at */
async function openFirst(page: Page): Promise<boolean> {
  await page.locator(`${ROW} .state`).waitFor({ timeout: 20_000 });
  if (await page.locator(`${ROW}.good`).count()) return false;
  await page.keyboard.press("Alt+F8");
  await page.locator(CARD).waitFor({ timeout: 5_000 });
  return true;
}

async function readCard(page: Page): Promise<CardSeen> {
  const text = (part: string) => page.locator(`${CARD} ${part}`).allInnerTexts();
  const [[principle = ""], [words = ""], [say = ""], [why = ""], fixes] = await Promise.all([
    text(".card-name"),
    text(".before"),
    text(".say"),
    text(".why"),
    text(".fix-words"),
  ]);
  return { principle, words, say, why, fixes };
}
