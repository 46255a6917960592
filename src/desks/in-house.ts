/** Where everybody may have an address: two of them are no house. Named by what stands before the country. */
const EVERYBODYS =
  /^((gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|proton|protonmail|pm|fastmail|gmx|mail|zoho|yandex|qq|163)\.([a-z]{2,3}|com?\.[a-z]{2})|web\.de|t-online\.de|orange\.fr|free\.fr|libero\.it)$/;
const ADDRESS = /[^\s<>"',;:()]+@([^\s<>"',;:()]+\.[a-z]{2,})/gi;

/**
 * Does a mail go to colleagues only? Told by what stands after the @; `false` where that tells nothing, or nobody is
 * written to yet.
 * @param us what names our own address
 * @param to what names those it goes to, copies too
 */
export function isInHouse(us: string | null, to: string[]): boolean {
  const [own] = housesIn(us ?? "");
  const theirs = to.flatMap(housesIn);
  if (!own || EVERYBODYS.test(own) || theirs.length === 0) return false;
  return theirs.every((house) => house === own);
}

function housesIn(text: string): string[] {
  return [...text.matchAll(ADDRESS)].map(([, house]) => (house ?? "").toLowerCase());
}
