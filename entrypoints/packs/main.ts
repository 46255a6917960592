import { ground } from "virtual:rulebook-ground";
import { packChecker } from "../../src/team/check-pack";
import { makePacks } from "../../src/team/pack-maker";

// Never seen: the worker opens it when a pack has no tables yet, and it goes when they are made.
void makePacks(packChecker(ground), ground.version).finally(() => {
  if (window.parent === window) window.close();
  else window.parent.postMessage("packs are made", location.origin);
});
