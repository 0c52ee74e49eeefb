"use client";

import { useEffect, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useFormAnswer } from "./form-answer";
import type { Option, SentFileFieldBase } from "./form-field";
import { sendFile } from "./send-file";

type Said = { kind: "nothing" } | { kind: "sending"; hundredths: number } | { kind: "sent" | "refused"; text: string };

/**
 * A file that is sent as soon as it is chosen, while the rest of the form is filled in; the form then names which of those that wait it
 * takes. Without JavaScript a page of its own takes it, and leads back here.
 */
export function SentFileField({
  name,
  label,
  hint,
  value,
  sendTo,
  page,
  accept,
  mostBytes,
  waiting,
  texts,
}: SentFileFieldBase) {
  const { idPrefix, errors, typed } = useFormAnswer();
  const id = `${idPrefix}${name}`;
  const [isAlive, setAlive] = useState(false);
  const [sent, setSent] = useState<Option[]>([]);
  const [said, setSaid] = useState<Said>({ kind: "nothing" });
  const select = useRef<HTMLSelectElement>(null);
  const underWay = useRef<ReturnType<typeof sendFile> | null>(null);

  useEffect(() => {
    setAlive(true);
    return () => underWay.current?.abort();
  }, []);

  // A form that is sent before its file would go without it.
  useEffect(() => select.current?.setCustomValidity(said.kind === "sending" ? texts.wait : ""), [said, texts]);

  // As if it had been chosen by hand: what is typed is kept with it.
  useEffect(() => {
    const last = sent.at(-1);
    if (!last || !select.current) return;
    select.current.value = last.value;
    select.current.dispatchEvent(new Event("input", { bubbles: true }));
  }, [sent]);

  async function send(file: File | undefined) {
    underWay.current?.abort();
    underWay.current = null;
    if (!file) return;
    if (file.size > mostBytes) return setSaid({ kind: "refused", text: texts.tooLarge });
    setSaid({ kind: "sending", hundredths: 0 });
    const sending = sendFile(sendTo, file, (hundredths) => {
      if (underWay.current === sending) setSaid({ kind: "sending", hundredths });
    });
    underWay.current = sending;
    const answer = await sending.answer;
    if (underWay.current !== sending) return;
    if (!answer || "problem" in answer) return setSaid({ kind: "refused", text: answer?.problem ?? texts.lost });
    setSent((before) => [...before, { value: answer.id, label: answer.label }]);
    setSaid({ kind: "sent", text: `${texts.sent} ${answer.label}` });
  }

  const known = [...waiting, ...sent.filter((one) => waiting.every(({ value: other }) => other !== one.value))];
  const error = said.kind === "refused" ? said.text : undefined;
  return (
    <div className="space-y-2">
      <Field id={`${id}-new`} label={label} hint={hint} error={error}>
        {(control) =>
          isAlive ? (
            // Of no form: what it takes is sent on its own.
            <input
              {...control}
              name={undefined}
              form={`${id}-of-no-form`}
              type="file"
              accept={accept}
              className="block max-w-full"
              onChange={({ target }) => void send(target.files?.[0])}
            />
          ) : (
            <a id={control.id} href={page.href} aria-describedby={control["aria-describedby"]}>
              {page.text}
            </a>
          )
        }
      </Field>
      <div role="status" className="min-h-5 text-meta text-muted">
        {said.kind === "sending" ? (
          <>
            <progress max={100} value={said.hundredths} aria-label={texts.sending} className="mr-2 align-middle" />
            {said.hundredths < 100 ? `${texts.sending} ${said.hundredths} %` : texts.checking}
          </>
        ) : null}
        {said.kind === "sent" ? said.text : null}
      </div>
      {known.length > 0 || said.kind === "sending" || errors[name] ? (
        <Field id={id} name={name} label={texts.chosen} error={errors[name]}>
          {(control) => (
            <Select {...control} ref={select} defaultValue={typed[name] ?? value ?? ""}>
              <option value="">{texts.none}</option>
              {known.map(({ value: each, label: text }) => (
                <option key={each} value={each}>
                  {text}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
    </div>
  );
}
