// Checks the rulebook's own sentences: `npm run rules -- [part of an id]`. Ends with status 1 when one does not hold.

import { unpack } from "../engine/unpack";
import { checkActExamples, checkRuleExamples } from "../rulebook/check-examples";
import { compile } from "../rulebook/compile";
import { readSources } from "../rulebook/load";
import { RulebookError } from "../rulebook/schema";

const part = process.argv[2] ?? "";
try {
  const sources = readSources();
  const rulebook = unpack(compile(sources));
  const rules = sources.rules.filter((rule) => rule.id.includes(part));
  const acts = sources.acts.filter((act) => act.id.includes(part));
  const problems = [
    ...rules.flatMap((rule) => checkRuleExamples(rulebook, rule)),
    ...acts.flatMap((act) => checkActExamples(rulebook, act)),
  ];
  for (const { id, example, expected, got } of problems)
    console.log(`${id}\n  ${example}\n  expected: ${expected}\n  got:      ${got}`);
  console.log(
    `${rules.length} rules, ${acts.length} acts, ${rulebook.reply.patterns.count + rulebook.customer.patterns.count} patterns; ${problems.length} sentences not as their files say`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof RulebookError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
