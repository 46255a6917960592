export async function fuzzEditor() { throw new Error("not yet"); }
