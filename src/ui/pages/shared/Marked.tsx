/** A rule's example with the words in [brackets] marked. */
export function Marked({ sentence }: { sentence: string }) {
  return (
    <>
      {sentence.split(/(\[[^\]]*\])/).map((piece, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one fixed sentence never move
        piece.startsWith("[") ? <mark key={at}>{piece.slice(1, -1)}</mark> : piece,
      )}
    </>
  );
}
