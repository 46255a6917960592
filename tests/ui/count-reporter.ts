import { DefaultReporter } from "vitest/node";

type Task = { type: string; mode?: string; result?: { state?: string } | undefined; tasks?: Task[] };

/** Vitest's own report, ended by one plain line that scripts and people can read: "53 passed, 0 failed". */
export default class CountReporter extends DefaultReporter {
  override reportTestSummary(files: Task[], errors: unknown[]): void {
    const tests = files.flatMap(testsOf);
    const passed = tests.filter(({ result }) => result?.state === "pass").length;
    // A file that breaks before its first test, or an error outside any, is a failure too.
    const broken = files.filter((file) => file.result?.state === "fail" && !testsOf(file).some(hasFailed)).length;
    const skipped = tests.filter(({ result }) => !["pass", "fail"].includes(result?.state ?? "")).length;
    this.log();
    if (skipped > 0) this.log(`${skipped} skipped`);
    this.log(`${passed} passed, ${tests.filter(hasFailed).length + broken + errors.length} failed`);
  }
}

function testsOf(task: Task): Task[] {
  return task.type === "test" ? [task] : (task.tasks ?? []).flatMap(testsOf);
}

function hasFailed({ result }: Task): boolean {
  return result?.state === "fail";
}
