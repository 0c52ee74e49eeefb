import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";

/** The Ed25519 key of this file, made at the first call, readable by its owner alone. Throws where the file holds another kind of key. */
export async function readOrCreateKey(file: string): Promise<KeyObject> {
  try {
    const { privateKey } = generateKeyPairSync("ed25519");
    const pem = privateKey.export({ type: "pkcs8", format: "pem" });
    await writeFile(file, pem, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return ed25519(createPrivateKey(await readFile(file)), file);
}

/** The public key of a file, which may also be the private one. */
export async function readPublicKey(file: string): Promise<KeyObject> {
  return ed25519(createPublicKey(await readFile(file)), file);
}

function ed25519(key: KeyObject, file: string): KeyObject {
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`${file} holds no Ed25519 key.`);
  return key;
}

/** In the form that other programs read (SPKI, PEM). */
export function publicKeyOf(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString();
}
