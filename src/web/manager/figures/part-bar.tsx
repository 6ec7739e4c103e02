/** A part of a whole as a bar; the number beside it tells the same. */
export function PartBar({ part, of }: { readonly part: number; readonly of: number }) {
  return (
    <span className="part-bar" aria-hidden="true">
      <span style={{ width: `${of === 0 ? 0 : (100 * part) / of}%` }} />
    </span>
  );
}
