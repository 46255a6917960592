import type { ConditionSource, Example } from "./schema";

/** Fields that are conditions: "when", "unless-next", "when-customer" … */
export const CONDITION = /^(when|unless)(?:-(near|next|before|reply|customer))?$/;

/** Stops with the field's line and a reason. */
export type Fail = (field: string, reason: string) => never;

export function strings(value: unknown, field: string, fail: Fail): string[] {
  if (value === undefined || value === null) return [];
  const list = Array.isArray(value) ? value : [value];
  return list.map((item) =>
    typeof item === "string" || typeof item === "number"
      ? String(item)
      : fail(field, `“${field}” must be a list of sentences: quote the one with a colon or brackets in it`),
  );
}

export function oneOf<T extends string>(value: unknown, choices: readonly T[], field: string, fail: Fail): T {
  return choices.includes(value as T) ? (value as T) : fail(field, `“${field}” is one of ${choices.join(", ")}`);
}

export function conditionsOf(fields: Record<string, unknown>, fail: Fail): ConditionSource[] {
  const conditions: ConditionSource[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const parts = CONDITION.exec(field);
    if (!parts) continue;
    const list = Array.isArray(value) ? value : [value];
    const nested = list.length > 0 && list.every(Array.isArray);
    const groups = nested ? list.map((group) => strings(group, field, fail)) : [strings(list, field, fail)];
    conditions.push({
      where: (parts[2] ?? "sentence") as ConditionSource["where"],
      not: parts[1] === "unless",
      groups,
    });
  }
  return conditions;
}

export function examples(value: unknown, field: string, fail: Fail): Example[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return fail(field, `“${field}” must be a list`);
  return value.map((item): Example => {
    if (typeof item === "string") return { reply: item, customer: null, name: null, channel: null };
    const example = item as Partial<Example> | null;
    if (!example || typeof example.reply !== "string")
      return fail(field, `Each of “${field}” is a sentence, or has “reply” and “customer”`);
    return {
      reply: example.reply,
      customer: example.customer ?? null,
      name: example.name ?? null,
      channel: example.channel ?? null,
    };
  });
}
