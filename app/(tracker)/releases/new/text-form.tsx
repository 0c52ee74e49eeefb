import { getLocale, getTranslations } from "next-intl/server";
import { captureFormWords } from "@/app/(tracker)/releases/[code]/capture/capture-form-words";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import type { Viewer } from "@/lib/access/viewer";
import { acceptedFor, listedFor } from "@/lib/files/formats";
import { keepPasted } from "./actions";
import { FileForm } from "./file-form";
import { PasteForm } from "./paste-form";

/** Two ways to bring a text in: pasted, or as a file. */
export async function TextForm({ viewer, corrects }: { viewer: Viewer; corrects: string | null }) {
  const [t, problems, words, language] = await Promise.all([
    getTranslations("capture.source"),
    getTranslations("problems"),
    captureFormWords(),
    getLocale(),
  ]);
  return (
    <div className="max-w-3xl">
      <p className="mb-5">{t("lead")}</p>
      <PasteForm
        act={keepPasted}
        hidden={{ corrects: corrects ?? "" }}
        unsavedInput={{ owner: viewer.id, name: "release/text" }}
        words={words}
        labels={{ text: t("text") }}
        tooLong={problems("too_long_to_paste")}
        className="space-y-4"
      >
        <TextField name="text" label={t("text")} hint={t("textHint")} rows={14} />
        <Button type="submit" look="primary">
          {t("goOn")}
        </Button>
      </PasteForm>
      <FileForm words={{ send: t("readFile"), sending: t("sending") }}>
        <input type="hidden" name="corrects" value={corrects ?? ""} />
        <FileField
          label={t("file")}
          hint={t("fileHint", { formats: listedFor("text", language) })}
          accept={acceptedFor("text")}
        />
      </FileForm>
    </div>
  );
}
