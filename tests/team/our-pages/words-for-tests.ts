import { english } from "../../../src/ui/english";
import { useWords } from "../../../src/ui/words";

useWords(english);
