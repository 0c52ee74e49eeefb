/** What came of a file: how it is named to the form, or why it was not taken, in the reader's words; null where no answer came. */
type FileAnswer = { id: string; label: string } | { problem: string } | null;

/** The word that the server answers in by itself, where the file is not sent by a page's own form. */
const TYPE = "application/json";

/** Sends a file before its form is sent, and tells how much of it is under way, in hundredths. */
export function sendFile(to: string, file: File, onProgress: (hundredths: number) => void) {
  const request = new XMLHttpRequest();
  const answer = new Promise<FileAnswer>((resolve) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100)));
    request.addEventListener("loadend", () => resolve(request.status === 200 ? request.response : null));
  });
  request.open("POST", to);
  request.setRequestHeader("Accept", TYPE);
  request.responseType = "json";
  const form = new FormData();
  form.set("file", file);
  request.send(form);
  return { answer, abort: () => request.abort() };
}
