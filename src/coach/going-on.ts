import type { Desk, ReplyBox } from "../desks/desk";
import type { Coaching, GoingOn } from "../messages";
import type { EmptyState } from "../ui/props";
import type { BoxLife } from "./box-life";

/** What the popup is told. Frames without a reply box leave the answer to those that have one; the top frame answers last. */
export async function goingOn(
  desk: Desk,
  seen: ReplyBox[],
  coaching: Coaching,
  lives: Map<HTMLElement, BoxLife>,
): Promise<GoingOn | undefined> {
  if (seen.length === 0 && window !== window.top) return new Promise(() => {});
  const newest = [...lives.values()].sort((a, b) => b.lastTouched() - a.lastTouched())[0];
  if (!newest && window === window.top) await new Promise((resolve) => setTimeout(resolve, 50));
  const silent: EmptyState =
    coaching.silent ?? seen.find((box) => box.silentBecause)?.silentBecause ?? (seen.length > 0 ? null : "not-a-reply");
  const { empty, findings } = newest?.goingOn() ?? { empty: silent, findings: null };
  return { desk: desk.name, boxes: lives.size, empty, findings };
}
