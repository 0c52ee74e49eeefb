import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import type { Viewer } from "@/lib/access/viewer";
import { isEntered } from "@/lib/releases/entry/entered-by";
import { type Capture, getCapture } from "@/lib/releases/proposals/queries";

/** The release to work on. Where somebody has entered it meanwhile, or one goes back after entering it: what came of it. */
export async function openCapture(viewer: Viewer, code: string): Promise<Capture> {
  const capture = await getCapture(viewer, code);
  if (capture) return capture;
  if (await isEntered(viewer, code)) redirect(`/releases/${code}?entered=before` as Route);
  notFound();
}
