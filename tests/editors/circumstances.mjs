import { boxes } from "./circumstances-boxes.mjs";
import { costs } from "./circumstances-costs.mjs";
import { late } from "./circumstances-late.mjs";
import { sight } from "./circumstances-sight.mjs";

/**
 * What may happen around any editor. `run` throws when it goes wrong, and may give back figures to be told.
 * @typedef {{ name: string, page: string, run: (browser: import("./lab-browser.mjs").LabBrowser) => Promise<object | void> }} Circumstance
 */

/** @type {Circumstance[]} */
export const circumstances = [...boxes, ...sight, ...late, ...costs];
