import type { ReactNode } from "react";
import { iconId } from "@/components/status/status-icons";
import { DateMark } from "./date-mark";
import { colourClass } from "./mark-colours";

export type LegendTexts = Record<
  "heading" | "promised" | "control" | "span" | "open" | "moved" | "overdue" | "closed" | "milestone",
  string
>;

/** Every mark of the chart with what it means; once on a page, so it is no script. */
export function Legend({ texts }: { texts: LegendTexts }) {
  return (
    <section aria-labelledby="timeline-legend" className="mt-4 max-md:hidden">
      <h2 id="timeline-legend" className="sr-only">
        {texts.heading}
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1.5 text-meta text-muted">
        <Item meaning={texts.promised}>
          <DateMark mark={{ shape: "day", x: 22 }} y={9} look="hollow" colour="waiting" />
        </Item>
        <Item meaning={texts.control}>
          <DateMark mark={{ shape: "day", x: 22 }} y={9} look="solid" colour="waiting" />
        </Item>
        <Item meaning={texts.span}>
          <DateMark
            mark={{ shape: "span", x1: 4, x2: 40, start: "bracket", end: "bracket" }}
            y={9}
            look="solid"
            colour="waiting"
          />
        </Item>
        <Item meaning={texts.open}>
          <DateMark
            mark={{ shape: "span", x1: 4, x2: 40, start: "bracket", end: "open" }}
            y={9}
            look="hollow"
            colour="waiting"
          />
        </Item>
        <Item meaning={texts.moved}>
          <path d="M9 9H36" strokeWidth="1.5" />
          <DateMark mark={{ shape: "day", x: 9 }} y={9} look="former" colour="waiting" />
          <path d="M22 3v12" strokeWidth="2" />
          <DateMark mark={{ shape: "day", x: 36 }} y={9} look="hollow" colour="waiting" />
        </Item>
        <Item meaning={texts.overdue} colour="overdue">
          <path d="M8 9H36" strokeWidth="3" />
          <DateMark mark={{ shape: "day", x: 9 }} y={9} look="solid" colour="overdue" />
          <rect x="28" y="2" width="14" height="14" rx="1.5" fill="currentColor" stroke="none" />
          <path d="M35 4.9v5.2m0 1.7v1.6" strokeWidth="1.9" className="stroke-surface" />
        </Item>
        <Item meaning={texts.closed} colour="fulfilled">
          <use href={`#${iconId("fulfilled")}`} x="14" y="1" width="16" height="16" />
        </Item>
        <li className="flex items-center gap-2">
          <svg
            aria-hidden="true"
            width="44"
            height="18"
            className="shrink-0 text-gold"
            stroke="currentColor"
            fill="none"
          >
            <path d="M10 0V18" strokeWidth="4" strokeOpacity="0.4" />
            <path d="M10 5V9H28" strokeWidth="1.5" />
            <circle cx="10" cy="5" r="3" fill="currentColor" stroke="none" />
          </svg>
          {texts.milestone}
        </li>
      </ul>
    </section>
  );
}

function Item({
  meaning,
  colour = "waiting",
  children,
}: {
  meaning: string;
  colour?: keyof typeof colourClass;
  children: ReactNode;
}) {
  return (
    <li className="flex items-center gap-2">
      <svg
        aria-hidden="true"
        width="44"
        height="18"
        fill="none"
        stroke="currentColor"
        className={`shrink-0 ${colourClass[colour]}`}
      >
        {children}
      </svg>
      {meaning}
    </li>
  );
}
