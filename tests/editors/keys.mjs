const CODES = { Enter: 13, Backspace: 8, End: 35, Home: 36, ArrowLeft: 37, a: 65, b: 66, v: 86, y: 89, z: 90 };

/**
 * Presses keys as the keyboard would, sent all at once: what Playwright's keyboard does, without waiting between keys.
 * @param {import("./lab-browser.mjs").LabPage} page
 * @param {string[]} chords such as "Enter" or "Control+z"
 */
export async function press({ cdp }, ...chords) {
  const sent = chords.flatMap((chord) => {
    const key = chord.replace("Control+", "");
    const isHeld = key !== chord;
    const control = { key: "Control", code: "ControlLeft", windowsVirtualKeyCode: 17 };
    const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
    const shared = { key, code, windowsVirtualKeyCode: CODES[key], modifiers: isHeld ? 2 : 0 };
    const down = key === "Enter" ? { type: "keyDown", text: "\r", unmodifiedText: "\r" } : { type: "rawKeyDown" };
    const stroke = [
      { ...down, ...shared },
      { type: "keyUp", ...shared },
    ];
    return isHeld
      ? [{ type: "rawKeyDown", modifiers: 2, ...control }, ...stroke, { type: "keyUp", ...control }]
      : stroke;
  });
  await Promise.all(sent.map((event) => cdp.send("Input.dispatchKeyEvent", event)));
}

/** Types words letter by letter. @param {import("./lab-browser.mjs").LabPage} page @param {string} words */
export async function type({ cdp }, words) {
  const sent = [...words].flatMap((letter) => {
    const shared = {
      key: letter,
      code: letter === " " ? "Space" : /[a-z]/i.test(letter) ? `Key${letter.toUpperCase()}` : "",
      windowsVirtualKeyCode: /[a-z ]/i.test(letter) ? letter.toUpperCase().charCodeAt(0) : 190,
    };
    return [
      cdp.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, unmodifiedText: letter, ...shared }),
      cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...shared }),
    ];
  });
  await Promise.all(sent);
}

/** Puts words in at one stroke, as dictation or an emoji picker does. @param {import("./lab-browser.mjs").LabPage} page @param {string} words */
export function dictate({ cdp }, words) {
  return cdp.send("Input.insertText", { text: words });
}
