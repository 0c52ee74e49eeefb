import { getLocale, getTranslations } from "next-intl/server";
import { statusLabel } from "@/components/commitments/translations";
import type { PaletteItems } from "@/components/keyboard/palette-answer";
import type { Viewer } from "@/lib/access/viewer";
import { getViewer } from "@/lib/auth/viewer";
import { findBest } from "@/lib/commitments/list/best-found-queries";
import { parseFilters } from "@/lib/commitments/list/filters";
import { localized } from "@/lib/localization/localized";
import { paletteWords } from "./palette-words";

const MOST = 8;

/** For the palette: what it says and the screens there are; with `q` the few commitments in sight that the words find. */
export async function GET(request: Request): Promise<Response> {
  const headers = { "Cache-Control": "private, no-store" };
  const viewer = await getViewer();
  if (!viewer) return new Response(null, { status: 401, headers });
  const q = new URL(request.url).searchParams.get("q");
  return Response.json(q === null ? await paletteWords(viewer) : await findItems(viewer, q), { headers });
}

async function findItems(viewer: Viewer, q: string): Promise<PaletteItems> {
  const { filters } = parseFilters({ q });
  if (filters.q === null) return { items: [] };
  const [terms, language] = await Promise.all([getTranslations("terms"), getLocale()]);
  const found = await findBest(viewer, filters.q, MOST);
  return {
    items: found.map(({ reference, titles, original, status, outcome }) => {
      const title = localized(titles, original, language);
      return { reference, title: title.text, lang: title.language, status: statusLabel(terms, status, outcome) };
    }),
  };
}
