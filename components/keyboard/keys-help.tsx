"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { keyboardIsOn, setKeyboard, subscribeToKeyboard } from "./keyboard-switch";

export type KeysHelpWords = {
  keys: string;
  close: string;
  switchLabel: string;
  list: { key: string; does: string }[];
};

/** What each key does, and the switch that turns them off. */
export function KeysHelp({ isOpen, close, words }: { isOpen: boolean; close: () => void; words: KeysHelpWords }) {
  const isOn = useSyncExternalStore(subscribeToKeyboard, keyboardIsOn, () => true);
  return (
    <Dialog open={isOpen} onClose={close} title={words.keys}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5">
        {words.list.map(({ key, does }) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="font-mono">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex items-center gap-2">
        <input type="checkbox" checked={isOn} onChange={(event) => setKeyboard(event.target.checked)} />
        {words.switchLabel}
      </label>
      <Button type="button" className="mt-4" onClick={close}>
        {words.close}
      </Button>
    </Dialog>
  );
}
