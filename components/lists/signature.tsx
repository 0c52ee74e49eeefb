/** On paper, below a list: who has seen it. It never stands alone on a sheet: the last rows go along with it. */
export function Signature({ texts: { who, how } }: { texts: { who: string; how: string } }) {
  return (
    <p className="hidden break-before-avoid break-inside-avoid pt-8 print:block">
      {who}: ______________________________ {how}
    </p>
  );
}
