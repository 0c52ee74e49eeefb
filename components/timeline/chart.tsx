import { serialize } from "@/components/ui/serialized-props";
import { chartData } from "./chart-data";
import { ChartPicture } from "./chart-picture";

export const SCROLLER_ID = "timeline-scroller";

/** More rows than this scroll inside a frame under the axis; fewer are seen whole with the page. */
const ROWS_IN_FULL = 24;

/** The chart in its frame: labels that stay at the left, an axis that stays at the top, and a picture for each group. */
export function Chart(shown: Parameters<typeof chartData>[0]) {
  const { rows, scale, translations } = shown;
  return (
    <section
      id={SCROLLER_ID}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={translations.t("scroller")}
      className={`relative overflow-auto border-hairline border-y bg-surface max-md:hidden print:max-h-none print:overflow-visible ${rows.length > ROWS_IN_FULL ? "max-h-[calc(100dvh-6rem)]" : ""} ${printZoom(scale.width)}`}
    >
      <ChartPicture chart={serialize(chartData(shown))} />
    </section>
  );
}

export const LABELS_PX = 304;
/** What fits across a sheet of A4, and by how much a wider chart is shrunk to fit; wider than all is cut by the sheet. */
const PRINT_ZOOMS = [
  { px: 1030, zoom: "" },
  { px: 1084, zoom: "print:[zoom:0.95]" },
  { px: 1144, zoom: "print:[zoom:0.9]" },
  { px: 1211, zoom: "print:[zoom:0.85]" },
  { px: 1287, zoom: "print:[zoom:0.8]" },
  { px: 1373, zoom: "print:[zoom:0.75]" },
  { px: 1471, zoom: "print:[zoom:0.7]" },
  { px: 1584, zoom: "print:[zoom:0.65]" },
  { px: 1716, zoom: "print:[zoom:0.6]" },
  { px: 1872, zoom: "print:[zoom:0.55]" },
  { px: 2060, zoom: "print:[zoom:0.5]" },
  { px: 2575, zoom: "print:[zoom:0.4]" },
  { px: 3433, zoom: "print:[zoom:0.3]" },
];

function printZoom(chartPx: number): string {
  return PRINT_ZOOMS.find(({ px }) => chartPx + LABELS_PX <= px)?.zoom ?? "print:[zoom:0.2]";
}
