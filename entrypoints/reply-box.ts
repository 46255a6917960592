import { openLife } from "../src/coach/box-life";
import { handOver } from "../src/coach/bring";

// The second half of the coach. The worker puts it into a page once there is a reply box in it.
export default defineUnlistedScript(() => handOver(openLife));
