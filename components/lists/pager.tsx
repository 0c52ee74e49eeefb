import { LinkButton } from "@/components/ui/link-button";

/** Back and on through a list by cursor; there are no page numbers, because nobody counts all matches. */
export function Pager({
  label,
  previous,
  next,
}: {
  label: string;
  previous: { href: string; text: string } | null;
  next: { href: string; text: string } | null;
}) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="flex gap-3 py-4">
      {previous ? (
        <LinkButton href={previous.href} rel="prev">
          {previous.text}
        </LinkButton>
      ) : null}
      {next ? (
        <LinkButton href={next.href} rel="next">
          {next.text}
        </LinkButton>
      ) : null}
    </nav>
  );
}
