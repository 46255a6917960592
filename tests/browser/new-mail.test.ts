import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, editor, findingIn, openBrowser, openDesk, ours, waitForMark, waitForNoMark } from "./extension";

const POOR = "Dear Maya, your kettle is on its way. I'm afraid billing is not my department.";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("a new mail to a customer is coached by its words alone, and one to colleagues only is not", async () => {
  const { words } = await findingIn(browser, POOR);
  const { page, errors } = await openDesk(browser, "gmail");
  // Nobody's message is on the page, and the compose window answers none.
  await page.evaluate(() => {
    document.querySelector(".adn")?.remove();
    document.querySelector(".ip")?.setAttribute("role", "dialog");
    document.querySelector(".ip")?.classList.remove("ip", "adB");
    document.querySelector("[name=rm]")?.setAttribute("value", "undefined");
    document.querySelector("[name=subjectbox]")?.setAttribute("value", "Your order 4411");
  });
  const writeTo = (address: string) =>
    page.evaluate((to) => {
      const row = document.querySelector("[name=to]") as HTMLElement;
      row.innerHTML = '<span role="option" data-name="Somebody"></span>';
      row.firstElementChild?.setAttribute("data-hovercard-id", to);
    }, address);
  await writeTo("maya@customer.example");
  await editor(page).click();
  await page.keyboard.type(POOR, { delay: 6 });
  await waitForMark(page, words);
  const row = page.locator("wellput-row");
  // The one thing is what is marked: where nobody asked or complained, nothing is missing.
  await row.getByText("1 thing to look at").first().waitFor();

  await writeTo("cy@shop.example");
  await waitForNoMark(page, words);
  await expect.poll(() => ours(page)).toEqual([]);
  await writeTo("maya@customer.example");
  await waitForMark(page, words);
  expect(errors).toEqual([]);
  await page.close();
});
