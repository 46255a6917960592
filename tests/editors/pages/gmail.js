import { host, textOf } from "./content.js";

// As in Gmail, with its signature and the quoted conversation in the box.
const element = host();
element.contentEditable = "true";
element.setAttribute("role", "textbox");
element.setAttribute("g_editable", "true");
element.innerHTML = `<div dir="ltr">Dear Anna, we cannot help you.<div><br></div><div>It is not our fault.</div><div><br></div>
<span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Bo Hansen</div><div>We cannot help you at night.</div></div></div>
<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, 23 Nov 2026 at 10:02, Anna wrote:<br></div>
<blockquote class="gmail_quote" style="margin:0 0 0 1ex;padding-left:1ex"><div>You said you cannot help you. It is not our fault that it broke.</div></blockquote></div>`;
window.lab = { html: () => element.innerHTML, text: () => textOf(element.innerHTML) };
