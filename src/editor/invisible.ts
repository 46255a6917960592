/**
 * Soft hyphen, zero-width space, direction marks, word joiner (CKEditor 5's filler), byte order mark (Quill, Slate, Trix).
 * The joiners U+200C and U+200D are not among them: scripts and emoji need them.
 */
export const INVISIBLE = /[\u00AD\u180E\u200B\u200E\u200F\u2060-\u2064\uFEFF]/;
