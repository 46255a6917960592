import type { Page } from "playwright-core";
import type { deskFor } from "../../../src/desks/index";
import type { blankQuotes } from "../../../src/desks/quote";
import type { textOf } from "../../../src/desks/text";

interface Desks {
  deskFor: typeof deskFor;
  blankQuotes: typeof blankQuotes;
  textOf: typeof textOf;
}

/** What the desks say of a real page. */
export interface DeskReading {
  desk: string | null;
  boxes: number;
  kind: string | null;
  isEditor: boolean;
  customer: string | null;
  name: string | null;
  subject: string | null;
  /** What is left of the editor's text without quote, signature and hint. */
  draft: string | null;
  send: string | null;
}

export async function readDesk(page: Page, bundle: string): Promise<DeskReading> {
  await page.evaluate(bundle);
  return page.evaluate(() => {
    const { deskFor, blankQuotes, textOf } = window as unknown as Desks;
    const desk = deskFor(document, new URL(location.href));
    const boxes = desk?.boxes(document) ?? [];
    const [box] = boxes;
    const nothing = { kind: null, isEditor: false, customer: null, name: null, subject: null, draft: null, send: null };
    if (!desk || !box) return { desk: desk?.id ?? null, boxes: boxes.length, ...nothing };
    const { customer, name, subject } = desk.conversation(box);
    const isRich = box.editor.tagName !== "TEXTAREA";
    const text = isRich ? textOf(box.editor, desk.notDraft) : (box.editor as HTMLTextAreaElement).value;
    const send = desk.send(box);
    return {
      desk: desk.id,
      boxes: boxes.length,
      kind: box.kind,
      isEditor: isRich ? box.editor.isContentEditable : true,
      customer,
      name,
      subject,
      draft: blankQuotes(text, isRich).trim(),
      send: send ? (send.getAttribute("value") ?? send.textContent) : null,
    };
  });
}
