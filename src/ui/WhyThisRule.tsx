import { useEffect, useState } from "preact/hooks";
import type { CardProps, RuleExplanation } from "./props";
import { t } from "./words";

/** What the doctrine says and one example; asked for when opened. */
export function WhyThisRule({ explain }: { explain: CardProps["explain"] }) {
  const [told, setTold] = useState<RuleExplanation | null | "asking">("asking");
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it opens.
  useEffect(() => {
    let gone = false;
    // A worker that does not answer is no reason to leave the agent waiting: then there is simply no more to say.
    explain().then(
      (explanation) => gone || setTold(explanation),
      () => gone || setTold(null),
    );
    return () => {
      gone = true;
    };
  }, []);

  if (told === "asking") return <p class="aside">{t("card_why_asking")}</p>;
  if (!told) return <p class="aside">{t("card_why_none")}</p>;
  return (
    <div class="aside">
      <p dir="auto">{told.doctrine}</p>
      <dl class="example">
        {told.customer && <dt>{t("card_example_customer")}</dt>}
        {told.customer && <dd dir="auto">{told.customer}</dd>}
        <dt>{t("card_example_before")}</dt>
        <dd dir="auto">{bracketed(told.before)}</dd>
        <dt>{t("card_example_after")}</dt>
        <dd dir="auto">{told.after}</dd>
      </dl>
    </div>
  );
}

function bracketed(sentence: string) {
  return sentence.split(/[[\]]/).map((part, i) => (i % 2 ? <mark key={part}>{part}</mark> : part));
}
