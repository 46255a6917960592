import type { Severity } from "../engine/review";

const line = {
  fill: "none",
  stroke: "currentColor",
  "stroke-width": "2",
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
} as const;

const SHAPES = {
  // Severities differ in shape, not only in colour.
  gentle: <circle cx="8" cy="8" r="4.6" fill="none" stroke="currentColor" stroke-width="2" />,
  firm: <path d="M8 1.8 14.2 8 8 14.2 1.8 8Z" fill="currentColor" />,
  stop: (
    <path
      fill="currentColor"
      fill-rule="evenodd"
      d="M4.5 1.5h7a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-7a3 3 0 0 1-3-3v-7a3 3 0 0 1 3-3Zm.9 3v7h1.9v-7Zm3.3 0v7h1.9v-7Z"
    />
  ),
  good: <path d="m2.8 8.6 3.4 3.4 7-7.6" {...line} />,
  add: <path d="M8 3v10M3 8h10" {...line} />,
  close: <path d="m4 4 8 8M12 4l-8 8" {...line} />,
  back: <path d="M10 3 5 8l5 5" {...line} />,
  on: <path d="m6 3 5 5-5 5" {...line} />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" {...line} />,
  calm: <path d="M3 8h10" {...line} />,
  ask: <path d="M5.2 5.8a2.8 2.8 0 1 1 4.2 2.4c-.9.5-1.4 1-1.4 2M8 13v.2" {...line} />,
  mark: (
    <path
      fill="currentColor"
      fill-rule="evenodd"
      d="M8 1c4 0 7 2.6 7 6.2 0 3.7-3 6.3-7 6.3-.7 0-1.4-.1-2-.2L2.6 15c-.3.1-.6-.2-.5-.5l.7-2.7C1.7 10.6 1 9 1 7.2 1 3.6 4 1 8 1Zm3.4 4.1L7.2 9.3 5 7.1 3.9 8.2l3.3 3.3 5.3-5.3Z"
    />
  ),
};

export type Shape = keyof typeof SHAPES | Severity;

/** A small drawing in the colour of the words beside it; always beside words, so it is hidden from screen readers. */
export function Icon({ shape, turns }: { shape: Shape; turns?: boolean }) {
  return (
    <svg class={turns ? "icon turns" : "icon"} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {SHAPES[shape]}
    </svg>
  );
}
