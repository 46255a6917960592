import { t } from "../../words";

/** What the customer wrote. English in every language of the page, because the coach reads English. */
export function Message({ from, words }: { from: string; words: string }) {
  return (
    <figure class="message">
      <figcaption>{t("welcome_customer", [from])}</figcaption>
      <blockquote lang="en" dir="ltr">
        {words}
      </blockquote>
    </figure>
  );
}
