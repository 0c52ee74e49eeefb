const place = "pacta-single-keys";
const listeners = new Set<() => void>();

/** Whether single keys act: on, until the person turns them off in this browser. */
export function keyboardIsOn(): boolean {
  return localStorage.getItem(place) !== "off";
}

export function setKeyboard(isOn: boolean): void {
  if (isOn) localStorage.removeItem(place);
  else localStorage.setItem(place, "off");
  for (const listener of listeners) listener();
}

export function subscribeToKeyboard(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
