import { render } from "preact";
import "quill/dist/quill.snow.css";
import "./desk.css";
import { HelpDesk } from "./HelpDesk";

render(<HelpDesk />, document.body);
