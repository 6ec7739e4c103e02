import { PRINCIPLES, principleName } from '#domain/scoring/principles.ts';

/** The principle behind a point by its name; what research adds to it on request. */
export function PrincipleNote({ id }: { readonly id: string }) {
  const research = PRINCIPLES[id]?.research;
  if (!research) return <p className="principle">Principle: {principleName(id)}</p>;
  return (
    <details className="principle">
      <summary>Principle: {principleName(id)}</summary>
      <p>What research adds: {research}</p>
    </details>
  );
}
