// Before whatever needs the packages: `node src/commands/prepare.mjs && …`.
import { checkNode, preparePackages } from "./prepare-packages.mjs";

checkNode();
preparePackages();
