import { useEffect, useRef } from "preact/hooks";
import Quill from "quill";

/** Quill, as many helpdesks have it. */
export function RichEditor({ label }: { label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const quill = new Quill(place.current, {
      theme: "snow",
      modules: {
        toolbar: [
          ["bold", "italic", "link"],
          [{ list: "ordered" }, { list: "bullet" }],
        ],
      },
    });
    quill.root.dataset.editor = "";
    quill.root.setAttribute("role", "textbox");
    quill.root.setAttribute("aria-label", label);
  }, [label]);
  // Quill puts its toolbar beside this element, so both need a parent that Preact leaves alone.
  return (
    <div class="rich">
      <div ref={place} />
    </div>
  );
}
