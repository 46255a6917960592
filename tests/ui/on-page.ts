import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterEach, beforeAll } from "vitest";
import type { Review } from "../../src/engine/review";
import type { ReviewAnswer } from "../../src/messages";
import type { SettingsLayer } from "../../src/team/settings";
import { type AtDesk, atDesk } from "../browser/at-desk";
import { type Browser, editor, type Inside } from "../browser/extension";
import { shotPath } from "./open-browser";

/** A reply with much to look at, in one paragraph: phrases of several principles, and an apology that is missing. */
export const POOR =
  "Hi Maya, I'm afraid billing is not my department. You should have checked the parcel at the door. Please calm down. Our policy is clear on this, so please be patient.";

const CONVERSATION = {
  customer:
    "Hi,\nmy kettle arrived cracked this morning and there was glass all over the box. This is the second time. When will I get a new one?\nMaya",
  name: "Maya Okafor",
  subject: "Broken kettle, order 4411",
  channel: "email",
};

/** A page of the extension's own, through which a test asks the worker and sets what the options page sets. */
export async function openInside({ context, extensionId }: Browser) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/practice.html`);
  const review = async (draft: string): Promise<Review> => {
    const ask = { type: "review", draft, conversation: CONVERSATION, ignored: [] };
    const answer = await page.evaluate(
      (asked) => (globalThis as unknown as Inside).chrome.runtime.sendMessage(asked) as Promise<ReviewAnswer>,
      ask,
    );
    if (!answer.ok) throw new Error(answer.error);
    return answer.review;
  };
  return {
    review,
    /** What would be marked in a draft if there were no limit, in the order it stands there. */
    async markable(draft: string) {
      const { findings } = await review(draft);
      return findings
        .filter(({ missing, start, end }) => missing === null && end > start)
        .map((finding) => ({ ...finding, words: draft.slice(finding.start, finding.end) }))
        .sort((a, b) => a.start - b.start);
    },
    choose: (own: SettingsLayer) =>
      page.evaluate(
        (chosen) => (globalThis as unknown as Inside).chrome.storage.local.set({ own: chosen }),
        own as object,
      ),
    /** Takes back every setting and every ignore. */
    forget: () => page.evaluate(() => (globalThis as unknown as Inside).chrome.storage.local.clear()),
  };
}
export type InsidePage = Awaited<ReturnType<typeof openInside>>;

/** As `atDesk`, with a page of the extension's own beside the desk; what a test settles there is forgotten after it. */
export function atDeskAndInside(): { at: AtDesk; inside: InsidePage } {
  const at = atDesk();
  let inside: InsidePage;
  beforeAll(async () => {
    inside = await openInside(at.browser);
  });
  afterEach(() => inside.forget());
  return {
    at,
    inside: {
      review: (draft) => inside.review(draft),
      markable: (draft) => inside.markable(draft),
      choose: (own) => inside.choose(own),
      forget: () => inside.forget(),
    },
  };
}

/** Puts words into the reply at the caret, as a paste or a dictation does. */
export async function write(page: Page, words: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.insertText(words);
}

export const card = (page: Page) => page.getByRole("dialog");
export const row = (page: Page) => page.locator("wellput-row");
export const strip = (page: Page) => page.locator("wellput-strip");

/** Marked words by severity, as the page's own registry has them. */
export function marks(page: Page): Promise<{ severity: string; words: string }[]> {
  return page.evaluate(() =>
    ["stop", "firm", "gentle"].flatMap((severity) =>
      [...(CSS.highlights.get(`wellput-${severity}`) ?? [])].map((range) => ({ severity, words: String(range) })),
    ),
  );
}

/** Waits until so many stretches are marked. */
export async function waitForMarks(page: Page, least = 1): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      ["stop", "firm", "gentle"].reduce((sum, one) => sum + (CSS.highlights.get(`wellput-${one}`)?.size ?? 0), 0) >=
      wanted,
    least,
    { timeout: 6000 },
  );
}

/** The label or words of what has the focus, in the page or in anything of ours. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const outer = document.activeElement as HTMLElement;
    const inner = outer.shadowRoot?.activeElement as HTMLElement | undefined;
    if (!inner) return outer.dataset.expect ?? outer.localName;
    return inner.getAttribute("aria-label") ?? inner.textContent ?? "";
  });
}

/** Where the selection is, to the letter. */
export function selection(page: Page) {
  return page.evaluate(() => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() as Selection;
    const editing = document.activeElement?.getAttribute("data-expect");
    return { anchor: anchorNode?.textContent, anchorOffset, focus: focusNode?.textContent, focusOffset, editing };
  });
}

/** Puts the caret behind the first `letters` letters of the reply. */
export async function putCaret(page: Page, letters: number): Promise<void> {
  await editor(page).evaluate((element, at) => {
    element.focus();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = at;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (left <= node.length) return getSelection()?.collapse(node, left);
      left -= node.length;
    }
  }, letters);
}

/**
 * What axe finds against WCAG 2.2 AA and good practice.
 * @param within a selector, or `null` for the whole page
 * @param coloursOnly when the same page was looked at in other colours: then the rest is known
 */
export async function flaws(page: Page, within: string | null, coloursOnly = false): Promise<unknown[]> {
  const builder = new AxeBuilder({ page });
  if (coloursOnly) builder.withRules(["color-contrast", "link-in-text-block"]);
  else
    builder.withTags([
      ...["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      // A host's page has landmarks and headings of its own; only of our own pages they are ours to judge.
      ...(within ? [] : ["best-practice"]),
    ]);
  if (within) builder.include(within);
  const { violations, passes } = await builder.analyze();
  if (passes.length === 0) throw new Error("axe looked at nothing");
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => [target, failureSummary])]);
}

export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: shotPath(name), fullPage, caret: "initial", animations: "disabled" });
}
