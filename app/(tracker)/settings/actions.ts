"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { endOtherSessions, endOwnSession } from "@/lib/auth/end-sessions";
import { requireSession } from "@/lib/auth/viewer";
import { fieldsOf } from "@/lib/forms/read-form";

const ownSession = z.uuid().toLowerCase();

export async function endOne(form: FormData): Promise<void> {
  const { viewer } = await requireSession();
  const sessionId = ownSession.safeParse(fieldsOf(form).session);
  if (sessionId.success) await endOwnSession(viewer, sessionId.data);
  revalidatePath("/settings");
}

export async function endOthers(): Promise<void> {
  const { id, viewer } = await requireSession();
  await endOtherSessions(viewer, id);
  revalidatePath("/settings");
}
