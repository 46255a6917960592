// @vitest-environment node

import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { deskOf, openPage } from "./open-page";
import { PAGES } from "./pages";

describe.each(PAGES)("$page", ({ page: name, url, desk: id, ...expected }) => {
  test("finds the box, its kind, the customer, the name and the subject", async () => {
    const opened = await openPage(name, url);
    const desk = deskOf(opened);
    expect(desk.id).toBe(id);
    const boxes = desk.boxes(opened.page);
    expect(boxes.map((box) => box.editor.getAttribute("data-expect"))).toEqual(expected.boxes ?? ["editor"]);
    const [box] = boxes;
    if (!box) return;
    expect(box.kind).toBe(expected.kind);
    expect(box.silentBecause).toBe(
      expected.silentBecause ?? { reply: null, note: "internal-note", unknown: "undecided" }[box.kind],
    );
    expect(box.editor.contains(box.frame) && box.editor !== box.frame).toBe(false);
    const { customer, name: who, subject, channel } = desk.conversation(box);
    expect({ customer, name: who, subject, channel }).toEqual({
      customer: expected.customer ?? null,
      name: expected.name ?? null,
      subject: expected.subject ?? null,
      channel: expected.channel,
    });
    expect(desk.send(box)?.getAttribute("data-send") ?? desk.send(box)?.textContent ?? null).toBe(
      expected.send ?? null,
    );
  });
});

test("every saved page is in the table", () => {
  const saved = readdirSync(new URL("pages", import.meta.url)).map((file) => file.replace(".html", ""));
  expect(PAGES.map((row) => row.page).sort()).toEqual(saved.sort());
});
