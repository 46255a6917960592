// What a content script takes from src/ui, and nothing else.
export { render } from "preact";
export { Card } from "../../../src/ui/Card";
export { ChipRow } from "../../../src/ui/ChipRow";
export { keepPlaced } from "../../../src/ui/keep-placed";
export { LiveRegion } from "../../../src/ui/LiveRegion";
export { Panel } from "../../../src/ui/Panel";
export { SendStrip } from "../../../src/ui/SendStrip";
export { styles } from "../../../src/ui/styles";
export { useWords } from "../../../src/ui/words";
