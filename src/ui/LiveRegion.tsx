import { useEffect, useRef, useState } from "preact/hooks";
import type { Finding } from "../engine/review";
import type { LiveRegionProps } from "./props";
import { t, tCount } from "./words";

/** Says new findings politely, each once: the first by its words, the rest by their number. */
export function LiveRegion({ findings, sameness }: LiveRegionProps) {
  const said = useRef(new Set<string>());
  const [words, setWords] = useState("");
  const names = sameness ? findings.map(sameness) : findings.map(nth);

  useEffect(() => {
    const fresh = findings.filter((_, i) => !said.current.has(names[i] as string));
    for (const name of names) said.current.add(name);
    if (fresh.length) setWords(spoken(fresh));
  });

  return (
    <div class="wp unseen" dir="auto" role="status" aria-live="polite" aria-atomic="true">
      {words}
    </div>
  );
}

function spoken([first, ...rest]: Finding[]): string {
  const one = t("live_new", [(first as Finding).say]);
  return rest.length ? `${one} ${tCount("send_more", rest.length)}` : one;
}

/** Offsets move while typing, so a finding is known by its rule and by which of that rule's hits it is. */
function nth(finding: Finding, at: number, all: Finding[]): string {
  return `${finding.rule} ${all.slice(0, at).filter((other) => other.rule === finding.rule).length}`;
}
