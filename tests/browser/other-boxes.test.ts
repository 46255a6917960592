import { describe, expect, test } from "vitest";
import { atDesk, POOR } from "./at-desk";
import { editor, markedWords, ours, shot, waitForMark } from "./extension";

const at = atDesk();
const card = () => at.page.getByRole("dialog");

describe("a textarea", () => {
  test("is marked, and a fix goes in and comes out again with one Ctrl+Z", async () => {
    const page = await at.open("servicenow");
    await editor(page).click();
    await page.keyboard.type(POOR, { delay: 8 });
    await waitForMark(page, at.marked);
    // The words as they are painted: in the mirror, which the page's own registry tells.
    const { x, y } = await page.evaluate((words) => {
      const ranges = [...CSS.highlights.values()].flatMap((marks) => [...marks] as Range[]);
      const { left, top, width, height } = (
        ranges.find((range) => String(range) === words) as Range
      ).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, at.marked);
    await page.mouse.move(x, y);
    await card().waitFor();
    await shot(page, "coach-textarea");
    await card()
      .getByRole("button", { name: /^apply/i })
      .first()
      .click();
    await card().waitFor({ state: "detached" });
    expect(await editor(page).inputValue()).not.toContain(at.marked);
    await page.keyboard.press("Control+z");
    expect(await editor(page).inputValue()).toBe(POOR);
  });

  test("is read without what stands quoted in it, and without its signature", async () => {
    const page = await at.open("servicenow");
    const quote =
      "On 1 May 2026 at 10:00, Maya Okafor <maya@customer.example> wrote:\n> Billing is not my department.\n";
    const signature = "\n-- \nBo, Support\nBilling is not my department";
    await editor(page).click();
    await page.keyboard.insertText(
      `${quote}\nHi Maya, a new laptop leaves on Friday, sorry for the crack.\n${signature}`,
    );
    await page.waitForTimeout(2500);
    expect(await markedWords(page)).toEqual([]);
    const row = await page.locator("wellput-row").getByRole("button").first().textContent();
    // The same words, once they are the agent's own.
    await editor(page).evaluate((box: HTMLTextAreaElement) => {
      const at = box.value.indexOf("Hi Maya,") + "Hi Maya,".length;
      box.setSelectionRange(at, at);
    });
    await page.keyboard.insertText(" billing is not my department.");
    await page.waitForFunction(() =>
      [...CSS.highlights.values()].some((marks) => [...marks].some((range) => /not my/.test(String(range)))),
    );
    expect(await page.locator("wellput-row").getByRole("button").first().textContent()).not.toBe(row);
  });
});

describe("an editor in a frame", () => {
  test("is marked in its own document, and its card stands over the page, at the words", async () => {
    const page = await at.open("proton");
    const inner = page.frameLocator("iframe");
    await inner.locator('[data-expect="editor"] > div').first().click();
    await page.keyboard.type(POOR, { delay: 8 });
    const frame = page.frames()[1];
    if (!frame) throw new Error("no frame");
    await frame.waitForFunction(
      (words) => [...CSS.highlights.values()].some((marks) => [...marks].some((range) => String(range) === words)),
      at.marked,
    );
    const html = await inner.locator("body").innerHTML();
    expect(html).not.toContain("wellput");
    await page.keyboard.press("F8");
    await card().waitFor();
    await shot(page, "coach-frame");
    const words = await frame.evaluate((wanted) => {
      const ranges = [...CSS.highlights.values()].flatMap((marks) => [...marks] as Range[]);
      const { left, top, bottom } = (ranges.find((range) => String(range) === wanted) as Range).getBoundingClientRect();
      const { x, y } = (window.frameElement as Element).getBoundingClientRect();
      return { left: left + x, top: top + y, bottom: bottom + y };
    }, at.marked);
    const box = await card().boundingBox();
    if (!box) throw new Error("no card");
    const isBeside = Math.abs(box.y - words.bottom) < 40 || Math.abs(box.y + box.height - words.top) < 40;
    expect(isBeside).toBe(true);
    await page.keyboard.press("Escape");
    await card().waitFor({ state: "detached" });
    await page.keyboard.type("!");
    expect(await inner.locator('[data-expect="editor"] > div').first().textContent()).toBe(`${POOR}!`);
    await page.evaluate(() => document.querySelector(".composer")?.remove());
    await page.waitForTimeout(600);
    expect(await ours(page)).toEqual([]);
  });
});

describe("where the page is otherwise", () => {
  test("dark: what is drawn is dark too", async () => {
    const page = await at.open("gmail");
    await page.addStyleTag({
      content:
        "body{background:#111!important;color:#e3e3e3!important} main,.ip{background:#1f1f1f!important} .editable{color:#e3e3e3}",
    });
    await at.write(POOR);
    await waitForMark(page, at.marked);
    await page.keyboard.press("F8");
    await card().waitFor();
    await shot(page, "coach-dark");
    const ground = await card().evaluate((element) => getComputedStyle(element).backgroundColor);
    const [red = 255] = ground.match(/\d+/g)?.map(Number) ?? [];
    expect(red).toBeLessThan(80);
  });

  test("narrow: the card fits in the window, beside the line being written", async () => {
    const page = await at.open("gmail");
    await page.setViewportSize({ width: 420, height: 640 });
    await page.addStyleTag({ content: "main{margin:0!important;padding:12px!important} .ip{width:auto!important}" });
    await at.write(POOR);
    await waitForMark(page, at.marked);
    await page.keyboard.press("F8");
    await card().waitFor();
    await shot(page, "coach-narrow");
    const box = await card().boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 420 && box.y >= 0 && box.y + box.height <= 640).toBe(true);
  });

  test("right to left: the row begins where lines begin", async () => {
    const page = await at.open("gmail");
    await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    await at.write(POOR);
    await waitForMark(page, at.marked);
    await page.waitForTimeout(300);
    await shot(page, "coach-rtl");
    const row = await page.locator("wellput-row").getByRole("group").boundingBox();
    const compose = await page.locator(".Ap").boundingBox();
    if (!row || !compose) throw new Error("no row");
    expect(Math.abs(row.x + row.width - (compose.x + compose.width))).toBeLessThan(8);
  });

  test("a dialog of the page's over the box: the row is not drawn over it", async () => {
    const page = await at.open("gmail");
    await at.write(POOR);
    await waitForMark(page, at.marked);
    const row = page.locator("wellput-row").getByRole("group");
    await row.waitFor();
    await page.evaluate(() => {
      const cover = document.createElement("div");
      cover.style.cssText = "position:fixed;inset:0;background:#000a;z-index:10";
      document.body.append(cover);
      dispatchEvent(new Event("resize"));
    });
    await row.waitFor({ state: "hidden" });
  });
});

test("a card whose words are scrolled out of sight is out of sight", async () => {
  const page = await at.open("gmail");
  await page.addStyleTag({ content: ".editable{height:120px;overflow:auto}" });
  await editor(page).click();
  await page.keyboard.type(POOR, { delay: 8 });
  await waitForMark(page, at.marked);
  await editor(page).evaluate((element) => element.insertAdjacentHTML("beforeend", "<p><br></p>".repeat(30)));
  await waitForMark(page, at.marked);
  await page.keyboard.press("F8");
  await card().waitFor();
  await editor(page).evaluate((element) => element.scrollTo(0, 400));
  await card().waitFor({ state: "hidden" });
});
