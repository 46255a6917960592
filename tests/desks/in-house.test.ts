import { expect, test } from "vitest";
import { isInHouse } from "../../src/desks/in-house";

test.each([
  ["a colleague", "bo@shop.example", ["cy@shop.example"], true],
  ["colleagues, with their names", "Bo <bo@shop.example>", ["Cy <cy@Shop.example>, Di <di@shop.example>", ""], true],
  ["a customer", "bo@shop.example", ["ana@example.com"], false],
  ["a customer, and a colleague in copy", "bo@shop.example", ["ana@example.com", "cy@shop.example"], false],
  ["another house whose name ends alike", "bo@shop.example", ["ana@workshop.example"], false],
  ["nobody yet", "bo@shop.example", [], false],
  ["somebody shown by name alone", "bo@shop.example", ["Ana"], false],
  ["from an address that is not shown", null, ["cy@shop.example"], false],
  ["where everybody may have an address", "bo@gmail.com", ["ana@gmail.com"], false],
  [
    "a colleague, from a house whose mail is named like everybody's",
    "bo@mail.shop.example",
    ["cy@mail.shop.example"],
    true,
  ],
  ["where everybody may have one, in another country", "bo@yahoo.co.uk", ["ana@yahoo.co.uk"], false],
])("a mail to %s", (_, us, to, inHouse) => {
  expect(isInHouse(us, to)).toBe(inHouse);
});
