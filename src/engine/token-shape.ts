import { SHAPE_BIT } from "./shapes";

/** A letter of any script we may meet; other scripts count as letters so that their words stay whole. */
export function isLetter(code: number): boolean {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return true;
  // Written so that what is behind a text's end, no number, is no letter either.
  if (!(code >= 0xc0)) return false;
  if (code === 0xd7 || code === 0xf7) return false;
  // General punctuation, arrows, symbols and dingbats; CJK punctuation; private use; variation selectors; emoji halves.
  return !(
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code >= 0xfff0
  );
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isSpace = (code: number) => code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0;
const isApostrophe = (code: number) => code === 39 || code === 0x2019 || code === 0x2018 || code === 0x02bc;

/** Could there be a web or mail address anywhere in this text? Asked once, so that plain text is spared the look at each word. */
export function mayHaveAddresses(source: string): boolean {
  return source.includes("@") || source.includes("://") || hasWww(source);
}

function hasWww(source: string): boolean {
  for (let dot = source.indexOf("."); dot >= 0; dot = source.indexOf(".", dot + 1)) {
    if (isW(source.charCodeAt(dot - 1)) && isW(source.charCodeAt(dot - 2)) && isW(source.charCodeAt(dot - 3)))
      return true;
  }
  return false;
}

const isW = (code: number) => code === 119 || code === 87;

/** A blank to fill ("{time}"), a web or mail address, a handle, an emoji: one token whatever is inside. */
export function readSpecial(source: string, at: number, addresses: boolean): { end: number; shape: number } | null {
  const code = source.charCodeAt(at);
  if (code === 123) return bracketed(source, at, 125, SHAPE_BIT.blank);
  if (code === 91) return bracketed(source, at, 93, SHAPE_BIT.blank);
  if (code === 64 && isLetter(source.charCodeAt(at + 1))) {
    let end = at + 1;
    while (
      end < source.length &&
      (isLetter(source.charCodeAt(end)) || isDigit(source.charCodeAt(end)) || source.charCodeAt(end) === 95)
    )
      end++;
    return { end, shape: SHAPE_BIT.handle };
  }
  if (code >= 0xd83c && code <= 0xd83e) return { end: emojiEnd(source, at), shape: SHAPE_BIT.emoji };
  if (code === 58 || code === 59) {
    const nose = source.charCodeAt(at + 1) === 45 ? 2 : 1;
    const mouth = source.charCodeAt(at + nose);
    // :) :-) ;) :( :D
    if (mouth === 41 || mouth === 40 || (mouth === 68 && !isLetter(source.charCodeAt(at + nose + 1))))
      return { end: at + nose + 1, shape: SHAPE_BIT.emoji };
    return null;
  }
  if (addresses && (isLetter(code) || isDigit(code))) return address(source, at);
  return null;
}

/** What a template left in double braces: "{{first_name}}"; single ones are blanks of ours, still to be filled. */
const FIELD = /^\{\s*[\p{L}][\p{L}\d _'’./-]*$/u;
/** What stands in square brackets that a template left: "[NAME]", "[insert date]", but no button, note or masked address. */
const BRACKET_FIELD =
  /^\s*(?:(?:insert|enter|add|your|customer|client|agent|first|last|full)[ _-]?(?:name|order|date|amount|number|company|product|reason|item|link|time|title|text|here|details|reference|id)?\b(?: (?:name|here|number|date))?\s*$|name\s*$|company\s*$|tbc\s*$|tbd\s*$|x{2,}\s*$)/i;

function bracketed(source: string, at: number, closer: number, shape: number): { end: number; shape: number } | null {
  const limit = Math.min(source.length, at + 60);
  for (let k = at + 1; k < limit; k++) {
    const code = source.charCodeAt(k);
    if (code === 10) return null;
    if (code !== closer) continue;
    if (k === at + 1) return null;
    const inside = source.slice(at + 1, k);
    const unfilled = (closer === 125 ? FIELD : BRACKET_FIELD).test(inside);
    const twice = closer === 125 && inside.startsWith("{") && source.charCodeAt(k + 1) === closer;
    return { end: twice ? k + 2 : k + 1, shape: unfilled ? shape | SHAPE_BIT.unfilled : shape };
  }
  return null;
}

function address(source: string, at: number): { end: number; shape: number } | null {
  let end = at;
  let sign = -1;
  let dotBehindSign = false;
  let scheme = false;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (isSpace(code) || code === 60 || code === 62 || code === 34 || code === 41 || code === 44) break;
    if (code === 64) sign = end;
    else if (code === 46 && sign > 0) dotBehindSign = true;
    else if (code === 58 && source.charCodeAt(end + 1) === 47 && source.charCodeAt(end + 2) === 47) scheme = true;
    else if (end === at + 64 && sign < 0 && !scheme) break;
  }
  const www = source.charCodeAt(at + 3) === 46 && source.slice(at, at + 4).toLowerCase() === "www.";
  if (!scheme && !www && !(sign > at && dotBehindSign)) return null;
  // A full stop at the end closes the sentence, not the address.
  while (
    end > at &&
    (source.charCodeAt(end - 1) === 46 || source.charCodeAt(end - 1) === 63 || source.charCodeAt(end - 1) === 33)
  )
    end--;
  return { end, shape: scheme || www ? SHAPE_BIT.url : SHAPE_BIT.email };
}

function emojiEnd(source: string, at: number): number {
  let end = at + 2;
  while (end < source.length) {
    const code = source.charCodeAt(end);
    // Joiners, variation selectors and further halves belong to the same picture.
    if (code === 0x200d || code === 0xfe0f || (code >= 0xd83c && code <= 0xd83e) || (code >= 0xdc00 && code <= 0xdfff))
      end++;
    else break;
  }
  return Math.min(end, source.length);
}

/** Reads the word or number that begins at `at`: where it ends and what it looks like. */
export function shapeOf(source: string, units: Uint16Array, at: number): { end: number; shape: number } {
  let end = at;
  let letters = 0;
  let capitals = 0;
  let digits = 0;
  for (; end < source.length; end++) {
    const code = units[end] as number;
    if (isLetter(code)) {
      letters++;
      if ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)) capitals++;
    } else if (isDigit(code)) digits++;
    else if (isApostrophe(code) && isLetter(units[end + 1] as number) && letters > 0) continue;
    else if (
      digits > 0 &&
      letters === 0 &&
      (code === 46 || code === 44 || code === 58) &&
      isDigit(units[end + 1] as number)
    )
      continue;
    else break;
  }
  if (digits > 0) return { end, shape: numberShape(source, at, end, letters, digits) };
  const first = units[at] as number;
  let shape = suffixShape(end - at, units[end - 3] as number, units[end - 2] as number, units[end - 1] as number);
  if (letters >= 2 && capitals === letters) shape |= SHAPE_BIT.shout;
  else if (capitals > 0 && ((first >= 65 && first <= 90) || (first >= 0xc0 && first <= 0xde)))
    shape |= SHAPE_BIT.capitalised;
  return { end, shape };
}

