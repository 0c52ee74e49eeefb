import { type RefObject, useEffect, useRef } from "react";
import { isChanged, isField } from "./use-unsaved-input";

/**
 * Sends a form whenever a field is left changed. Only what the person changed is named (`only`), so that what somebody else
 * fills in meanwhile is not written over by what stood here before. While `isPaused` nothing is sent by itself. A link that is
 * followed straight from a field waits for what was sent, so that the next page shows it; where it was not taken, one stays.
 */
export function useAutosave(
  inside: RefObject<HTMLElement | null>,
  send: (data: FormData) => void,
  { isPaused, isPending, isTaken }: { isPaused: boolean; isPending: boolean; isTaken: boolean },
) {
  const changed = useRef(new Set<string>());
  const isUnderWay = useRef(false);
  const waiting = useRef<string | null>(null);

  // However it is sent, the fields that the person changed are named; an empty name stands for none.
  useEffect(() => {
    const form = inside.current?.closest("form");
    if (!form) return;
    const nameChanged = ({ formData }: FormDataEvent) => {
      for (const each of form.elements) {
        if (isField(each) && each.type !== "hidden" && isChanged(each)) changed.current.add(each.name);
      }
      for (const name of ["", ...changed.current]) formData.append("only", name);
    };
    // React's own change event comes with every letter; the platform's comes when a text field is left.
    const save = ({ target }: Event) => {
      if (isField(target)) changed.current.add(target.name);
      if (isPaused) return;
      isUnderWay.current = true;
      send(new FormData(form));
    };
    form.addEventListener("formdata", nameChanged);
    form.addEventListener("change", save);
    return () => {
      form.removeEventListener("formdata", nameChanged);
      form.removeEventListener("change", save);
    };
  }, [inside, isPaused, send]);

  useEffect(() => {
    const hold = (event: MouseEvent) => {
      if (!isUnderWay.current || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (link?.target !== "") return;
      event.preventDefault();
      waiting.current = link.href;
    };
    document.addEventListener("click", hold);
    return () => document.removeEventListener("click", hold);
  }, []);

  useEffect(() => {
    if (isPending) return;
    isUnderWay.current = false;
    const href = waiting.current;
    waiting.current = null;
    if (href && isTaken) window.location.assign(href);
  }, [isPending, isTaken]);
}
