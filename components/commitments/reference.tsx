/** A commitment's number, which leads to it. */
export function Reference({ reference }: { reference: string }) {
  return (
    <a href={`/commitments/${reference}`} className="reference">
      {reference}
    </a>
  );
}