/** What a word of English letters looks like. */
export function shapeOfLetters(units: Uint16Array, at: number, end: number, capitals: number): number {
  const length = end - at;
  const shape =
    length < 4 ? 0 : suffixShape(length, units[end - 3] as number, units[end - 2] as number, units[end - 1] as number);
  if (capitals === 0) return shape;
  if (length >= 2 && capitals === length) return shape | SHAPE_BIT.shout;
  return (units[at] as number) <= 90 ? shape | SHAPE_BIT.capitalised : shape;
}

function numberShape(source: string, at: number, end: number, letters: number, digits: number): number {
  const before = source.charCodeAt(at - 1);
  // £ $ € ¥
  if (before === 0xa3 || before === 36 || before === 0x20ac || before === 0xa5)
    return SHAPE_BIT.number | SHAPE_BIT.money;
  if (letters === 0) {
    const clock = source.slice(at, end).includes(":") ? SHAPE_BIT.clock : 0;
    const next = source.charCodeAt(end);
    const money = next === 0x20ac || next === 0xa3 ? SHAPE_BIT.money : 0;
    const code = digits >= 5 ? SHAPE_BIT.code : 0;
    return SHAPE_BIT.number | clock | money | code;
  }
  const tail = source.slice(at, end).toLowerCase();
  if (/^\d{1,2}([.:]\d\d)?(am|pm)$/.test(tail)) return SHAPE_BIT.number | SHAPE_BIT.clock;
  if (/^\d+(st|nd|rd|th)$/.test(tail)) return SHAPE_BIT.number;
  if (/^\d+(hrs?|h|mins?|days?|d|k|gb|mb|kg|cm|mm|m|x)$/.test(tail)) return SHAPE_BIT.number;
  return SHAPE_BIT.code;
}

/** @param third last letter of a word, then the second last and the last */
function suffixShape(length: number, third: number, second: number, last: number): number {
  if (length < 4) return 0;
  if ((last | 32) === 100 && (second | 32) === 101) return SHAPE_BIT.ed;
  if (length < 5) return 0;
  if ((last | 32) === 121 && (second | 32) === 108) return SHAPE_BIT.adverb;
  return (last | 32) === 103 && (second | 32) === 110 && (third | 32) === 105 ? SHAPE_BIT.ing : 0;
}
