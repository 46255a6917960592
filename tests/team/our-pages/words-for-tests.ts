import { english } from "../../../src/ui/english";
import { useWords } from "../../../src/ui/words";

// biome-ignore lint/correctness/useHookAtTopLevel: not a hook, it only begins with "use"
useWords(english);
