import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/viewer";
import { maySeeHandover } from "@/lib/commitments/handover/may-hand-over";
import { GiverPage } from "./giver-page";
import { Givers } from "./givers";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const code = z
  .string()
  .regex(/^[\w.-]{1,64}$/)
  .optional()
  .catch(undefined);

const asked = z.object({
  of: code,
  person: z.uuid().toLowerCase().optional().catch(undefined),
  after: z
    .string()
    .regex(/^[A-Z0-9-]{4,40}$/)
    .optional()
    .catch(undefined),
  to: code,
  toPerson: z.uuid().toLowerCase().optional().catch(undefined),
  done: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("handover");
  return { title: t("title") };
}

/** What organisations that end, and people who have left, still have to do; of one of them, each item, to be handed over. */
export default async function HandoverPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  if (!maySeeHandover(viewer)) notFound();
  const { of, person, after, done, to, toPerson } = asked.parse(await searchParams);
  if (of === undefined && person === undefined) return <Givers viewer={viewer} />;
  return (
    <GiverPage
      viewer={viewer}
      giving={{ of, person }}
      after={after}
      done={done ? { count: done, to: { of: to, person: toPerson } } : null}
    />
  );
}
