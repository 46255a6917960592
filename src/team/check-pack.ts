import { checkPack as judge, type PackGround } from "../rulebook/pack-check";
import type { RuleSource } from "../rulebook/schema";
import type { CheckPack } from "./pack";
import type { RuleText } from "./rule-text";

/** Sentences of each kind kept for the options page. */
const SHOWN = 4;

/** The judge of packs. For pages only: it brings the compiler, the acts, the word classes and a reader of YAML along. */
export function packChecker(ground: PackGround): CheckPack {
  return (text) => {
    const verdict = judge(text, ground);
    return verdict.ok ? { ok: true, pack: { ...verdict.pack, rules: verdict.pack.rules.map(textOf) } } : verdict;
  };
}

function textOf({ id, principle, kind, severity, say, why, flags, allows, fixes, standing }: RuleSource): RuleText {
  const replies = (examples: { reply: string }[]) => examples.slice(0, SHOWN).map(({ reply }) => reply);
  const told = { id, principle, kind, severity, say, why, fixes, default: standing };
  return { ...told, flags: replies(flags), allows: replies(allows) };
}
