import { OutsideLink } from "@/components/layout/outside-link";
import type { CommitmentDetail } from "@/lib/commitments/queries";

/** What proves it by its title, which leads to it where it has an address. */
export function EvidenceTitle({ evidence }: { evidence: CommitmentDetail["evidence"][number] }) {
  return evidence.url ? (
    <OutsideLink href={evidence.url} lang={evidence.titleIn}>
      {evidence.title}
    </OutsideLink>
  ) : (
    <span lang={evidence.titleIn}>{evidence.title}</span>
  );
}
