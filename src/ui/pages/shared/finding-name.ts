import type { Finding } from "../../../engine/review";
import { missingName } from "../../names";

/** What a finding is called in a list: what is missing, or what to do. */
export function findingName({ missing, say }: Finding): string {
  return missing ? missingName(missing) : say;
}
