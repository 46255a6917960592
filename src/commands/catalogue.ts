// How the rulebook fares on the catalogue's own sentences, detector by detector: `npm run rules:catalogue`.

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { CatalogueSentences } from "../labelled/own-lessons";
import { loadRulebook } from "../rulebook/load";
import { catalogueFigures, type Detectors, sumOf } from "./catalogue-figures";
import { home } from "./terminal.mjs";

const read = (file: string) => parse(readFileSync(`${home}tests/rulebook/${file}`, "utf8"));
const detectors: Detectors = read("detectors.yaml");
const examples: CatalogueSentences = read("catalogue-examples.yaml");
const figures = catalogueFigures(loadRulebook(), examples, detectors);

console.log("detector                       caught  by its principle  silent");
for (const { id, flags, caught, caughtAtAll, passes, silent } of figures) {
  const rules = detectors[id];
  const note = Array.isArray(rules) ? "" : `   left out: ${rules?.["left-out"]}`;
  console.log(
    `${id.padEnd(30)} ${of(caught, flags)} ${of(caughtAtAll, flags).padStart(12)} ${of(silent, passes).padStart(12)}${note}`,
  );
}
const all = sumOf(figures);
console.log(
  `\n${figures.length} detectors: ${all.caught} of ${all.flags} caught by their own rules, ${all.caughtAtAll} by their principle; ${all.silent} of ${all.passes} left alone`,
);

function of(some: number, all: number): string {
  return `${some} of ${all}`.padStart(7);
}
