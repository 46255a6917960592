/** Our mark and the page's title. */
export function PageHead({ title }: { title: string }) {
  return (
    <header class="page-head">
      <Mark />
      <h1>{title}</h1>
    </header>
  );
}

export function Mark() {
  return (
    <svg class="our-mark" viewBox="0 0 128 128" width="32" height="32" aria-hidden="true">
      <path
        class="our-mark-leaf"
        d="M30 10h68a22 22 0 0 1 22 22v44a22 22 0 0 1-22 22H62l-25 20c-3 2.4-7 .3-7-3.5V98a22 22 0 0 1-22-22V32a22 22 0 0 1 22-22z"
      />
      <path class="our-mark-line" d="M31 44l14 32 17-28 14 28 27-46" />
    </svg>
  );
}
