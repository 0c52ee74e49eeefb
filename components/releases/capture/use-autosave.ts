import { type RefObject, useEffect, useRef } from "react";
import { isChanged, isField } from "@/components/forms/use-unsaved-input";

/**
 * Sends a form whenever a field is left changed. Only what the person changed is named (`only`), so that what somebody else
 * fills in meanwhile is not written over by what stood here before. While `isPaused` nothing is sent by itself. A link that is
 * followed straight from a field waits for what was sent, so that the next page shows it; where it was not taken, one stays.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  send: (data: FormData) => void,
  { isOn, isPaused, isPending, isTaken }: { isOn: boolean; isPaused: boolean; isPending: boolean; isTaken: boolean },
) {
  const changed = useRef(new Set<string>());
  const isUnderWay = useRef(false);
  const waiting = useRef<string | null>(null);
  const latest = useRef(send);
  latest.current = send;

  /** The form's fields with the names of those that the person changed; an empty name stands for none. */
  function withChanges(data: FormData): FormData {
    if (!isOn) return data;
    for (const each of Array.from(form.current?.elements ?? [])) {
      if (isField(each) && each.type !== "hidden" && isChanged(each)) changed.current.add(each.name);
    }
    for (const name of ["", ...changed.current]) data.append("only", name);
    return data;
  }

  // React's own change event comes with every letter; the platform's comes when a text field is left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sent is read from refs
  useEffect(() => {
    const element = form.current;
    if (!isOn || !element) return;
    const save = ({ target }: Event) => {
      if (isField(target)) changed.current.add(target.name);
      if (isPaused) return;
      isUnderWay.current = true;
      latest.current(withChanges(new FormData(element)));
    };
    element.addEventListener("change", save);
    return () => element.removeEventListener("change", save);
  }, [isOn, isPaused, form]);

  useEffect(() => {
    if (!isOn) return;
    const hold = (event: MouseEvent) => {
      if (!isUnderWay.current || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (link?.target !== "") return;
      event.preventDefault();
      waiting.current = link.href;
    };
    document.addEventListener("click", hold);
    return () => document.removeEventListener("click", hold);
  }, [isOn]);

  useEffect(() => {
    if (isPending) return;
    isUnderWay.current = false;
    const href = waiting.current;
    waiting.current = null;
    if (href && isTaken) window.location.assign(href);
  }, [isPending, isTaken]);

  return withChanges;
}
