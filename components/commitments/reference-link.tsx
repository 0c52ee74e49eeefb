/** A commitment's number, which leads to it. */
export function ReferenceLink({ reference }: { reference: string }) {
  return (
    <a href={`/commitments/${reference}`} className="reference">
      {reference}
    </a>
  );
}
