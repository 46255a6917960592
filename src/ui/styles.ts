import base from "./base.css?inline";
import card from "./card.css?inline";
import chips from "./chips.css?inline";
import panel from "./panel.css?inline";
import strip from "./strip.css?inline";
import tokens from "./tokens.css?inline";

/** All CSS of what is drawn in host pages, for the shadow root it is put in. Our own pages import `tokens.css` alone. */
export const styles = [tokens, base, card, chips, panel, strip].join("\n");
